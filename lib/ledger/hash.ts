import { canonicalJson, sha256 } from "@/lib/digest";

/** What the first entry of every chain points back to. */
export const GENESIS_HASH = "0".repeat(64);

/** The fields an entry's hash covers. The payload itself is covered through its salted digest only. */
export type HashedFields = {
  chain: string;
  seq: number;
  at: Date;
  actorId: string | null;
  actorName: string;
  actorRole: string;
  event: string;
  subjectKind: string;
  subjectId: string;
  payloadDigest: string;
  previousHash: string;
};

/**
 * Digest of a payload under its salt. Chaining the digest and not the payload lets a payload be sealed (taken out
 * with its salt) while the chain still verifies, and the salt keeps a short payload from being guessed afterwards.
 */
export function payloadDigest(salt: string, payload: unknown): string {
  return sha256(`${salt}\n${canonicalJson(payload)}`);
}

/** Hash of one entry: its own fields and the hash before it. */
export function entryHash(entry: HashedFields): string {
  return sha256(
    canonicalJson([
      entry.chain,
      entry.seq,
      entry.at.toISOString(),
      entry.actorId,
      entry.actorName,
      entry.actorRole,
      entry.event,
      entry.subjectKind,
      entry.subjectId,
      entry.payloadDigest,
      entry.previousHash,
    ]),
  );
}
