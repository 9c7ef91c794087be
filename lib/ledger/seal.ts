import { z } from "zod";
import type { Transaction } from "@/lib/db";
import { textField } from "@/lib/field";

/** The largest number a sequence can have: PostgreSQL's integer. */
const SEQUENCE_MAX = 2_147_483_647;

/** Which entry of a story's chain to seal, and why. The reason is never sealed: it says nothing of what it hides. */
export const sealInput = z.object({
  seq: z.coerce
    .number("has to be the number of an entry")
    .int("has to be the number of an entry")
    .min(1, "has to be the number of an entry")
    .max(SEQUENCE_MAX, "has to be the number of an entry"),
  reason: textField("The reason", { min: 1, max: 2000 }),
});
export type SealInput = z.infer<typeof sealInput>;

/** An entry as sealing needs it: locked until the transaction ends. */
export type SealableEntry = { seq: number; event: string; subjectId: string; sealed: boolean };

/** Reads one entry of the chain and locks its row, or null when the chain has none such. */
export async function lockEntry(tx: Transaction, chain: string, seq: number): Promise<SealableEntry | null> {
  const [row] = await tx.$queryRaw<SealableEntry[]>`
    SELECT seq, event, "subjectId", payload IS NULL AS sealed FROM "LedgerEntry"
    WHERE chain = ${chain} AND seq = ${seq} FOR UPDATE`;
  return row ?? null;
}

/**
 * Takes an entry's payload out for good, and the salt with it, so that nobody can guess afterwards what it said. The
 * chain still verifies: it holds the digest. At commit the database refuses it unless the same chain then says who
 * sealed it (`payload.sealed`), so the caller records that.
 */
export async function sealEntry(tx: Transaction, chain: string, seq: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "LedgerEntry" SET payload = NULL, salt = NULL WHERE chain = ${chain} AND seq = ${seq}`;
}
