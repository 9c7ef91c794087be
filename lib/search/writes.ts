import { setImmediate } from "node:timers/promises";
import type { Transaction } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { searchTerms } from "@/lib/text/search-terms";

export type SearchSubject = "statement" | "claim" | "document" | "source";

/** Characters of text one row of the index holds: its words stay far below the megabyte one tsvector can hold. */
const PIECE = 20_000;

/** Rows written at a time: some megabytes of text. */
const ROWS_AT_ONCE = 100;

/** A piece of a text as the index holds it. */
export type IndexPiece = { body: string; terms: string };

/**
 * What texts are found by, a piece after another: the server answers others in between. The longest document takes two
 * seconds of it, which no transaction should: its flow makes the pieces before it opens one.
 *
 * @param texts what is searched and shown around a match: the first is the item's own words
 */
export async function indexPieces(texts: readonly string[]): Promise<IndexPiece[]> {
  const pieces: IndexPiece[] = [];
  for (const body of texts.filter((text) => text !== "").flatMap(cut)) {
    if (pieces.length > 0) await setImmediate();
    pieces.push({ body, terms: searchTerms(body) });
  }
  return pieces;
}

/** Writes what an item is found by, in place of what it was found by before. An identity note never comes here. */
export async function indexSubject(
  tx: Transaction,
  storyId: string,
  subjectKind: SearchSubject,
  subjectId: string,
  texts: readonly string[],
): Promise<void> {
  await writeIndex(tx, storyId, subjectKind, subjectId, await indexPieces(texts));
}

/** The same with its pieces made already. */
export async function writeIndex(
  tx: Transaction,
  storyId: string,
  subjectKind: SearchSubject,
  subjectId: string,
  pieces: readonly IndexPiece[],
): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { subjectKind, subjectId } });
  for (let from = 0; from < pieces.length; from += ROWS_AT_ONCE) {
    const rows = pieces.slice(from, from + ROWS_AT_ONCE).map(({ body, terms }, at) => {
      return Prisma.sql`(${storyId}::uuid, ${subjectKind}, ${subjectId}, ${from + at}, ${body}, ${terms})`;
    });
    await tx.$executeRaw`
      INSERT INTO "SearchEntry" ("storyId", "subjectKind", "subjectId", ordinal, body, terms) VALUES ${Prisma.join(rows)}`;
  }
}

/** Writes a document's new title where its old one was found: its text, which may be long, stays as it is indexed. */
export async function indexTitle(tx: Transaction, documentId: string, title: string): Promise<void> {
  const subject = { subjectKind: "document", subjectId: documentId } as const;
  await tx.searchEntry.updateMany({
    where: { ...subject, ordinal: 0 },
    data: { body: title, terms: searchTerms(title) },
  });
}

/** Pieces of at most PIECE units, cut at a line's end or a space, never inside a surrogate pair. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(start + PIECE, text.length);
    if (end < text.length) {
      const seam = Math.max(text.lastIndexOf("\n", end - 1), text.lastIndexOf(" ", end - 1));
      if (seam > start + PIECE / 2) end = seam + 1;
      else if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? "")) end -= 1;
    }
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
