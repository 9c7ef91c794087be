import type { ChildProcess } from "node:child_process";
import { adoptEmbeddedDatabase, type Settings, SettingsError, sessionSecret, settings } from "@/lib/env";
import { sweepIncoming } from "@/lib/store/sweep";
import { makeDataFolder } from "@/scripts/database/data-folder";
import { type EmbeddedDatabase, FolderHeld, startEmbedded } from "@/scripts/database/embedded";
import { BuildFailed, buildWhenStale } from "@/scripts/launch/build";
import { isHalfMade, prepareNewsroom } from "@/scripts/launch/newsroom";
import { endChild, exitOf, spawnNext } from "@/scripts/launch/next";
import { requirePort } from "@/scripts/launch/port";
import { migrate, missingMigrations } from "@/scripts/migrate";

export type LaunchOptions = {
  mode: "start" | "dev";
  /** Apply missing migrations to a server's database; the embedded one gets them unasked. */
  migrate: boolean;
};

const HEALTH_EVERY_MS = 150;
/** A connection kept open would hold up the site's end. */
const CLOSE = { headers: { connection: "close" } };
const say = (line: string) => console.log(line);

/**
 * Everything between a checkout and a running site: database, migrations, first accounts, build, server. Says what
 * it does while it does it. Resolves to the exit code when the site has ended; a signal ends it cleanly.
 */
export async function launch(options: LaunchOptions): Promise<number> {
  const ending = new AbortController();
  // npm hands on a signal that the terminal has already given to all: the second one of a pair is no second wish.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => ending.abort());
  let database: EmbeddedDatabase | undefined;
  let site: ChildProcess | undefined;
  try {
    await requirePort(settings().host, settings().port);
    database = await openDatabase(options);
    const lines = await prepareNewsroom(settings(), say);
    await sweepIncoming();
    if (options.mode === "start") await buildWhenStale(say, ending.signal);
    ending.signal.throwIfAborted();
    site = serve(options.mode, settings());
    const ended = Promise.race([
      exitOf(site).then(() => "The site ended by itself."),
      ...(database ? [database.ended.then(() => "The embedded database ended by itself.")] : []),
      aborted(ending.signal),
    ]);
    if (await healthy(settings(), ended)) greet(settings(), lines);
    const why = await ended;
    if (why) console.error(`${why} Nothing saved is lost; start again.`);
    return why ? 1 : 0;
  } catch (fault) {
    if (ending.signal.aborted) return 0;
    if (![SettingsError, FolderHeld, BuildFailed].some((known) => fault instanceof known)) throw fault;

    console.error(fault instanceof Error ? fault.message : String(fault));
    return 1;
  } finally {
    if (site) await endChild(site);
    await database?.close();
  }
}

/** The embedded database, up to date; or a server's, which gets nothing that wasn't asked for. */
async function openDatabase(options: LaunchOptions): Promise<EmbeddedDatabase | undefined> {
  const { dataFolder, databaseUrl } = settings();
  makeDataFolder(dataFolder);
  sessionSecret();
  if (!databaseUrl) {
    say(`Starting the database in ${dataFolder}…`);
    const database = await startEmbedded(dataFolder, { anew: isHalfMade(settings()) });
    adoptEmbeddedDatabase(database.url);
    sayApplied(await migrate(database.url));
    return database;
  }
  if (options.migrate) {
    sayApplied(await migrate(databaseUrl));
    return undefined;
  }
  const missing = await missingMigrations(databaseUrl);
  if (missing.length) {
    throw new SettingsError(
      `The database lacks ${missing.length} migrations; apply them with: npm start -- --migrate`,
    );
  }
  return undefined;
}

function sayApplied(applied: string[]): void {
  if (applied.length)
    say(`Applied ${applied.length === 1 ? "1 migration" : `${applied.length} migrations`}.`);
}

function serve(mode: LaunchOptions["mode"], { host, port, siteUrl, dataFolder }: Settings): ChildProcess {
  say("Starting the site…");
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: mode === "start" ? "production" : "development",
    ONRECORD_DATA: dataFolder,
    NEXTAUTH_URL: siteUrl,
    NEXTAUTH_SECRET: sessionSecret(),
  };
  // It was for the accounts that were made; the site has no use for it.
  delete environment.ONRECORD_DEMO_PASSWORD;
  const child = spawnNext([mode, "--hostname", host, "--port", String(port)], environment);
  child.stderr?.pipe(process.stderr);
  child.stdout?.on("data", (data: Buffer) => process.stdout.write(withoutBanner(data.toString())));
  return child;
}

/** Next's own greeting names addresses before they answer; ours comes when they do. */
function withoutBanner(said: string): string {
  return said.replace(
    /^\s*(▲ Next\.js .*|- (Local|Network|Environments|Experiments.*):?.*|✓ (Starting|Ready|Running next).*|\s*)\n/gm,
    "",
  );
}

/** Waits until the site answers that it can serve people; false when it ended before. */
async function healthy({ host, port }: Settings, ended: Promise<unknown>): Promise<boolean> {
  const reachable =
    host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    const answer = await fetch(`http://${reachable}:${port}/api/health`, CLOSE).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, HEALTH_EVERY_MS));
  }
  return false;
}

function greet({ siteUrl, host }: Settings, lines: string[]): void {
  const only = host === "127.0.0.1" ? " (this machine only; HOST=0.0.0.0 opens it to the network)" : "";
  say(["", `Onrecord is at ${siteUrl}${only}`, ...lines, "Ctrl-C ends it.", ""].join("\n"));
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}
