import type { FoundPair, StoryText } from "@/lib/reuse/model";
import type { Relation } from "@/lib/text/reuse/model";
import type { ReuseIndex } from "@/lib/text/reuse/reuse-index";

/** From this share of missing texts on, all are compared anew: sooner done than one by one. */
const MANY = 0.1;
/** Up to so many relatives of new texts, what they share among themselves is weighed again: the new one may be its source. */
const MOST_WEIGHED_AGAIN = 24;

/** What was found, and of which texts: all pairs that have one of them. Null: all pairs of the story. */
export type Found = { pairs: FoundPair[]; of: ReadonlySet<string> | null };

/** What the missing texts share with the others, and what that changes among their relatives. Pure. */
export function findPairs(index: ReuseIndex, texts: readonly StoryText[]): Found {
  const documents = new Map(texts.map(({ textId, documentId }) => [textId, documentId]));
  const missing = texts.filter((text) => text.missing).map(({ textId }) => textId);
  const pairsOf = (relations: Iterable<Relation>) =>
    [...relations].flatMap((relation) => pairOf(relation, documents));
  if (missing.length >= texts.length * MANY) return { pairs: pairsOf(index.relations()), of: null };
  const of = new Set(missing);
  const first = pairsOf(index.relationsOfEach(missing));
  for (const { aTextId, bTextId } of first)
    for (const id of [aTextId, bTextId]) if (of.size < missing.length + MOST_WEIGHED_AGAIN) of.add(id);
  const pairs = of.size === missing.length ? first : pairsOf(index.relationsOfEach(of));
  return { pairs, of };
}

function pairOf(
  { a, b, kind, passages, from, evidence }: Relation,
  documents: ReadonlyMap<string, string>,
): FoundPair[] {
  const [aDocumentId, bDocumentId] = [documents.get(a), documents.get(b)];
  if (aDocumentId === undefined || bDocumentId === undefined || passages.length === 0) return [];
  const fromId = from === null ? null : from === a ? aDocumentId : bDocumentId;
  return [{ aTextId: a, bTextId: b, aDocumentId, bDocumentId, kind, passages, fromId, evidence }];
}
