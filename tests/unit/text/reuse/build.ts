import type { Relation, ReuseDocument } from "@/lib/text/reuse/model";
import { ReuseIndex } from "@/lib/text/reuse/reuse-index";

/** A document with what a test doesn't care about filled in. */
export function document(id: string, text: string, rest: Partial<ReuseDocument> = {}): ReuseDocument {
  return { id, text, publisher: `The ${id} Courier`, publishedAt: null, ...rest };
}

export function indexOf(documents: readonly ReuseDocument[]): ReuseIndex {
  const index = new ReuseIndex();
  for (const one of documents) index.add(one);
  return index;
}

export function relationsAmong(documents: readonly ReuseDocument[]): Relation[] {
  return [...indexOf(documents).relations()];
}

/** What a relation's passages say in both texts. */
export function slices(
  relation: Relation | undefined,
  documents: readonly ReuseDocument[],
): [string, string][] {
  const text = (id: string | undefined) => documents.find((one) => one.id === id)?.text ?? "";
  return (relation?.passages ?? []).map(({ aStart, aEnd, bStart, bEnd }) => [
    text(relation?.a).slice(aStart, aEnd),
    text(relation?.b).slice(bStart, bEnd),
  ]);
}

/** Six sentences of one invented report. */
export const FERRY = [
  "The harbour ferry Amalia ran aground on a sandbank near the Torvik lighthouse shortly before dawn on Tuesday.",
  "Rescue boats from three fishing villages brought all 212 passengers ashore within four hours.",
  "The captain told investigators that the echo sounder had failed twice during the previous week.",
  "Divers found a tear of nearly nine metres along the starboard side of the hull.",
  "The shipping company suspended its night crossings until the inspection is complete.",
  "Salvage tugs are expected to arrive from Bergstad with the spring tide on Sunday.",
] as const;

/** As many of another. */
export const ORCHARD = [
  "Growers in the Meander valley have lost most of this year's cherry harvest to a late frost.",
  "Temperatures fell below minus six degrees on four consecutive nights in the middle of April.",
  "The cooperative burned straw between the rows, but the smoke drifted away with the wind.",
  "An insurer estimated the damage at eleven million crowns before any claim was filed.",
  "Beekeepers said that their hives had stayed shut for a fortnight.",
  "Younger trees planted on the southern slopes appear to have come through unharmed.",
] as const;

/** And another. */
export const LIBRARY = [
  "The city library will open its restored reading room to visitors in early November.",
  "Carpenters rebuilt the oak galleries from drawings that a retired archivist had kept in her attic.",
  "Readers will find 40,000 volumes on the shelves and a lift behind the old card catalogue.",
  "The works cost a third more than the council had approved five years ago.",
  "A fire in the neighbouring theatre had filled the room with soot and water.",
  "School classes may book the map cabinet on weekday mornings.",
] as const;
