import { Flag } from "@/lib/text/reuse/read-words";
import type { WordStore } from "@/lib/text/reuse/store";
import type { Pairs, Stretch, WordRange } from "@/lib/text/reuse/stretch";
import type { WordWeights } from "@/lib/text/reuse/word-weights";

type Openness = Pick<Stretch, "open" | "linked" | "quoted" | "quotedLikeness" | "openLength">;

/** What two sentences share outside quotation marks, and inside. */
export function opennessOf(
  store: WordStore,
  weights: WordWeights,
  pairs: Pairs,
  a: WordRange,
  b: WordRange,
): Openness {
  let open = 0;
  let linked = 0;
  let quoted = 0;
  let before = -1;
  let counted = false;
  for (let at = 0; at < pairs.length; at += 2) {
    const p = pairs[at] ?? 0;
    const q = pairs[at + 1] ?? 0;
    const weight = weights.of(store.words[p] ?? 0);
    if (((store.flags[p] ?? 0) & (store.flags[q] ?? 0) & Flag.Quoted) !== 0) {
      before = -1;
      quoted += weight;
      continue;
    }
    open += weight;
    const follows =
      before >= 0 && follow(store, pairs[before] ?? 0, p) && follow(store, pairs[before + 1] ?? 0, q);
    if (follows) {
      if (!counted) linked += weights.of(store.words[pairs[before] ?? 0] ?? 0);
      linked += weight;
    }
    counted = follows;
    before = at;
  }
  const onA = partsOf(store, weights, a);
  const onB = partsOf(store, weights, b);
  const alike = open >= 0.3 * Math.min(onA.open, onB.open);
  const said = Math.min(onA.quoted, onB.quoted);
  return {
    open,
    linked,
    quoted,
    quotedLikeness: said > 0 ? Math.min(1, quoted / said) : 0,
    openLength: alike ? Math.min(onA.openLength, onB.openLength) : 0,
  };
}

/** What words tell outside and inside quotation marks, and how many characters stand outside. */
function partsOf(
  store: WordStore,
  weights: WordWeights,
  [from, to]: WordRange,
): { open: number; quoted: number; openLength: number } {
  const parts = { open: 0, quoted: 0, openLength: 0 };
  for (let at = from; at < to; at++) {
    const flags = store.flags[at] ?? 0;
    const weight = (flags & Flag.Content) !== 0 ? weights.of(store.words[at] ?? 0) : 0;
    if ((flags & Flag.Quoted) !== 0) parts.quoted += weight;
    else {
      parts.open += weight;
      parts.openLength += (store.lengths[at] ?? 0) + 1;
    }
  }
  return parts;
}

/** Whether no word but function words stands between two. */
function follow(store: WordStore, one: number, other: number): boolean {
  if (other <= one) return false;
  for (let at = one + 1; at < other; at++) if (store.isContent(at)) return false;
  return true;
}
