import { open } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { settings } from "@/lib/env";

const HASH = /^[0-9a-f]{64}$/;

/** Where the file with this SHA-256 (64 hexadecimal digits) stands in the store, whether there is one or not. */
export function placeOf(sha256: string): string {
  if (!HASH.test(sha256)) throw new RangeError("The store keeps files by their SHA-256.");
  return path.join(settings().evidenceFolder, sha256.slice(0, 2), sha256.slice(2));
}

/** Where files stand while they come in: in the store itself, so that a file gets its name without being copied. */
export function incomingFolder(): string {
  return path.join(settings().evidenceFolder, "incoming");
}

/** Begins the name of whatever this process takes in: another can tell whether whoever began it still runs. */
export function ownMark(): string {
  return `${os.hostname().replace(/[^A-Za-z0-9-]/g, "-")}.${process.pid}.`;
}

/** Sees to it that the names in a folder outlive a loss of power. Some file systems have nothing to do for it. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== "EINVAL" && fault.code !== "EPERM") throw fault;
  });
  await handle.close();
}
