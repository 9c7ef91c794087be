import { type Dirent, readdirSync } from "node:fs";
import { rm, stat } from "node:fs/promises";
import path from "node:path";
import { settings } from "@/lib/env";
import { incomingFolder, ownMark } from "@/lib/store/place";

const DAY_MS = 24 * 60 * 60_000;
const AT_ONCE = 500;

/**
 * Takes away what uploads that were cut off left behind: files that came in through a process that doesn't run any more,
 * or, from another machine, that nobody has written for a day; and files that got their place a day ago or longer and
 * that nothing names, since the change that was to name them was not made. Returns how many.
 *
 * @param named which of these SHA-256s the database names
 */
export async function sweepStore(named: (hashes: string[]) => Promise<Set<string>>): Promise<number> {
  let swept = 0;
  const remove = async (file: string) => {
    await rm(file, { force: true });
    swept += 1;
  };
  for (const { name } of entriesOf(incomingFolder())) {
    const file = path.join(incomingFolder(), name);
    if (isDead(name) || (await isOld(file))) await remove(file);
  }
  const kept = placed();
  for (let from = 0; from < kept.length; from += AT_ONCE) {
    const some = kept.slice(from, from + AT_ONCE);
    const known = await named(some.map(({ sha256 }) => sha256));
    for (const { sha256, file } of some) if (!known.has(sha256) && (await isOld(file))) await remove(file);
  }
  return swept;
}

function placed(): { sha256: string; file: string }[] {
  const folder = settings().evidenceFolder;
  return entriesOf(folder)
    .filter(({ name }) => /^[0-9a-f]{2}$/.test(name))
    .flatMap(({ name }) =>
      entriesOf(path.join(folder, name))
        .filter((entry) => /^[0-9a-f]{62}$/.test(entry.name))
        .map((entry) => ({ sha256: name + entry.name, file: path.join(folder, name, entry.name) })),
    );
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
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

/** Its change time: giving a file its place sets it, whatever time it was written at. */
async function isOld(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && Date.now() - found.ctimeMs > DAY_MS;
}
