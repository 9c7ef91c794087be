import { db, type Transaction } from "@/lib/db";
import type { StoryScope } from "@/lib/policy";
import type { ItemKind, RevisionMark, State } from "@/lib/reviews/model";

/** An item as the flows hold it: locked until the transaction ends. */
export type LockedItem = {
  id: string;
  storyId: string;
  kind: ItemKind;
  number: number;
  state: State;
  version: number;
  revision: number;
  digest: string;
  authorId: string;
  reviewerId: string | null;
  verdict: string;
  decisionId: string | null;
  decidedDigest: string | null;
};

/** Reads an item of the story and locks its row, or null when the story has none such. */
export async function lockItem(tx: Transaction, storyId: string, itemId: string): Promise<LockedItem | null> {
  const [row] = await tx.$queryRaw<LockedItem[]>`
    SELECT id, "storyId", kind, number, state, version, revision, digest, "authorId", "reviewerId", verdict,
           "decisionId", "decidedDigest"
    FROM "Item" WHERE "storyId" = ${storyId}::uuid AND id = ${itemId}::uuid FOR UPDATE`;
  return row ?? null;
}

/** Who changed what, oldest first: what the four-eyes rule reads. */
export async function revisionMarks(tx: Transaction, itemId: string): Promise<RevisionMark[]> {
  return tx.revision.findMany({
    where: { itemId },
    orderBy: { number: "asc" },
    select: { byId: true, changed: true },
  });
}

/** "S7" or "C2". */
export function itemLabel(item: { kind: string; number: number }): string {
  return `${item.kind === "statement" ? "S" : "C"}${item.number}`;
}

/**
 * The item of that kind whose number the words begin with, "C12", "12" or "C12 Security personnel killed"; null where
 * they begin with none, or the story has no such item.
 */
export async function itemIdNamed(scope: StoryScope, kind: ItemKind, words: string): Promise<string | null> {
  const letter = kind === "statement" ? "S" : "C";
  const number = new RegExp(`^\\s*${letter}?\\s?([1-9]\\d{0,8})(?!\\d)`, "iu").exec(words)?.[1];
  if (!number) return null;
  const item = await db.item.findFirst({
    where: { storyId: scope.storyId, kind, number: Number(number) },
    select: { id: true },
  });
  return item?.id ?? null;
}
