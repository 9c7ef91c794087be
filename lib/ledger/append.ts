import { randomBytes } from "node:crypto";
import type { Transaction } from "@/lib/db";
import { canonicalJson } from "@/lib/digest";
import type { Happening } from "@/lib/ledger/events";
import { entryHash, GENESIS_HASH, payloadDigest } from "@/lib/ledger/hash";

/** Who the ledger names: a person, or the program acting on its own (the seed, a command). */
export type LedgerActor = { accountId: string | null; name: string; role: string };

/**
 * Appends what happened to a chain, within the caller's transaction: no entry, no change. The head row is locked
 * until that transaction ends, so call it last. Sequence numbers start at 1 and have no gaps.
 */
export async function append(
  tx: Transaction,
  chain: string,
  actor: LedgerActor,
  happenings: readonly Happening[],
  at: Date,
): Promise<void> {
  if (happenings.length === 0) return;
  await tx.$executeRaw`INSERT INTO "LedgerHead" (chain, seq, hash) VALUES (${chain}, 0, ${GENESIS_HASH}) ON CONFLICT DO NOTHING`;
  const [head] = await tx.$queryRaw<{ seq: number; hash: string }[]>`
    SELECT seq, hash FROM "LedgerHead" WHERE chain = ${chain} FOR UPDATE`;
  if (!head) throw new Error(`The ledger chain ${chain} has no head`);

  let { seq, hash } = head;
  const rows = happenings.map((happening) => {
    seq += 1;
    // Through JSON once, so that what is hashed is what the column will give back.
    const payload = JSON.parse(canonicalJson(happening.payload));
    const salt = randomBytes(16).toString("hex");
    const row = {
      chain,
      seq,
      at,
      actorId: actor.accountId,
      actorName: actor.name,
      actorRole: actor.role,
      event: happening.event,
      subjectKind: happening.subjectKind,
      subjectId: happening.subjectId,
      payload,
      salt,
      payloadDigest: payloadDigest(salt, payload),
      previousHash: hash,
    };
    hash = entryHash(row);
    return { ...row, hash };
  });
  await tx.ledgerEntry.createMany({ data: rows });
  await tx.ledgerHead.update({ where: { chain }, data: { seq, hash } });
}
