import type { CopiedDocument, CopyBetween, CopyOf } from "@/lib/claims/model";
import type { CopiedFrom, CopiedPassage, PositionInput, SourceInput } from "@/lib/corroboration/model";
import { passagesFromReuse } from "@/lib/corroboration/origins/from-reuse";
import { linkCopies } from "@/lib/corroboration/origins/shared-passages";
import { type FoundPair, type PersonsLink, pairKey } from "@/lib/reuse/model";

/** A document as copy is followed through it. */
export type Copied = CopiedDocument & { publisher: SourceInput | null };

type Linked = {
  passages: CopiedPassage[];
  copies: CopyBetween[];
  copiedFrom: ReadonlyMap<string, CopiedFrom>;
};

/**
 * The copy behind a claim's positions: the passages found in their texts, and what persons said of two documents, which
 * wins. Where a person ties documents in which no passage was found (a paraphrase, a translation), all of the one's
 * positions are taken from the other: `copiedFrom`, by document.
 */
export function linkDocuments(
  positions: readonly Pick<PositionInput, "documentId" | "textId">[],
  pairs: readonly FoundPair[],
  links: readonly PersonsLink[],
  documents: ReadonlyMap<string, Copied>,
): Linked {
  const texts = new Set(positions.map(({ textId }) => textId));
  const own = new Set(positions.map(({ documentId }) => documentId));
  const said = new Map(links.map((link) => [pairKey(link.aDocumentId, link.bDocumentId), link]));
  const publisherOf = (id: string) => documents.get(id)?.publisher ?? null;
  const passages: CopiedPassage[] = [];
  const copies = new Map<string, CopyBetween>();
  const note = (a: string, b: string, fromId: string | null, madeBy: CopyBetween["madeBy"]) => {
    const [one, other] = [documents.get(a), documents.get(b)];
    if (one && other) copies.set(pairKey(a, b), { a: shown(one), b: shown(other), fromId, madeBy });
  };
  for (const pair of pairs) {
    const { aDocumentId: a, bDocumentId: b } = pair;
    const link = said.get(pairKey(a, b));
    if (link?.verdict === "not copied" || (pair.kind !== "copied" && !link)) continue;
    const fromId = link ? link.fromId : pair.fromId;
    const madeBy = link ? "person" : "program";
    const [hasA, hasB] = [texts.has(pair.aTextId), texts.has(pair.bTextId)];
    if (!(hasA && hasB) && !(hasA && fromId === b) && !(hasB && fromId === a)) continue;
    const found = { ...pair, a, b, aText: pair.aTextId, bText: pair.bTextId, from: fromId };
    passages.push(...passagesFromReuse([found], publisherOf, madeBy));
    note(a, b, fromId, madeBy);
  }
  const copiedFrom = new Map<string, CopiedFrom>();
  for (const { aDocumentId: a, bDocumentId: b, verdict, fromId } of links) {
    if (verdict === "not copied" || fromId === null || copies.has(pairKey(a, b))) continue;
    const derived = fromId === a ? b : a;
    if (!own.has(derived) || copiedFrom.has(derived)) continue;
    copiedFrom.set(derived, { documentId: fromId, publisher: publisherOf(fromId), madeBy: "person" });
    note(a, b, fromId, "person");
  }
  return { passages, copies: [...copies.values()], copiedFrom };
}

function shown({ id, number, title }: Copied): CopiedDocument {
  return { id, number, title };
}

/** Of each position whose words are a copy, where from: what it was taken from goes before what it only shares. */
export function copiesOf(
  positions: readonly PositionInput[],
  passages: readonly CopiedPassage[],
  documents: ReadonlyMap<string, Copied>,
): Map<string, CopyOf> {
  const found = new Map<string, CopyOf>();
  for (const [position, links] of linkCopies(positions, passages)) {
    const own = documents.get(position.documentId);
    const ways = links.flatMap(({ documentId, direction, originals, madeBy }): CopyOf[] => {
      const document = documents.get(documentId);
      if (!document || direction === "to") return [];
      return [
        { document: shown(document), way: direction, positions: originals.map(({ id }) => id), madeBy },
      ];
    });
    const [first] = ways
      .filter(({ way, document }) => way === "from" || (own !== undefined && document.number < own.number))
      .sort(
        (a, b) =>
          Number(b.way === "from") - Number(a.way === "from") ||
          b.positions.length - a.positions.length ||
          a.document.number - b.document.number,
      );
    if (first) found.set(position.id, first);
  }
  return found;
}
