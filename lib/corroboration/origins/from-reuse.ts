import type { CopiedPassage, SourceInput } from "@/lib/corroboration/model";
import type { Relation } from "@/lib/text/reuse/model";

/**
 * The passages that link positions. A quotation that two reporters heard and a footer show nothing of where a statement
 * comes from, and are left out.
 */
export function passagesFromReuse(
  found: readonly Pick<Relation, "a" | "b" | "kind" | "passages" | "from">[],
  publisherOf: (documentId: string) => SourceInput | null,
  madeBy: CopiedPassage["madeBy"] = "program",
): CopiedPassage[] {
  return found
    .filter(({ kind }) => kind === "copied")
    .flatMap(({ a, b, passages, from }) =>
      passages.map(({ aStart, aEnd, bStart, bEnd }) => ({
        a: { documentId: a, start: aStart, end: aEnd, publisher: publisherOf(a) },
        b: { documentId: b, start: bStart, end: bEnd, publisher: publisherOf(b) },
        from,
        madeBy,
      })),
    );
}
