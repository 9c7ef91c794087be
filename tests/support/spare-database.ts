import { randomBytes } from "node:crypto";
import { databaseUrl, runSql } from "@/scripts/testing/postgres";

/** Another database of the tests' server: empty, and gone with `close`. */
export type SpareDatabase = { url: string; close: () => Promise<void> };

export async function openSpareDatabase(): Promise<SpareDatabase> {
  const server = process.env.TEST_DATABASE_URL ?? "";
  const name = `onrecord_spare_${randomBytes(6).toString("hex")}`;
  await runSql(server, [`CREATE DATABASE ${name} TEMPLATE template0`]);
  return {
    url: databaseUrl(server, name),
    close: () => runSql(server, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]),
  };
}
