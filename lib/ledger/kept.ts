import { cache } from "react";
import { db } from "@/lib/db";

/** More of anything than this is forgotten again, what was asked for longest ago first. */
const MOST = 4_000;

type Entry = { seq: number; value: unknown };
const entries = new Map<string, Entry>();

/** Where a chain ends. Read once a request. */
export const headOf = cache(async (chain: string): Promise<number> => {
  const head = await db.ledgerHead.findUnique({ where: { chain }, select: { seq: true } });
  return head?.seq ?? 0;
});

/**
 * What is worked out from a story's content, kept in this process for as long as the story's chain is as it was.
 *
 * No change of a story is made without an entry (lib/flows/change.ts), in one transaction with it: as long as the chain
 * has not grown, nothing it was worked out from has changed. The head is read before the work, so that what is kept is
 * never older than the sequence it is kept under. Any of it can be thrown away at any moment, and every process keeps
 * its own.
 *
 * Only for what a page shows: a flow works within its transaction and asks anew. Only for what follows from the story
 * alone: not from the clock, and not from accounts, whose chain is another. What is returned is shared: never change it.
 *
 * @param names what is wanted of the chain, each by a name that tells it from all else; @param work makes what is
 * missing, all at once, keyed by name
 */
export async function keptEach<T>(
  chain: string,
  names: readonly string[],
  work: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<Map<string, T>> {
  if (names.length === 0) return new Map();
  const seq = await headOf(chain);
  const found = new Map<string, T>();
  const missing = names.filter((name) => {
    const entry = recall(`${chain} ${name}`, seq);
    if (entry) found.set(name, entry.value as T);
    return !entry;
  });
  if (missing.length === 0) return found;
  for (const [name, value] of await work(missing)) {
    found.set(name, value);
    remember(`${chain} ${name}`, { seq, value });
  }
  return found;
}

/** The same for one thing. */
export async function kept<T>(chain: string, name: string, work: () => Promise<T>): Promise<T> {
  const found = await keptEach(chain, [name], async () => new Map([[name, { value: await work() }]]));
  const entry = found.get(name);
  if (!entry) throw new Error(`${name} was not made`);
  return entry.value;
}

function recall(key: string, seq: number): Entry | undefined {
  const entry = entries.get(key);
  if (!entry) return undefined;
  entries.delete(key);
  if (entry.seq !== seq) return undefined;
  entries.set(key, entry);
  return entry;
}

function remember(key: string, entry: Entry): void {
  entries.set(key, entry);
  for (const oldest of entries.keys()) {
    if (entries.size <= MOST) return;
    entries.delete(oldest);
  }
}
