import { randomBytes } from "node:crypto";
import { actorOf } from "@/lib/auth/mint";
import { hashPassword } from "@/lib/auth/password";
import { runChange } from "@/lib/flows/change";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/identifiers";
import { ACCOUNTS_CHAIN } from "@/lib/ledger/events";
import type { Actor, Role } from "@/lib/policy";

/** The demonstration's people: invented, one of each trade. */
const PEOPLE = [
  {
    key: "reporter",
    email: "reporter@newsroom.example",
    name: "Rosa Lindqvist",
    ceiling: "reporter",
    admin: false,
  },
  { key: "editor", email: "editor@newsroom.example", name: "Daniel Okafor", ceiling: "editor", admin: false },
  {
    key: "nightEditor",
    email: "night-editor@newsroom.example",
    name: "Mei Tanaka",
    ceiling: "editor",
    admin: false,
  },
  {
    key: "standards",
    email: "standards@newsroom.example",
    name: "Judith Amsel",
    ceiling: "standards",
    admin: false,
  },
  { key: "admin", email: "admin@newsroom.example", name: "Piet Brouwer", ceiling: "viewer", admin: true },
] as const satisfies readonly { key: string; email: string; name: string; ceiling: Role; admin: boolean }[];

export type PersonKey = (typeof PEOPLE)[number]["key"];
export type Person = { email: string; name: string; role: string; password: string; actor: Actor };

/** Makes the accounts, each with the password given or one of its own (20 characters, 120 random bits). */
export async function makePeople(
  db: PrismaClient,
  password: string | undefined,
): Promise<Record<PersonKey, Person>> {
  const people: Partial<Record<PersonKey, Person>> = {};
  for (const { key, ...columns } of PEOPLE) {
    const secret = password ?? randomBytes(15).toString("base64url");
    const id = newId();
    const passwordHash = await hashPassword(secret);
    const by = { accountId: null, name: "the demonstration", role: "program" };
    await runChange(ACCOUNTS_CHAIN, by, async ({ tx, record }) => {
      await tx.account.create({ data: { id, ...columns, passwordHash } });
      const { email, name, ceiling, admin } = columns;
      record({
        event: "account.created",
        subjectKind: "account",
        subjectId: id,
        payload: { email, name, ceiling, admin },
      });
      return { ok: true };
    });
    const actor = await actorOf(db, id);
    if (!actor) throw new Error(`The account of ${columns.name} was not made`);
    const role = columns.admin
      ? "admin"
      : columns.ceiling === "standards"
        ? "standards editor"
        : columns.ceiling;
    people[key] = { email: columns.email, name: columns.name, role, password: secret, actor };
  }
  return people as Record<PersonKey, Person>;
}
