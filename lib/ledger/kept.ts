import { cache } from "react";
import { db } from "@/lib/db";
import { MOST_ENTRIES, touchedSince } from "@/lib/ledger/touched";

/**
 * More than this is forgotten again, what was asked for longest ago first. The claims that an edition of 5,000 statements
 * bears on have to fit: were there room for fewer, each would be gone when the next edition comes to it.
 */
const MOST = 8_000;

/** A story's chain ends at `seq`; its texts were looked through for what they share `shared` times. */
export type Head = { seq: number; shared: number };
type Entry = { head: Head; value: unknown };
const entries = new Map<string, Entry>();

/** Where a chain ends. Read once a request. */
export const headOf = cache(async (chain: string): Promise<number> => {
  const head = await db.ledgerHead.findUnique({ where: { chain }, select: { seq: true } });
  return head?.seq ?? 0;
});

/** How often what the texts of a story share was written, which no entry tells: it is derived. Read once a request. */
export const sharedHeadOf = cache(async (storyId: string): Promise<number> => {
  const head = await db.sharedTextHead.findUnique({ where: { storyId }, select: { seq: true } });
  return head?.seq ?? 0;
});

/** Where a story's chain ends at this moment, for work that has to know it has nothing older; asked anew each time. */
export async function readHead(storyId: string): Promise<Head> {
  const [chain, shared] = await Promise.all([
    db.ledgerHead.findUnique({ where: { chain: storyId }, select: { seq: true } }),
    db.sharedTextHead.findUnique({ where: { storyId }, select: { seq: true } }),
  ]);
  return { seq: chain?.seq ?? 0, shared: shared?.seq ?? 0 };
}

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
  const head = { seq: await headOf(chain), shared: 0 };
  return keepEach(chain, names, head, work, (entry) => entry.head.seq === head.seq);
}

/**
 * The same for what rests on some things of the story and on nothing else: it is kept until an entry of one of them
 * comes, or until what two of its documents share is found to be something else.
 *
 * @param restsOn the identifiers of everything a value was worked out from: an entry whose subject is none of them, and
 * that names none, can't have changed it; @param at the head to work at, for whoever read it; else that of the request
 */
export async function keptWhile<T>(
  chain: string,
  names: readonly string[],
  work: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  restsOn: (value: T) => ReadonlySet<string>,
  at?: Head,
): Promise<Map<string, T>> {
  if (names.length === 0) return new Map();
  const head = at ?? { seq: await headOf(chain), shared: await sharedHeadOf(chain) };
  const isNow = (entry: Entry) => entry.head.seq === head.seq && entry.head.shared === head.shared;
  const behind = names.flatMap((name) => {
    const entry = entries.get(`${chain} ${name}`);
    return entry && !isNow(entry) && head.seq - entry.head.seq <= MOST_ENTRIES ? [entry] : [];
  });
  const isTouched =
    behind.length === 0
      ? () => true
      : await touchedSince(
          chain,
          Math.min(...behind.map((entry) => entry.head.seq)),
          Math.min(...behind.map((entry) => entry.head.shared)),
          head.seq,
          head.shared,
        );
  return keepEach(chain, names, head, work, (entry) => {
    if (isNow(entry)) return true;
    if (!behind.includes(entry) || isTouched(restsOn(entry.value as T), entry.head)) return false;
    entry.head = head;
    return true;
  });
}

async function keepEach<T>(
  chain: string,
  names: readonly string[],
  head: Head,
  work: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  stillHolds: (entry: Entry) => boolean,
): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  const missing: string[] = [];
  for (const name of names) {
    const entry = entries.get(`${chain} ${name}`);
    if (entry && stillHolds(entry)) {
      remember(`${chain} ${name}`, entry);
      found.set(name, entry.value as T);
    } else {
      entries.delete(`${chain} ${name}`);
      missing.push(name);
    }
  }
  if (missing.length === 0) return found;
  for (const [name, value] of await work(missing)) {
    found.set(name, value);
    remember(`${chain} ${name}`, { head, value });
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

/** Keeps an entry as the one asked for last. */
function remember(key: string, entry: Entry): void {
  entries.delete(key);
  entries.set(key, entry);
  for (const oldest of entries.keys()) {
    if (entries.size <= MOST) return;
    entries.delete(oldest);
  }
}
