import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { hashPassword } from "@/lib/auth/password";
import { buildWhenStale } from "@/scripts/launch/build";
import { PROJECT } from "@/scripts/launch/next";
import { migrate } from "@/scripts/migrate";
import { runSql, startPostgres, type TestPostgres } from "@/scripts/testing/postgres";
import { fill } from "./data/fill";
import { PEOPLE, planOf } from "./data/plan";
import { BARE_SCENARIOS, buildBare, startBare } from "./measure/bare-app";
import { load } from "./measure/load";
import { cpuSeconds, peakMegabytes } from "./measure/processes";
import { type Around, SCENARIOS, type Scenario } from "./measure/scenarios";
import { type BenchDatabase, embeddedDatabase, nativeDatabase, startSite } from "./measure/site";
import type { Measured, Round } from "./report";

export type BenchOptions = {
  sizes: readonly number[];
  databases: readonly ("native" | "embedded")[];
  /** How long each scenario runs with each number of clients. */
  seconds: number;
  /** Parts of names of scenarios; without any all run. */
  only: readonly string[];
  /** Leaves filled newsrooms on the native server and takes those that an earlier run left. */
  keep: boolean;
};

const CLIENTS = [1, 8] as const;
/** How long requests that can be sent once only are waited for. */
const MOST_SECONDS = 120;
const BARE_LIST = path.join(import.meta.dirname, "measure", "bare-list.ts");
const TSX = path.join(PROJECT, "node_modules", ".bin", "tsx");
/** The embedded database is for one desk on one machine: more would take longer to fill than to measure. */
export const MOST_EMBEDDED = 100_000;

/** Fills, serves and measures, one newsroom after the other. */
export async function runBench(options: BenchOptions, say: (line: string) => void): Promise<Round[]> {
  await buildWhenStale(say, new AbortController().signal);
  if (wanted(BARE_SCENARIOS, options.only).length > 0) await buildBare();
  const server = options.databases.includes("native") ? await startPostgres(say) : null;
  const rounds: Round[] = [];
  try {
    for (const kind of options.databases)
      for (const statements of options.sizes) {
        if (kind === "embedded" && statements > MOST_EMBEDDED) continue;
        rounds.push(await measureNewsroom(kind, statements, options, server, say));
      }
  } finally {
    await server?.close();
  }
  return rounds;
}

async function measureNewsroom(
  kind: Round["database"],
  statements: number,
  options: BenchOptions,
  server: TestPostgres | null,
  say: (line: string) => void,
): Promise<Round> {
  say(`── ${kind}, ${statements.toLocaleString("en")} statements`);
  const kept = server && kind === "native" && options.keep ? new KeptNewsroom(server, statements) : null;
  const before = (await kept?.find()) ?? null;
  const native = server && kind === "native";
  const database = native
    ? await nativeDatabase(server, before === null ? undefined : kept?.name)
    : await embeddedDatabase();
  try {
    const plan = planOf(statements);
    if (before !== null) await migrate(database.url);
    const filled = before ?? (await fillWith(database.url, plan, kind === "embedded", say));
    if (before === null) await kept?.leave(database.url, filled);
    const told = await serverWords(database.url);
    return {
      database: kind,
      server: told,
      statements,
      filled,
      ...(await measureSite(database, kind, plan, options, say)),
    };
  } finally {
    await database.close();
  }
}

async function serverWords(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      "SELECT name, current_setting(name) AS setting FROM pg_settings WHERE name IN ('server_version', 'shared_buffers', 'fsync') ORDER BY name DESC",
    );
    const told = rows.map(({ name, setting }) => `${name} ${setting}`);
    return `PostgreSQL with ${told.join(", ")}`;
  } finally {
    await client.end();
  }
}

/** Fills an empty database with the plan, and has its texts looked through for copy. Returns the seconds of both. */
async function fillWith(
  url: string,
  plan: Around["plan"],
  embedded: boolean,
  say: (line: string) => void,
): Promise<number> {
  const began = performance.now();
  // Nobody signs in with it: the session is sealed below with the site's own secret, as signing in would seal it.
  await fill(url, plan, await hashPassword(randomBytes(16).toString("hex")), say);
  const looked = await lookThrough(url, embedded);
  const filled = (performance.now() - began) / 1000;
  say(
    `  filled in ${filled.toFixed(0)} s, of which ${looked.toFixed(0)} s to look through the texts for copy`,
  );
  return filled;
}

/** A filled newsroom that stays on a server between runs; how long it took to fill stands in the database's comment. */
class KeptNewsroom {
  readonly name: string;
  constructor(
    private readonly server: TestPostgres,
    statements: number,
  ) {
    this.name = `onrecord_bench_of_${statements}`;
  }

  /** The seconds that filling it took, or null where there is none. */
  async find(): Promise<number | null> {
    const client = new pg.Client({ connectionString: this.server.url });
    await client.connect();
    try {
      const { rows } = await client.query<{ seconds: string | null }>(
        "SELECT shobj_description(oid, 'pg_database') AS seconds FROM pg_database WHERE datname = $1",
        [this.name],
      );
      return rows[0]?.seconds ? Number(rows[0].seconds) : null;
    } finally {
      await client.end();
    }
  }

