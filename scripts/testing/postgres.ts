import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { freePort } from "@/scripts/launch/port";
import { migrate } from "@/scripts/migrate";

/** A PostgreSQL for tests: `url` names its maintenance database, `template` a migrated database to copy. */
export type TestPostgres = { url: string; template: string; close: () => Promise<void> };

const TEMPLATE = "onrecord_template";

/**
 * A native PostgreSQL, which the tests of races need: that of TEST_DATABASE_URL, or one started on a free port in a
 * temporary folder, installing it where this is root on Debian. Throws with one sentence where none can be had.
 */
export async function startPostgres(say: (line: string) => void): Promise<TestPostgres> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, close: async () => {} } : await startServer(say);
  try {
    await runSql(server.url, [
      `DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`,
      `CREATE DATABASE ${TEMPLATE}`,
    ]);
    await migrate(databaseUrl(server.url, TEMPLATE));
  } catch (fault) {
    // A server left running would keep whoever asked for it from ending.
    await server.close();
    throw fault;
  }
  return { ...server, template: TEMPLATE };
}

/** The URL of another database of the same server. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}

/** Runs statements one after the other on a connection of their own. */
export async function runSql(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function binaries(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? "").split(":"),
    ...versions.map((version) => path.join(root, version, "bin")),
  ];
  return (
    folders.find(
      (folder) => existsSync(path.join(folder, "postgres")) && existsSync(path.join(folder, "initdb")),
    ) ?? null
  );
}

function install(say: (line: string) => void): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  say("Installing PostgreSQL for the tests…");
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "postgresql"]])
    spawnSync("apt-get", args, {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
}

/** PostgreSQL refuses to run as root: the account that Debian made for it, else nobody. */
function otherUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    const uid = Number(spawnSync("id", ["-u", name], { encoding: "utf8" }).stdout);
    const gid = Number(spawnSync("id", ["-g", name], { encoding: "utf8" }).stdout);
    if (uid > 0) return { uid, gid };
  }
  return null;
}

/** A native PostgreSQL of one's own: it can be ended without warning, and started again on what it left. */
export type OwnPostgres = {
  url: string;
  /** Starts it again when it was killed or has given up, and waits until it answers. */
  start: () => Promise<void>;
  /** Ends it without warning, as a failing machine would. */
  kill: () => Promise<void>;
  /** Ends it and takes its data away. */
  close: () => Promise<void>;
};

/** Sets up a PostgreSQL on a free port in a temporary folder, or below the folder given, and starts it. */
export async function startServer(say: (line: string) => void, within = os.tmpdir()): Promise<OwnPostgres> {
  if (!binaries()) install(say);
  const bin = binaries();
  if (!bin)
    throw new Error("The tests need a native PostgreSQL: install one, or name it in TEST_DATABASE_URL.");
  const folder = mkdtempSync(path.join(within, "onrecord-postgres-"));
  const user = otherUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const as = { ...(user ?? {}), env: { ...process.env, LC_ALL: "C.UTF-8" }, cwd: folder };
  const data = path.join(folder, "data");
  const made = spawnSync(
    path.join(bin, "initdb"),
    ["-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"],
    { ...as, encoding: "utf8" },
  );
  if (made.status !== 0)
    throw new Error(`PostgreSQL could not be set up: ${made.stderr || made.error?.message}`);
  const port = await freePort();
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const settings = [
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    "listen_addresses=127.0.0.1",
    "fsync=off",
    "full_page_writes=off",
    "max_connections=300",
  ];
  const args = ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
  let server: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals) => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => server?.once("exit", () => resolve()));
    server.kill(signal);
    await ended;
  };
  const close = async () => {
    await end("SIGINT");
    rmSync(folder, { recursive: true, force: true });
  };
  const start = async () => {
    server = await answering(server, path.join(bin, "postgres"), args, as, url);
  };
  await start().catch(async (fault: unknown) => {
    await close();
    throw fault;
  });
  return { url, start, close, kill: () => end("SIGKILL") };
}

/**
 * Runs the server, or waits for the one that runs, until it answers. What a killed one left behind may keep it from starting for a moment: its last
 * processes still hold the shared memory.
 */
async function answering(
  running: ChildProcess | undefined,
  program: string,
  args: readonly string[],
  as: SpawnOptions,
  url: string,
): Promise<ChildProcess> {
  let said = "";
  let server = running;
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (!server || server.exitCode !== null || server.signalCode !== null) {
      server = spawn(program, args, { ...as, stdio: ["ignore", "ignore", "pipe"] });
      server.stderr?.on("data", (text: Buffer) => (said = `${said}${text.toString()}`.slice(-2_000)));
    }
    if (
      await runSql(url, ["SELECT 1"]).then(
        () => true,
        () => false,
      )
    )
      return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server?.kill("SIGKILL");
  throw new Error(`PostgreSQL did not start: ${said.slice(-500)}`);
}
