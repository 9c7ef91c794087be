import type { PairOfDocuments } from "@/lib/documents/reads-shared";
import { sayWord } from "@/lib/documents/rules-copies";
import type { Evidence, ReuseKind } from "@/lib/text/reuse/model";

/** What two texts share, as it is called on every page. */
export const KIND_WORDS: Record<ReuseKind, string> = {
  copied: "copied",
  "shared-quotation": "shared quotation",
  boilerplate: "standing text",
};

/** What each of the three means for origins, in a sentence. */
export const KIND_SENTENCES: Record<ReuseKind, string> = {
  copied: "A copy adds no origin: it rests on what its original rests on.",
  "shared-quotation":
    "They quote the same words of a speaker and share nothing else: both may have heard them, so this ties no origins.",
  boilerplate: "They share a footer or the like: it says nothing of where either has its news from.",
};

/** Why the copy is taken to have gone this way, in a sentence. */
export function sayEvidence(evidence: Evidence, from: string, to: string, publisher: string | null): string {
  return {
    credit: `The text of ${to} names ${publisher ?? "the publisher"} of ${from}.`,
    agency: `${publisher ?? "The publisher"} of ${from} is an agency or issues statements, and the other’s doesn’t.`,
    time: `${from} was published earlier.`,
    text: `${from} has what the other texts with this copy have in common, and ${to} lacks or changes some of it.`,
  }[evidence];
}

/** Which way the copy went and by whose word, in one or two sentences. */
export function sayDirection(pair: PairOfDocuments): string {
  const { a, b, said, kind, fromId, evidence } = pair;
  const [one, other] = [`D${a.number}`, `D${b.number}`];
  if (said && said.word !== "as found") {
    const words = sayWord(said.word, one, other);
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}, by the word of ${said.by}.`;
  }
  if (kind === null) return "No passage was found that both have.";
  if (kind !== "copied") return "Neither is taken to have it from the other.";
  if (fromId === null || evidence === null)
    return "Undetermined: nothing tells which has it from the other, or whether both have it from a third. They have one origin, and it isn’t known.";
  const [from, to] = fromId === a.id ? [a, b] : [b, a];
  return `D${to.number} has it from D${from.number}. ${sayEvidence(evidence, `D${from.number}`, `D${to.number}`, from.publisher?.name ?? null)}`;
}
