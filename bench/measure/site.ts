import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { findHolder } from "@/scripts/database/data-folder";
import { startEmbedded } from "@/scripts/database/embedded";
import { endChild, spawnNext } from "@/scripts/launch/next";
import { freePort } from "@/scripts/launch/port";
import { migrate } from "@/scripts/migrate";
import { databaseUrl, runSql, type TestPostgres } from "@/scripts/testing/postgres";

/** A database to fill and measure: where it is, which process does its work, and its end. */
export type BenchDatabase = { url: string; pid: number; close: () => Promise<void> };

/** An empty, migrated database of a native server, or a copy of another that it has. */
export async function nativeDatabase(
  server: TestPostgres,
  template = server.template,
): Promise<BenchDatabase> {
  const name = `onrecord_bench_${randomBytes(4).toString("hex")}`;
  // What the copy of a large newsroom left to be written would be written while it is measured.
  await runSql(server.url, [`CREATE DATABASE ${name} TEMPLATE ${template}`, "CHECKPOINT"]);
  const close = () => runSql(server.url, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]);
  return { url: databaseUrl(server.url, name), pid: await postmasterOf(server.url), close };
}

/** The process that every connection's own is started by; 0 for a server on another machine. */
async function postmasterOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const status = readFileSync(`/proc/${rows[0]?.pid ?? 0}/status`, "utf8");
    return Number(/PPid:\s+(\d+)/.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  } finally {
    await client.end();
  }
}

/** An empty, migrated embedded database in a temporary folder. */
export async function embeddedDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-bench-"));
  const { url, close } = await startEmbedded(folder);
  await migrate(url);
  const holder = await findHolder(folder);
  return {
    url,
    pid: holder?.pid ?? 0,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A site that serves. */
export type BenchSite = { port: number; pid: number; close: () => Promise<void> };

/** The site as `npm start` serves it, on a database. */
export function startSite(database: BenchDatabase, embedded: boolean, secret: string): Promise<BenchSite> {
  return serve([], "/api/health", (port) => ({
    DATABASE_URL: database.url,
    ONRECORD_EMBEDDED: embedded ? "1" : "0",
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: secret,
  }));
}

/**
 * What is built in a folder, or in the project, served as it is for people, once it answers at an address.
 *
 * @param folder the arguments that name it
 */
export async function serve(
  folder: readonly string[],
  address: string,
  environment: (port: number) => Record<string, string>,
): Promise<BenchSite> {
  const port = await freePort();
  const child = spawnNext(["start", ...folder, "--hostname", "127.0.0.1", "--port", String(port)], {
    ...process.env,
    NODE_ENV: "production",
    ...environment(port),
  });
  child.stdout?.resume();
  child.stderr?.pipe(process.stderr);
  const close = () => endChild(child);
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`http://127.0.0.1:${port}${address}`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return { port, pid: child.pid ?? 0, close };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await close();
  throw new Error("The site did not start; what it said stands above.");
}
