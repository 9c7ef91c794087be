import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

export const PROJECT = path.resolve(import.meta.dirname, "..", "..");
const NEXT = path.join(PROJECT, "node_modules", "next", "dist", "bin", "next");
const END_WITH_PARENT = pathToFileURL(path.join(import.meta.dirname, "end-with-parent.mjs")).href;
const END_WITHIN_MS = 5_000;

/** A run of Next's own program, with what it says on a pipe. It ends with this process. */
export function spawnNext(args: string[], environment: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ["--import", END_WITH_PARENT, NEXT, ...args], {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...environment, NEXT_TELEMETRY_DISABLED: "1", ONRECORD_LAUNCHER: String(process.pid) },
  });
}

/** Resolves to the exit code once the process has ended; a signal counts as failure. */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("close", (code) => resolve(code ?? 1));
    child.once("error", () => resolve(1));
  });
}

/** Asks the process to end, and ends it when it doesn't. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = exitOf(child);
  child.kill("SIGTERM");
  const impatient = setTimeout(() => child.kill("SIGKILL"), END_WITHIN_MS);
  await ended;
  clearTimeout(impatient);
}
