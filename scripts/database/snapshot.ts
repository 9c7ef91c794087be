import { constants } from "node:fs";
import { cp, mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { connectTo } from "@/scripts/database/connect";
import { databaseFolder } from "@/scripts/database/data-folder";
import { openDatabase } from "@/scripts/database/embedded-server";
import { openScratch, type ScratchDatabase } from "@/scripts/database/scratch-database";

/** A copy, and for how many milliseconds everybody else waited for it. */
export type Snapshot = ScratchDatabase & { heldMs: number };

const PREFIX = "snapshot-";
/** Often enough for the database not to take the connection that holds it for one that has stopped. */
const SIGN_OF_LIFE_MS = 10_000;

/**
 * A copy of a running embedded database as it stands at this moment, opened beside it. Reading the whole database in
 * one transaction would keep everybody waiting for as long as that takes; here they wait for the copying of the files
 * alone. It needs as much room in the data folder again, until `close`.
 */
export async function openSnapshot(url: string, dataFolder: string): Promise<Snapshot> {
  await removeLeftovers(dataFolder);
  const folder = path.join(dataFolder, `${PREFIX}${process.pid}`);
  await mkdir(folder, { mode: 0o700 });
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const copy = path.join(folder, "database");
    const heldMs = await whileNobodyWrites(url, () =>
      cp(databaseFolder(dataFolder), copy, { recursive: true, mode: constants.COPYFILE_FICLONE }),
    );
    const opened = await openScratch(() => openDatabase(copy));
    return {
      url: opened.url,
      heldMs,
      close: async () => {
        await opened.close();
        await remove();
      },
    };
  } catch (fault) {
    await remove();
    throw fault;
  }
}

/**
 * Runs `work` while this holds the database's one session: an open transaction keeps every other waiting, and all that
 * was written before is in the files. Returns for how long, in milliseconds. Throws when the session was lost meanwhile, since then somebody may have written.
 */
async function whileNobodyWrites(url: string, work: () => Promise<void>): Promise<number> {
  const client = await connectTo(url);
  try {
    await client.query("CHECKPOINT");
    await client.query("BEGIN");
    const since = performance.now();
    let alive = Promise.resolve();
    const signs = setInterval(() => {
      alive = alive.then(async () => void (await client.query("SELECT 1")));
      alive.catch(() => {});
    }, SIGN_OF_LIFE_MS);
    await work().finally(() => clearInterval(signs));
    await alive;
    await client.query("ROLLBACK");
    return performance.now() - since;
  } finally {
    await client.end();
  }
}

/** What a backup that was ended without warning left behind. */
async function removeLeftovers(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    if (!name.startsWith(PREFIX) || isRunning(Number(name.slice(PREFIX.length)))) continue;
    await rm(path.join(dataFolder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
