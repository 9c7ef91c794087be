import { randomBytes } from "node:crypto";
import { databaseUrl, runSql } from "@/scripts/testing/postgres";

/** Another database of the tests' server: empty, and gone with `close`. */
export type SpareDatabase = { url: string; close: () => Promise<void> };

/** Owned by whoever the tests run as, or by a role that may do nothing but own it. */
export async function openSpareDatabase({ plain = false } = {}): Promise<SpareDatabase> {
  const server = process.env.TEST_DATABASE_URL ?? "";
  const name = `onrecord_spare_${randomBytes(6).toString("hex")}`;
  const url = new URL(databaseUrl(server, name));
  const owner = plain
    ? [`CREATE ROLE ${name} LOGIN PASSWORD '${name}' NOSUPERUSER NOCREATEDB NOCREATEROLE`]
    : [];
  await runSql(server, [
    ...owner,
    `CREATE DATABASE ${name} TEMPLATE template0 ${plain ? `OWNER ${name}` : ""}`,
  ]);
  if (plain) {
    url.username = name;
    url.password = name;
  }
  return {
    url: url.toString(),
    close: () =>
      runSql(server, [
        `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
        ...(plain ? [`DROP ROLE IF EXISTS ${name}`] : []),
      ]),
  };
}
