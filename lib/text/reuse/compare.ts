import type { Aligner } from "@/lib/text/reuse/align";
import type { Copy } from "@/lib/text/reuse/copies";
import type { ReuseKind } from "@/lib/text/reuse/model";
import { joinStretches } from "@/lib/text/reuse/passages";
import { Flag } from "@/lib/text/reuse/read-words";
import type { WordStore } from "@/lib/text/reuse/store";
import type { Stretch } from "@/lib/text/reuse/stretch";

export type Found = Copy & { kind: ReuseKind };

/** Characters outside quotation marks below which two texts share too little to say that copy was taken. */
const LEAST_OPEN = 75;
/** Two sentences are much the same from this likeness on. Independent reports of one event stay below it. */
const ALIKE = 0.6;
/** What must stand in sequence in both, in the worth of rare words: beside a sentence much the same, and without one. */
const LEAST_LINKED = 2.5;
const LINKED_ALONE = 10;

const NO_MARKS = new Uint8Array(0);

/**
 * Lays two documents side by side and says what they share; null when nothing. `standing` holds, for each sentence of
 * either, whether it is standing text.
 */
export function compare(
  store: WordStore,
  aligner: Aligner,
  a: number,
  b: number,
  standingA: Uint8Array,
  standingB: Uint8Array,
): Found | null {
  aligner.focus(a);
  const shared: Stretch[] = [];
  const stock: Stretch[] = [];
  for (const stretch of aligner.align(b)) {
    const stands =
      isStanding(store, a, stretch.aFrom, standingA) && isStanding(store, b, stretch.bFrom, standingB);
    (stands ? stock : shared).push(stretch);
  }
  if (isCopy(shared)) {
    return { a, b, kind: "copied", stretches: joinStretches(shared), ...aligner.marks(b, shared) };
  }
  const plain = { a, b, marksA: NO_MARKS, marksB: NO_MARKS, matched: 0 };
  const quoted = shared
    .filter((stretch) => stretch.quoted >= LEAST_LINKED && stretch.quotedLikeness >= ALIKE)
    .map((stretch) => withinMarks(store, stretch));
  if (quoted.length > 0) return { ...plain, kind: "shared-quotation", stretches: joinStretches(quoted) };
  if (stock.length > 0) return { ...plain, kind: "boilerplate", stretches: joinStretches(stock) };
  return null;
}

/** Whether what is shared outside quotation marks and standing text is more than chance and common knowledge. */
function isCopy(shared: readonly Stretch[]): boolean {
  let open = 0;
  let linked = 0;
  let alike = false;
  for (const stretch of shared) {
    open += stretch.openLength;
    linked += stretch.linked;
    if (stretch.likeness >= ALIKE && stretch.openLength > 0) alike = true;
  }
  return open >= LEAST_OPEN && linked >= (alike ? LEAST_LINKED : LINKED_ALONE);
}

/** A stretch drawn in to what stands inside quotation marks. */
function withinMarks(store: WordStore, stretch: Stretch): Stretch {
  const drawn = { ...stretch };
  const isQuoted = (word: number) => ((store.flags[word] ?? 0) & Flag.Quoted) !== 0;
  while (drawn.aFrom < drawn.aTo - 1 && !isQuoted(drawn.aFrom)) drawn.aFrom++;
  while (drawn.aTo > drawn.aFrom + 1 && !isQuoted(drawn.aTo - 1)) drawn.aTo--;
  while (drawn.bFrom < drawn.bTo - 1 && !isQuoted(drawn.bFrom)) drawn.bFrom++;
  while (drawn.bTo > drawn.bFrom + 1 && !isQuoted(drawn.bTo - 1)) drawn.bTo--;
  return drawn;
}

/** Whether the sentence around a word is standing text. */
function isStanding(store: WordStore, document: number, word: number, standing: Uint8Array): boolean {
  return standing[store.sentenceAt(document, word) - (store.firstSentence[document] ?? 0)] === 1;
}
