import { diffArrays } from "diff";
import type { Folded } from "@/lib/text/fold";
import type { Difference, Span } from "@/lib/text/model";

/** A word or sign of a folded text. `plain` is its lower case; `spaced` says that white space precedes it. */
export type Token = {
  text: string;
  plain: string;
  start: number;
  end: number;
  spaced: boolean;
  word: boolean;
};

// Whole words with what belongs to them (word-edge.ts says why); one character where no spaces are written.
const TOKEN =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*)|(?:[\p{Sc}+±~≈<>≤≥-]+(?=\p{Nd}))?[\p{L}\p{M}\p{N}\p{Pc}\u200c\u200d]+(?:[-'.,:/٫٬\u00ad](?:(?<=\p{Nd}.)(?=\p{Nd})|(?<=[-'\u00ad]))[\p{L}\p{M}\p{N}\p{Pc}\u200c\u200d]+)*[%‰°٪\p{Sc}]?|[^\s]/gu;
const WORD = /[\p{L}\p{N}]/u;

/** The tokens of units `from`–`to` of a folded text. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let last = from;
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const plain = match[0].toLowerCase();
    tokens.push({ text: match[0], plain, start, end, spaced: start > last, word: WORD.test(match[0]) });
    last = end;
  }
  return tokens;
}

/** How a quote's tokens lie against a passage's: pairs of (passage index, quote index), in order. */
type Pair = { passage: number; quote: number };

const SAME = 0;
const CASE = 0.3;
// Less than a gap: a changed first or last word is shown as changed, not as added.
const REPLACED = 0.95;
const GAP = 1;
// Beyond this many cells the linear-space diff of the library is used instead.
const MOST_CELLS = 12_000_000;

function cost(a: Token, b: Token): number {
  if (a.text === b.text) return a.spaced === b.spaced ? SAME : 0.1;
  if (a.plain === b.plain) return CASE;
  if (!a.word || !b.word) return a.word === b.word ? 0.9 : 2.1;
  return a.plain.slice(0, 3) === b.plain.slice(0, 3) ? 0.8 : REPLACED;
}

/** Semi-global alignment: what the passage has before and after the quote costs nothing. */
function alignByCost(passage: readonly Token[], quote: readonly Token[]): Pair[] {
  const columns = passage.length + 1;
  const moves = new Uint8Array((quote.length + 1) * columns);
  let above = new Float32Array(columns);
  let row = new Float32Array(columns);
  for (const [q, word] of quote.entries()) {
    row[0] = (q + 1) * GAP;
    moves[(q + 1) * columns] = 1;
    for (const [p, other] of passage.entries()) {
      const across = (above[p] ?? 0) + cost(other, word);
      const insert = (above[p + 1] ?? 0) + GAP;
      const drop = (row[p] ?? 0) + (q + 1 === quote.length ? 0 : GAP);
      const best = Math.min(across, insert, drop);
      row[p + 1] = best;
      moves[(q + 1) * columns + p + 1] = best === across ? 0 : best === insert ? 1 : 2;
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
    const move = p === 0 ? 1 : moves[q * columns + p];
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
    { maxEditLength: 5000 },
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

/** The passage that a quote's words lie nearest to, the differences, and how much of the quote is there. */
export type Alignment = { span: Span; differences: Difference[]; likeness: number; shared: string[] };

type Hunk = { passageFrom: number; passageTo: number; quoteFrom: number; quoteTo: number };

/** The stretches between equal tokens, from the first paired token to the last. */
function hunksOf(passage: readonly Token[], quote: readonly Token[], pairs: readonly Pair[]): Hunk[] {
  const hunks: Hunk[] = [];
  let p = pairs[0]?.passage ?? 0;
  let q = 0;
  const endOfPassage = (pairs.at(-1)?.passage ?? -1) + 1;
  const close = (passageTo: number, quoteTo: number) => {
    if (passageTo > p || quoteTo > q) hunks.push({ passageFrom: p, passageTo, quoteFrom: q, quoteTo });
  };
  for (const pair of pairs) {
    const a = passage[pair.passage];
    const b = quote[pair.quote];
    const spacing = pair.quote === 0 || a?.spaced === b?.spaced;
    if (!a || !b || a.text !== b.text || !spacing) continue;
    close(pair.passage, pair.quote);
    p = pair.passage + 1;
    q = pair.quote + 1;
  }
  close(Math.max(p, endOfPassage), quote.length);
  return hunks;
}

/** A hunk as a difference: offsets of the original passage, the quote's own words. */
function differenceOf(
  hunk: Hunk,
  passage: readonly Token[],
  quote: readonly Token[],
  from: Sides,
): Difference {
  const text = sliceOf(
    from.quote,
    from.quoteText,
    quote[hunk.quoteFrom],
    quote[hunk.quoteTo - 1],
    hunk.quoteTo > hunk.quoteFrom,
  );
  if (hunk.passageTo === hunk.passageFrom) {
    const next = passage[hunk.passageFrom];
    const previous = passage[hunk.passageFrom - 1];
    // Words are inserted before the next token, or after the last where there is none.
    const at = next
      ? (from.passage.starts[next.start] ?? 0)
      : previous
        ? (from.passage.ends[previous.end - 1] ?? 0)
        : 0;
    return { op: "insert", start: at, end: at, text };
  }
  const start = from.passage.starts[passage[hunk.passageFrom]?.start ?? 0] ?? 0;
  const end = from.passage.ends[(passage[hunk.passageTo - 1]?.end ?? 1) - 1] ?? start;
  return { op: text === "" ? "delete" : "replace", start, end, text };
}

type Sides = { passage: Folded; quote: Folded; quoteText: string };

function sliceOf(
  folded: Folded,
  original: string,
  first: Token | undefined,
  last: Token | undefined,
  any: boolean,
): string {
  if (!any || !first || !last) return "";
  return original.slice(folded.starts[first.start], folded.ends[last.end - 1]);
}

/**
 * Lays the quote's words against units `from`–`to` of a folded text. Null when they share nothing.
 * `likeness` is the share of the longer's words that are the same, case apart (0 to 1); the span and the
 * differences are in the original's offsets.
 */
export function alignWords(
  folded: Folded,
  from: number,
  to: number,
  quoteText: string,
  quote: Folded,
): Alignment | null {
  const passage = tokensOf(folded.text, from, to);
  const words = tokensOf(quote.text, 0, quote.text.length);
  const small = passage.length * words.length <= MOST_CELLS;
  const pairs = small ? alignByCost(passage, words) : alignByDiff(passage, words);
  const first = passage[pairs[0]?.passage ?? -1];
  const last = passage[pairs.at(-1)?.passage ?? -1];
  if (!first || !last) return null;
  const shared = pairs.flatMap((pair) => {
    const word = words[pair.quote];
    return word?.word && passage[pair.passage]?.plain === word.plain ? [word.plain] : [];
  });
  const sides: Sides = { passage: folded, quote, quoteText };
  const differences = hunksOf(passage, words, pairs).map((hunk) => differenceOf(hunk, passage, words, sides));
  const spoken = words.filter((token) => token.word).length;
  return {
    span: { start: folded.starts[first.start] ?? 0, end: folded.ends[last.end - 1] ?? 0 },
    differences,
    likeness: spoken === 0 ? 0 : shared.length / spoken,
    shared,
  };
}
