import { spawn } from "node:child_process";
import path from "node:path";
import { findHolder, type Holder, makeDataFolder, socketUrl } from "@/scripts/database/data-folder";
import type { EmbeddedReport } from "@/scripts/database/embedded-process";

const PROJECT = path.resolve(import.meta.dirname, "..", "..");
/** Longer than the database needs to write everything down and let others finish. */
const END_WITHIN_MS = 20_000;
/** A process notices within this that its parent has gone. */
const NOTICE_WITHIN_MS = 1_000;

/** An embedded database that runs beside this process. */
export type EmbeddedDatabase = {
  url: string;
  /** Resolves when its process has ended: by `close`, or on its own. */
  ended: Promise<void>;
  close: () => Promise<void>;
};

/** Thrown when another process serves the data folder. */
export class FolderHeld extends Error {
  override name = "FolderHeld";
  constructor(folder: string, holder: Holder) {
    super(`The data folder ${folder} is in use by process ${holder.pid}, since ${holder.since}.`);
  }
}

/**
 * Starts the embedded database of the data folder in a process of its own, which ends with this one whatever
 * happens. `anew` throws away what the folder's database holds. Refuses with FolderHeld.
 */
export async function startEmbedded(
  folder: string,
  options: { anew?: boolean } = {},
): Promise<EmbeddedDatabase> {
  makeDataFolder(folder);
  await outlastEnding(folder);
  const script = path.join(import.meta.dirname, "embedded-process.ts");
  const args = ["--import", "tsx", script, folder, ...(options.anew ? ["--anew"] : [])];
  const child = spawn(process.execPath, args, {
    cwd: PROJECT,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const close = async () => {
    if (child.connected) child.disconnect();
    const impatient = setTimeout(() => child.kill("SIGKILL"), END_WITHIN_MS);
    await ended;
    clearTimeout(impatient);
  };
  const report = await new Promise<EmbeddedReport>((resolve) => {
    child.once("message", (message) => resolve(message as EmbeddedReport));
    child.once("exit", () => resolve({ fault: "its process ended at once" }));
  });
  if ("url" in report) return { url: report.url, ended, close };
  await close();
  if ("heldBy" in report) throw new FolderHeld(folder, report.heldBy);
  throw new Error(`The embedded database could not be started: ${report.fault}.`);
}

/**
 * Waits for a database process that is ending, because whoever started it was ended without warning a moment ago. One
 * that goes on serving is not waited for.
 */
async function outlastEnding(folder: string): Promise<void> {
  const from = performance.now();
  for (;;) {
    const holder = await findHolder(folder);
    const waited = performance.now() - from;
    if (!holder || waited > (holder.ending ? END_WITHIN_MS : NOTICE_WITHIN_MS)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Reaches the embedded database of the folder: the one that runs (`shared`), or one of its own until `close`. */
export async function reachEmbedded(
  folder: string,
): Promise<{ url: string; shared: boolean; close: () => Promise<void> }> {
  const holder = await findHolder(folder);
  if (holder && !holder.ending) return { url: socketUrl(holder), shared: true, close: async () => {} };
  return { ...(await startEmbedded(folder)), shared: false };
}
