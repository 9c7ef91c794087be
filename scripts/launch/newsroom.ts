import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { linkPath } from "@/lib/accounts/model";
import { db } from "@/lib/db";
import type { Settings } from "@/lib/env";
import { createSetupLink } from "@/lib/flows/create-setup-link";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { PROJECT } from "@/scripts/launch/next";

/** What prisma/seed/demo.ts exports. */
type Seed = {
  seedDemonstration: (
    db: PrismaClient,
    options: { password?: string },
  ) => Promise<{ accounts: { email: string; name: string; role: string; password: string }[] }>;
};

/** There while the demonstration is being made: a first start that was cut off is begun anew. */
const unfinished = (dataFolder: string) => path.join(dataFolder, "demonstration-unfinished");
const accountsFile = (dataFolder: string) => path.join(dataFolder, "demo-accounts.txt");

/** Whether the embedded database holds only part of a demonstration, and nobody's work. */
export function isHalfMade(settings: Settings): boolean {
  return settings.embedded && existsSync(unfinished(settings.dataFolder));
}

/**
 * Sees to it that someone can sign in, and returns the lines that say how. An empty database gets the demonstration
 * newsroom, or a link with which the first visitor makes the admin.
 */
export async function prepareNewsroom(settings: Settings, say: (line: string) => void): Promise<string[]> {
  try {
    if ((await db.account.count()) > 0) return howToSignIn(settings);
    const seed = path.join(PROJECT, "prisma", "seed", "demo.ts");
    if (settings.demonstration && existsSync(seed)) {
      say("Making the demonstration newsroom…");
      return await makeDemonstration((await import(seed)) as Seed, settings);
    }
    const link = await createSetupLink();
    if (!link.ok) return [link.reason];
    const address = `${settings.siteUrl}${linkPath(link.token)}`;
    return [
      "Nobody has an account yet. This link makes the first, the admin's, once and within a day:",
      `  ${address}`,
    ];
  } finally {
    await db.$disconnect();
  }
}

function howToSignIn(settings: Settings): string[] {
  const file = accountsFile(settings.dataFolder);
  return existsSync(file) ? [`Sign in with an account of ${file}.`] : [];
}

async function makeDemonstration(seed: Seed, settings: Settings): Promise<string[]> {
  const { dataFolder, embedded, demonstrationPassword: password } = settings;
  if (embedded) writeFileSync(unfinished(dataFolder), "");
  const { accounts } = await seed.seedDemonstration(db, password ? { password } : {});
  const width = Math.max(...accounts.map((account) => account.email.length));
  const line = (account: (typeof accounts)[number], secret: string) =>
    `  ${account.email.padEnd(width)}  ${secret}  ${account.name}, ${account.role}`;
  const written = accounts.map((account) => line(account, account.password));
  if (!password && embedded)
    writeFileSync(accountsFile(dataFolder), `${written.join("\n")}\n`, { mode: 0o600 });
  rmSync(unfinished(dataFolder), { force: true });
  if (password) {
    return [
      "Sign in as one of these, with the password of ONRECORD_DEMO_PASSWORD:",
      ...accounts.map((a) => line(a, "")),
    ];
  }
  const kept = embedded ? `, kept in ${accountsFile(dataFolder)}` : "";
  return [`Sign in as one of these (passwords made just now${kept}):`, ...written];
}
