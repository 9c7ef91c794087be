import { randomBytes } from "node:crypto";
import type { Transaction } from "@/lib/db";
import { canonicalJson } from "@/lib/digest";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Happening } from "@/lib/ledger/events";
import { payloadDigest } from "@/lib/ledger/hash";

/** Who the ledger names: a person, or the program acting on its own (the seed, a command). */
export type LedgerActor = { accountId: string | null; name: string; role: string };

/**
 * Appends what happened to a chain, within the caller's transaction: no entry, no change. The head row is locked
 * until that transaction ends, so call it last. Sequence numbers start at 1 and have no gaps.
 *
 * @param writes what the change still has to write (INSERT, UPDATE or DELETE): it goes in the same statement, in one
 * journey to the database. None of them may need to see what another does.
 */
export async function append(
  tx: Transaction,
  chain: string,
  actor: LedgerActor,
  happenings: readonly Happening[],
  at: Date,
  writes: readonly Prisma.Sql[] = [],
): Promise<void> {
  if (happenings.length === 0) return;
  const entries = happenings.map(({ event, subjectKind, subjectId, payload: given }) => {
    // Through JSON once, so that what is hashed is what the column will give back.
    const payload: unknown = JSON.parse(canonicalJson(given));
    const salt = randomBytes(16).toString("hex");
    return { event, subjectKind, subjectId, payload, salt, payloadDigest: payloadDigest(salt, payload) };
  });
  const named = writes.map((write, index) => Prisma.sql`${Prisma.raw(`write_${index}`)} AS (${write})`);
  const before = named.length > 0 ? Prisma.sql`WITH ${Prisma.join(named)}` : Prisma.empty;
  await tx.$queryRaw`${before} SELECT append_to_ledger(${chain}, ${at.toISOString()}::timestamptz,
    ${actor.accountId}::uuid, ${actor.name}, ${actor.role}, ${JSON.stringify(entries)}::jsonb)`;
}
