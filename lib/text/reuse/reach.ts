import type { WordStore } from "@/lib/text/reuse/store";
import type { Pairs, WordRange } from "@/lib/text/reuse/stretch";
import type { WordWeights } from "@/lib/text/reuse/word-weights";

/** Words of a sentence before or after what is matched that go with it. */
const SHORT = 5;

/**
 * How much of a sentence a match takes in: all of it, unless it is much longer than its counterpart.
 *
 * @param side which of each pair stands in the sentence: 0 for the text in focus, 1 for the other
 * @param share what is matched as a part of what the sentence tells, 0–1
 * @param ratio what the sentence tells by what its counterpart does
 */
export function reachOf(
  store: WordStore,
  weights: WordWeights,
  [from, to]: WordRange,
  pairs: Pairs,
  side: 0 | 1,
  share: number,
  ratio: number,
): WordRange {
  if (ratio < 1.8 || share > 0.6) return [from, to];
  const matched = new Set<number>();
  for (let at = side; at < pairs.length; at += 2) matched.add(pairs[at] ?? 0);
  let best = 0;
  let sum = 0;
  let start = from;
  let bestFrom = from;
  let bestTo = to;
  for (let at = from; at < to; at++) {
    if (!store.isContent(at)) continue;
    const weight = weights.of(store.words[at] ?? 0);
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += matched.has(at) ? weight : -0.5 * weight;
    if (sum > best) {
      best = sum;
      bestFrom = start;
      bestTo = at + 1;
    }
  }
  if (bestFrom - from <= SHORT) bestFrom = from;
  if (to - bestTo <= SHORT) bestTo = to;
  return [bestFrom, bestTo];
}
