import type { Transaction } from "@/lib/db";
import { searchTerms } from "@/lib/text/search-terms";

export type SearchSubject = "statement" | "claim" | "document" | "source";

/** Characters of text one row of the index holds: its words stay far below the megabyte one tsvector can hold. */
const PIECE = 20_000;

/**
 * Writes what an item is found by, in place of what it was found by before. An identity note never comes here.
 *
 * @param texts what is searched and shown around a match: the first is the item's own words
 */
export async function indexSubject(
  tx: Transaction,
  storyId: string,
  subjectKind: SearchSubject,
  subjectId: string,
  texts: readonly string[],
): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { subjectKind, subjectId } });
  const pieces = texts.filter((text) => text !== "").flatMap(cut);
  if (pieces.length === 0) return;
  await tx.searchEntry.createMany({
    data: pieces.map((body, ordinal) => ({
      storyId,
      subjectKind,
      subjectId,
      ordinal,
      body,
      terms: searchTerms(body),
    })),
  });
}

/** Pieces of at most PIECE units, cut at a line's end or a space, never inside a surrogate pair. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(start + PIECE, text.length);
    if (end < text.length) {
      const seam = Math.max(text.lastIndexOf("\n", end), text.lastIndexOf(" ", end));
      if (seam > start + PIECE / 2) end = seam + 1;
      else if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? "")) end -= 1;
    }
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
