import { readdirSync } from "node:fs";
import { rm, stat } from "node:fs/promises";
import path from "node:path";
import { incomingFolder, ownMark } from "@/lib/store/place";

const DAY_MS = 24 * 60 * 60_000;

/**
 * Takes away what uploads that were cut off left behind: files that came in through a process that doesn't run any more,
 * or, from another machine, that nobody has written for a day. What has its place in the store is never taken away, named
 * by anything or not: a start on an empty database, or on another's folder, would take all evidence. Returns how many.
 */
export async function sweepIncoming(): Promise<number> {
  let swept = 0;
  for (const name of incoming()) {
    const file = path.join(incomingFolder(), name);
    if (!isDead(name) && !(await isOld(file))) continue;
    await rm(file, { force: true });
    swept += 1;
  }
  return swept;
}

function incoming(): string[] {
  try {
    return readdirSync(incomingFolder());
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw fault;
  }
}

/** Whether a process of this machine began it that doesn't run any more. */
function isDead(name: string): boolean {
  const [host, pid] = name.split(".");
  if (host !== ownMark().split(".")[0] || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "ESRCH";
  }
}

async function isOld(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && Date.now() - found.ctimeMs > DAY_MS;
}
