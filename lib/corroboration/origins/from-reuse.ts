import type { CopiedPassage, SourceInput } from "@/lib/corroboration/model";
import type { Relation } from "@/lib/text/reuse/model";

/** What was found of two texts; `aText` and `bText` where a document has several. */
type Found = Pick<Relation, "a" | "b" | "kind" | "passages" | "from"> & { aText?: string; bText?: string };

/**
 * The passages that link positions. A quotation that two reporters heard and a footer show nothing of where a statement
 * comes from, and are left out; unless it is a person who says that they are copy.
 */
export function passagesFromReuse(
  found: readonly Found[],
  publisherOf: (documentId: string) => SourceInput | null,
  madeBy: CopiedPassage["madeBy"] = "program",
): CopiedPassage[] {
  return found
    .filter(({ kind }) => kind === "copied" || madeBy === "person")
    .flatMap(({ a, b, aText, bText, passages, from }) =>
      passages.map(({ aStart, aEnd, bStart, bEnd }) => ({
        a: { ...side(a, aText), start: aStart, end: aEnd, publisher: publisherOf(a) },
        b: { ...side(b, bText), start: bStart, end: bEnd, publisher: publisherOf(b) },
        from,
        madeBy,
      })),
    );
}

function side(documentId: string, textId: string | undefined) {
  return textId === undefined ? { documentId } : { documentId, textId };
}
