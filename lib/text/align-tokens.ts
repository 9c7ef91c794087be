import { diffArrays } from "diff";
import type { Token } from "@/lib/text/tokens";

/** One token of a passage laid beside one of a quote: indexes into both. */
export type Pair = { passage: number; quote: number };

/** The ends at which what the passage has beyond the quote costs nothing. */
type Free = { start: boolean; end: boolean };

const CASE = 0.3;
// Between the two, so that a changed first or last word reads as changed, not as added, and yet
// "our people" for "people today" reads as one word lost and one added, not as two changed.
const ADDED = 1.15;
const REPLACED = 1.05;
const LOST = 0.85;
// Beyond this many cells the table is too large; the library's linear-space diff is asked, within bounds.
const MOST_CELLS = 2_000_000;
const MOST_EDITS = 600;
const ANCHOR = 3;

function cost(a: Token, b: Token): number {
  if (a.text === b.text) return a.spaced === b.spaced ? 0 : 0.1;
  if (a.plain === b.plain) return CASE;
  if (!a.word || !b.word) return a.word === b.word ? 0.9 : 2.1;
  return a.plain.slice(0, 3) === b.plain.slice(0, 3) ? 0.8 : REPLACED;
}

/** The cheapest alignment, by a table of every pair. */
function alignByCost(passage: readonly Token[], quote: readonly Token[], free: Free): Pair[] {
  const columns = passage.length + 1;
  const moves = new Uint8Array((quote.length + 1) * columns);
  let above = new Float32Array(columns);
  let row = new Float32Array(columns);
  for (let p = 1; p < columns; p++) {
    above[p] = free.start ? 0 : p * LOST;
    moves[p] = 2;
  }
  for (let q = 1; q <= quote.length; q++) {
    const word = quote[q - 1];
    row[0] = q * ADDED;
    moves[q * columns] = 1;
    const skip = free.end && q === quote.length ? 0 : LOST;
    for (let p = 1; p < columns; p++) {
      const other = passage[p - 1];
      const across = (above[p - 1] ?? 0) + (other && word ? cost(other, word) : REPLACED);
      const insert = (above[p] ?? 0) + ADDED;
      const drop = (row[p - 1] ?? 0) + skip;
      const best = Math.min(across, insert, drop);
      row[p] = best;
      moves[q * columns + p] = best === across ? 0 : best === insert ? 1 : 2;
    }
    [above, row] = [row, above];
  }
  return walkBack(moves, columns, passage.length, quote.length);
}

function walkBack(moves: Uint8Array, columns: number, passage: number, quote: number): Pair[] {
  const pairs: Pair[] = [];
  let p = passage;
  let q = quote;
  while (q > 0) {
    const move = moves[q * columns + p];
    if (move === 0) pairs.push({ passage: --p, quote: --q });
    else if (move === 1) q--;
    else p--;
  }
  return pairs.reverse();
}

function alignByDiff(passage: readonly Token[], quote: readonly Token[]): Pair[] {
  const changes = diffArrays(
    passage.map((token) => token.plain),
    quote.map((token) => token.plain),
    { maxEditLength: MOST_EDITS },
  );
  const pairs: Pair[] = [];
  let p = 0;
  let q = 0;
  for (const change of changes ?? []) {
    if (!change.added && !change.removed) {
      for (let step = 0; step < change.value.length; step++)
        pairs.push({ passage: p + step, quote: q + step });
    }
    if (!change.added) p += change.value.length;
    if (!change.removed) q += change.value.length;
  }
  return pairs;
}

/** Where each run of `ANCHOR` tokens that stands only once begins. */
function singleRuns(tokens: readonly Token[]): Map<string, number> {
  const runs = new Map<string, number>();
  for (let at = 0; at + ANCHOR <= tokens.length; at++) {
    const run = tokens
      .slice(at, at + ANCHOR)
      .map((token) => token.text)
      .join(" ");
    runs.set(run, runs.has(run) ? -1 : at);
  }
  return runs;
}

/** The longest series of pairs that rises in both texts (pairs come in the quote's order). */
function rising(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.passage ?? 0) < pair.passage) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const series: Pair[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) series.push(pair);
  }
  return series.reverse();
}

/** Runs of words that stand once in both, in the same order: what lies between them is aligned by itself. */
function anchorsOf(passage: readonly Token[], quote: readonly Token[]): Pair[] {
  const there = singleRuns(passage);
  const pairs: Pair[] = [];
  for (const [run, at] of singleRuns(quote)) {
    const place = there.get(run) ?? -1;
    if (at >= 0 && place >= 0) pairs.push({ passage: place, quote: at });
  }
  return rising(pairs.sort((a, b) => a.quote - b.quote));
}

function alignBetween(passage: readonly Token[], quote: readonly Token[], free: Free): Pair[] {
  if (quote.length === 0 || passage.length === 0) return [];
  // Beyond a free end nothing is gained by looking farther than the words could reach.
  const reach = quote.length * 2 + 40;
  const cut = free.start !== free.end && passage.length > reach;
  const from = cut && free.start ? passage.length - reach : 0;
  const near = cut ? passage.slice(from, from + reach) : passage;
  const pairs =
    near.length * quote.length <= MOST_CELLS ? alignByCost(near, quote, free) : alignByDiff(near, quote);
  return pairs.map((pair) => ({ passage: pair.passage + from, quote: pair.quote }));
}

/**
 * Lays a quote's tokens beside a passage's, in order; tokens without a counterpart are in no pair. The passage
 * may be longer at both ends.
 */
export function alignTokens(passage: readonly Token[], quote: readonly Token[]): Pair[] {
  const aligned: Pair[] = [];
  const anchors = anchorsOf(passage, quote);
  let p = 0;
  let q = 0;
  for (const [index, anchor] of [...anchors, { passage: passage.length, quote: quote.length }].entries()) {
    const free = { start: index === 0, end: index === anchors.length };
    for (const pair of alignBetween(passage.slice(p, anchor.passage), quote.slice(q, anchor.quote), free)) {
      aligned.push({ passage: pair.passage + p, quote: pair.quote + q });
    }
    if (index < anchors.length) aligned.push(anchor);
    p = anchor.passage + 1;
    q = anchor.quote + 1;
  }
  return aligned;
}
