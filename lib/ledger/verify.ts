import type { Database } from "@/lib/db";
import { ACCOUNTS_CHAIN } from "@/lib/ledger/events";
import { entryHash, GENESIS_HASH, payloadDigest } from "@/lib/ledger/hash";

/** A payload that was taken out, and who says so. */
export type Seal = { seq: number; by: string; at: Date; reason: string };

/** What checking one chain found: sound with its length and last hash, or the first place that doesn't hold and why. */
export type ChainReport =
  | { chain: string; sound: true; entries: number; hash: string; seals: Seal[] }
  | { chain: string; sound: false; seq: number; why: string };

/** What an earlier check saw: kept outside the database, it tells a chain that was rewritten or cut back as a whole. */
export type EarlierCheck = { chain: string; entries: number; hash: string };

const BATCH = 500;

type Entry = Awaited<ReturnType<typeof readBatch>>[number];
type Walked = { seq: number; hash: string; emptied: Set<number>; seals: Map<number, Seal> };
type Broken = Extract<ChainReport, { sound: false }>;

/**
 * Walks one chain from its first entry to its head, in batches, and names the first entry that does not hold: a gap or
 * double in the sequence, a link that does not match, an altered field, an altered payload, one that is gone and that
 * nobody sealed, or a head that disagrees. People may go on working: what they append meanwhile is walked too.
 */
export async function verifyChain(db: Database, chain: string, earlier?: EarlierCheck): Promise<ChainReport> {
  const walked: Walked = { seq: 0, hash: GENESIS_HASH, emptied: new Set(), seals: new Map() };
  const broken = (seq: number, why: string): Broken => ({ chain, sound: false, seq, why });
  for (;;) {
    const batch = await readBatch(db, chain, walked.seq);
    for (const entry of batch) {
      const place = step(walked, entry, earlier);
      if (place) return broken(place.seq, place.why);
    }
    if (batch.length > 0) continue;

    const head = await db.ledgerHead.findUnique({ where: { chain } });
    if (walked.seq === 0) return broken(1, "the chain is empty: it lost the entry that began it");
    if (!head) return broken(walked.seq, "the chain has no head");
    // The head was read after the entries: more of them may have come. When there are none, they were cut off.
    if (head.seq > walked.seq && (await readBatch(db, chain, walked.seq)).length > 0) continue;
    if (head.seq !== walked.seq)
      return broken(
        Math.min(head.seq, walked.seq) + 1,
        `the head says ${head.seq} entries, the chain has ${walked.seq}`,
      );
    if (head.hash !== walked.hash) return broken(walked.seq, "the head does not match the last entry");
    if (earlier && earlier.entries > walked.seq)
      return broken(
        walked.seq + 1,
        `an earlier check counted ${earlier.entries} entries: the end was cut off`,
      );
    const unsealed = await sealingProblem(db, chain, walked);
    if (unsealed) return broken(unsealed.seq, unsealed.why);
    return { chain, sound: true, entries: walked.seq, hash: walked.hash, seals: [...walked.seals.values()] };
  }
}

function readBatch(db: Database, chain: string, after: number) {
  return db.ledgerEntry.findMany({
    where: { chain, seq: { gt: after } },
    orderBy: { seq: "asc" },
    take: BATCH,
  });
}

/** Goes on to the next entry, or says where and why it can't. */
function step(walked: Walked, entry: Entry, earlier?: EarlierCheck): { seq: number; why: string } | null {
  const { seq } = entry;
  const next = walked.seq + 1;
  if (seq !== next) return { seq: next, why: `entry ${next} is missing: entry ${seq} follows ${walked.seq}` };
  if (entry.previousHash !== walked.hash) return { seq, why: "it does not point to the entry before it" };
  if (entry.hash !== entryHash(entry))
    return { seq, why: "its fields were altered: the hash does not match" };
  if (entry.payload === null) walked.emptied.add(seq);
  else if (entry.salt === null || payloadDigest(entry.salt, entry.payload) !== entry.payloadDigest)
    return { seq, why: "its payload was altered: the digest does not match" };
  if (earlier?.entries === seq && earlier.hash !== entry.hash)
    return { seq, why: "an earlier check saw another entry here: the chain was written anew" };
  if (entry.event === "payload.sealed") noteSeal(walked.seals, entry);
  walked.seq = seq;
  walked.hash = entry.hash;
  return null;
}

function noteSeal(seals: Map<number, Seal>, { payload, actorName, at }: Entry): void {
  const { seq, reason } = (payload ?? {}) as { seq?: unknown; reason?: unknown };
  if (typeof seq === "number") seals.set(seq, { seq, by: actorName, at, reason: String(reason ?? "") });
}

/** A payload is gone exactly when a later entry says who sealed it. */
async function sealingProblem(
  db: Database,
  chain: string,
  { emptied, seals }: Walked,
): Promise<{ seq: number; why: string } | null> {
  const untold = [...emptied].find((seq) => !seals.has(seq));
  if (untold !== undefined)
    return { seq: untold, why: "its payload is gone, and no entry says who sealed it" };
  // Sealed while this walked past it, its payload was still there: what counts is what stands now.
  const seen = [...seals.keys()].filter((seq) => !emptied.has(seq));
  if (seen.length === 0) return null;
  const now = await db.ledgerEntry.findMany({
    where: { chain, seq: { in: seen } },
    orderBy: { seq: "asc" },
    select: { seq: true, payload: true },
  });
  const back = now.find(({ payload }) => payload !== null);
  return back ? { seq: back.seq, why: "it was sealed, and has a payload again" } : null;
}

/**
 * Every chain there should be: every story's, the accounts', whatever has a head or an entry, and whatever an earlier
 * check saw, so that a deleted one is found too.
 */
export async function verifyEveryChain(
  db: Database,
  earlier: readonly EarlierCheck[] = [],
): Promise<ChainReport[]> {
  const present = await db.$queryRaw<{ chain: string }[]>`
    SELECT chain FROM "LedgerHead" UNION SELECT DISTINCT chain FROM "LedgerEntry"
    UNION SELECT id::text FROM "Story"
    UNION SELECT ${ACCOUNTS_CHAIN} WHERE EXISTS (SELECT FROM "Account") ORDER BY chain`;
  const chains = new Set([...present.map(({ chain }) => chain), ...earlier.map(({ chain }) => chain)]);
  const reports: ChainReport[] = [];
  for (const chain of chains)
    reports.push(
      await verifyChain(
        db,
        chain,
        earlier.find((check) => check.chain === chain),
      ),
    );
  return reports;
}
