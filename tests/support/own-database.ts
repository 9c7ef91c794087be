import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { databaseUrl, runSql } from "@/scripts/testing/postgres";

// Before a test file imports anything: a database of its own, copied from the migrated one, on the server that
// `npm test` started. Run alone, name a server in TEST_DATABASE_URL and its migrated database in TEST_DATABASE_TEMPLATE.
const server = process.env.TEST_DATABASE_URL;
const template = process.env.TEST_DATABASE_TEMPLATE;
if (!server || !template) throw new Error("Integration tests run through: npm test -- integration");

const name = `onrecord_${randomBytes(6).toString("hex")}`;
await copyTemplate();
process.env.DATABASE_URL = databaseUrl(server, name);
process.env.NEXTAUTH_SECRET = randomBytes(32).toString("hex");
const evidence = mkdtempSync(path.join(os.tmpdir(), "onrecord-evidence-"));
process.env.ONRECORD_EVIDENCE = evidence;
process.env.ONRECORD_IDENTITY_KEY ??= randomBytes(32).toString("base64");

afterAll(async () => {
  const { db } = await import("@/lib/db");
  await db.$disconnect();
  rmSync(evidence, { recursive: true, force: true });
  await runSql(server, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]);
});

/** Two files that copy at once get in each other's way for a moment: PostgreSQL copies a template nobody is in. */
async function copyTemplate(): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runSql(server ?? "", [`CREATE DATABASE ${name} TEMPLATE ${template}`]);
    } catch (fault) {
      if (attempt >= 50) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
