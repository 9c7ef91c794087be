import type { Database } from "@/lib/db";
import { entryHash, GENESIS_HASH, payloadDigest } from "@/lib/ledger/hash";

/** What checking one chain found: sound with its length, or the first place that does not hold and why. */
export type ChainReport =
  | { chain: string; sound: true; entries: number; sealed: number }
  | { chain: string; sound: false; seq: number; why: string };

const BATCH = 500;

/**
 * Walks one chain from its first entry to its head, in batches, and names the first entry that does not hold: a gap or
 * double in the sequence, a link that does not match, an altered field, an altered payload, or a head that disagrees.
 */
export async function verifyChain(db: Database, chain: string): Promise<ChainReport> {
  let seq = 0;
  let hash = GENESIS_HASH;
  let sealed = 0;
  const broken = (at: number, why: string): ChainReport => ({ chain, sound: false, seq: at, why });

  for (;;) {
    const batch = await db.ledgerEntry.findMany({
      where: { chain, seq: { gt: seq } },
      orderBy: { seq: "asc" },
      take: BATCH,
    });
    if (batch.length === 0) break;
    for (const entry of batch) {
      if (entry.seq !== seq + 1)
        return broken(seq + 1, `entry ${seq + 1} is missing: entry ${entry.seq} follows ${seq}`);
      if (entry.previousHash !== hash) return broken(entry.seq, "it does not point to the entry before it");
      if (entry.hash !== entryHash(entry))
        return broken(entry.seq, "its fields were altered: the hash does not match");
      if (entry.payload === null) sealed += 1;
      else if (entry.salt === null || payloadDigest(entry.salt, entry.payload) !== entry.payloadDigest)
        return broken(entry.seq, "its payload was altered: the digest does not match");
      seq = entry.seq;
      hash = entry.hash;
    }
  }

  const head = await db.ledgerHead.findUnique({ where: { chain } });
  if (seq === 0) return broken(1, "the chain is empty: it lost the entry that began it");
  if (!head) return broken(seq, "the chain has no head");
  if (head.seq !== seq)
    return broken(Math.min(head.seq, seq) + 1, `the head says ${head.seq} entries, the chain has ${seq}`);
  if (head.hash !== hash) return broken(seq, "the head does not match the last entry");
  return { chain, sound: true, entries: seq, sealed };
}

/** Every chain there should be: every story's, and whatever has a head or an entry, so that a deleted one is found too. */
export async function verifyEveryChain(db: Database): Promise<ChainReport[]> {
  const chains = await db.$queryRaw<{ chain: string }[]>`
    SELECT chain FROM "LedgerHead" UNION SELECT DISTINCT chain FROM "LedgerEntry"
    UNION SELECT id::text FROM "Story" ORDER BY chain`;
  const reports: ChainReport[] = [];
  for (const { chain } of chains) reports.push(await verifyChain(db, chain));
  return reports;
}