  async leave(url: string, seconds: number): Promise<void> {
    await runSql(this.server.url, [
      `DROP DATABASE IF EXISTS ${this.name}`,
      `CREATE DATABASE ${this.name} TEMPLATE ${new URL(url).pathname.slice(1)}`,
      `COMMENT ON DATABASE ${this.name} IS '${seconds.toFixed(0)}'`,
    ]);
  }
}

/** Has every text looked through for what it shares, as bringing each in through the desk does. Returns seconds. */
async function lookThrough(url: string, embedded: boolean): Promise<number> {
  const began = performance.now();
  await tsx([path.join(PROJECT, "scripts", "cli.ts"), "shared-text"], url, embedded);
  return (performance.now() - began) / 1000;
}

/** Runs a script on the database, in a process of its own; what it said. */
async function tsx(args: readonly string[], url: string, embedded: boolean): Promise<string> {
  const { stdout } = await promisify(execFile)(TSX, [...args], {
    cwd: PROJECT,
    env: { ...process.env, DATABASE_URL: url, ONRECORD_EMBEDDED: embedded ? "1" : "0" },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

async function measureSite(
  database: BenchDatabase,
  kind: Round["database"],
  plan: Around["plan"],
  options: BenchOptions,
  say: (line: string) => void,
): Promise<Pick<Round, "measured" | "bareList" | "siteMegabytes" | "databaseMegabytes">> {
  const secret = randomBytes(32).toString("hex");
  const site = await startSite(database, kind === "embedded", secret);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const around = { plan, client, port: site.port, cookie: await cookieOf(secret, site.port) };
    const measured: Measured[] = [];
    const measure = async (
      scenarios: readonly Scenario[],
      where: Around,
      pids: { site: number; database: number },
    ) => {
      for (const scenario of wanted(scenarios, options.only)) {
        const result = await measureScenario(scenario, where, pids, options.seconds);
        measured.push(result);
        const [one] = result.served;
        say(
          `  ${scenario.name}: ${one?.p50.toFixed(1)} ms, ${result.siteCpu.toFixed(1)} + ${result.databaseCpu.toFixed(1)} ms of processor`,
        );
      }
    };
    const bare = wanted(BARE_SCENARIOS, options.only).length > 0 ? await startBare() : null;
    try {
      if (bare)
        await measure(BARE_SCENARIOS, { ...around, port: bare.port }, { site: bare.pid, database: 0 });
    } finally {
      await bare?.close();
    }
    await measure(SCENARIOS, around, { site: site.pid, database: database.pid });
    const story = plan.stories[0]?.id ?? "";
    const bareList = JSON.parse(
      await tsx([BARE_LIST, database.url, String(database.pid), story], database.url, kind === "embedded"),
    ) as Round["bareList"];
    return {
      measured,
      bareList,
      siteMegabytes: peakMegabytes(site.pid),
      databaseMegabytes: peakMegabytes(database.pid),
    };
  } finally {
    await client.end();
    await site.close();
  }
}

function wanted(scenarios: readonly Scenario[], only: readonly string[]): readonly Scenario[] {
  return only.length === 0
    ? scenarios
    : scenarios.filter(({ name }) => only.some((part) => name.includes(part)));
}

/** A session of the editor, sealed as the sign-in page seals one. */
export async function cookieOf(secret: string, port: number): Promise<string> {
  process.env.NEXTAUTH_SECRET = secret;
  process.env.NEXTAUTH_URL = `http://localhost:${port}`;
  const { newClaims, sealClaims, sessionCookie } = await import("@/lib/auth/claims");
  const token = await sealClaims(newClaims({ accountId: PEOPLE.editor.id, sessionVersion: 1 }, new Date()));
  return `${sessionCookie().name}=${token}`;
}

async function measureScenario(
  scenario: Scenario,
  around: Around,
  pids: { site: number; database: number },
  seconds: number,
): Promise<Measured> {
  const served: Measured["served"] = [];
  let siteCpu = 0;
  let databaseCpu = 0;
  const { port, cookie } = around;
  for (const clients of CLIENTS) {
    const asks = await scenario.prepare(around);
    const once = Array.isArray(asks);
    // What is compiled, planned and kept at first requests belongs to none in particular: a desk runs for days. The
    // engine compiles a page again and again over its first hundred requests. Of requests that can be sent once only,
    // the first half goes into that.
    const half = once ? asks.length >> 1 : 0;
    const first = (index: number) => (once ? asks.slice(0, half)[index] : asks);
    const next = (index: number) => (once ? asks[half + index] : asks);
    await load(port, cookie, first, {
      clients,
      seconds: once ? MOST_SECONDS : clients === 1 ? 2 * seconds : 1,
    });
    const before = { site: cpuSeconds(pids.site), database: cpuSeconds(pids.database) };
    const result = await load(port, cookie, next, { clients, seconds: once ? MOST_SECONDS : seconds });
    served.push({ clients, ...result });
    if (clients !== 1) continue;
    siteCpu = ((cpuSeconds(pids.site) - before.site) * 1000) / result.requests;
    databaseCpu = ((cpuSeconds(pids.database) - before.database) * 1000) / result.requests;
  }
  return { name: scenario.name, served, siteCpu, databaseCpu };
}
