import { alignTokens, type Pair } from "@/lib/text/align-tokens";
import type { Folded } from "@/lib/text/fold";
import type { Difference, Span } from "@/lib/text/model";
import { type Token, tokensOf } from "@/lib/text/tokens";

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
  const pairs = alignTokens(passage, words);
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
