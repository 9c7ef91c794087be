import { type Alignment, alignWords } from "@/lib/text/align-words";
import { COMMON } from "@/lib/text/english-words";
import { type Folded, foldedOffset } from "@/lib/text/fold";
import type { Span } from "@/lib/text/model";
import { type Token, tokensOf } from "@/lib/text/tokens";

const common = new Set(COMMON);
const MOST_SEEDS = 16;
const MOST_OCCURRENCES = 3000;
const CANDIDATES = 3;
// So like the quote that no other passage need be looked at; below it, the best of the candidates counts.
const CLEARLY = 0.9;

type Seed = { text: string; offset: number };

/** The words most likely to be rare, i.e. the longest, each once; where no spaces are written, three characters. */
function seedsOf(quote: string): Seed[] {
  const seeds = new Map<string, Seed>();
  const tokens = tokensOf(quote, 0, quote.length).filter((token) => token.word);
  const unspaced = tokens.length > 3 && tokens.every((token: Token) => token.text.length <= 2);
  for (const token of tokens) {
    const text = unspaced ? quote.slice(token.start, token.start + 3) : token.plain;
    if (!seeds.has(text)) seeds.set(text, { text, offset: token.start });
  }
  return [...seeds.values()]
    .sort((a, b) => b.text.length - a.text.length || a.offset - b.offset)
    .slice(0, MOST_SEEDS);
}

/** Lower case without a change of length: only the dotted capital I has a longer one. */
function lower(text: string): string {
  const lowered = text.toLowerCase();
  return lowered.length === text.length ? lowered : text.replaceAll("İ", "I").toLowerCase();
}

/** Where passages like the quote may begin: the parts of the text that most seeds point to, best first. */
function candidateParts(text: string, quote: string): { from: number; to: number }[] {
  const size = Math.max(64, quote.length);
  const votes = new Map<number, number>();
  for (const seed of seedsOf(lower(quote))) {
    const parts = new Set<number>();
    let occurrences = 0;
    for (let at = text.indexOf(seed.text); at >= 0 && occurrences < MOST_OCCURRENCES; occurrences++) {
      const part = Math.floor(Math.max(0, at - seed.offset) / size);
      parts.add(part).add(part + 1);
      at = text.indexOf(seed.text, at + seed.text.length);
    }
    const weight = 1 / Math.log2(2 + occurrences);
    for (const part of parts) votes.set(part, (votes.get(part) ?? 0) + weight);
  }
  const best: number[] = [];
  for (const [part] of [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    // What is looked at around a part covers the ones beside it.
    if (best.length < CANDIDATES && best.every((other) => Math.abs(other - part) > 1)) best.push(part);
    if (best.length === CANDIDATES) break;
  }
  const slack = 200 + Math.ceil(size / 4);
  return best.map((part) => ({
    from: Math.max(0, (part - 1) * size - 40),
    to: Math.min(text.length, (part + 2) * size + slack),
  }));
}

/** Moves a cut out of a word. */
function toWhiteSpace(text: string, at: number, step: -1 | 1): number {
  let cut = at;
  for (let moved = 0; moved < 100 && cut > 0 && cut < text.length; moved++) {
    if (text.charAt(step < 0 ? cut - 1 : cut) === " ") break;
    cut += step;
  }
  return cut;
}

/** Whether this much in common can be called the same words, changed. */
function isLike(alignment: Alignment, quoteWords: number, least: number): boolean {
  if (alignment.likeness < least) return false;
  if (quoteWords <= 1) return alignment.shared.length === 1;
  // In a short quote, "the" and "of" in common say nothing.
  return alignment.shared.filter((word) => !common.has(word)).length >= 1 || alignment.shared.length >= 4;
}

function isBetter(a: Alignment, b: Alignment): boolean {
  if (a.likeness !== b.likeness) return a.likeness > b.likeness;
  return a.differences.length < b.differences.length;
}

/** A part small enough to be compared word by word from end to end. */
function isPassage(length: number, quote: Folded): boolean {
  return length <= quote.text.length * 3 + 400;
}

/**
 * The passage of a folded text nearest to the quote's words, with the differences; null when fewer than half of
 * the words stand together anywhere. With a span (original offsets) only the words there count, and a third of
 * them is enough: somebody has said that these are the ones meant.
 */
export function nearestPassage(
  folded: Folded,
  quoteText: string,
  quote: Folded,
  span: Span | undefined,
): Alignment | null {
  const quoteWords = tokensOf(quote.text, 0, quote.text.length).filter((token) => token.word).length;
  const floor = span ? toWhiteSpace(folded.text, foldedOffset(folded, span.start), -1) : 0;
  const ceiling = span ? toWhiteSpace(folded.text, foldedOffset(folded, span.end), 1) : folded.text.length;
  const whole = span !== undefined && isPassage(ceiling - floor, quote);
  const parts = whole
    ? [{ from: 0, to: ceiling - floor }]
    : candidateParts(lower(folded.text.slice(floor, ceiling)), quote.text);
  let best: Alignment | null = null;
  for (const part of parts) {
    const from = Math.max(floor, toWhiteSpace(folded.text, floor + part.from, -1));
    const to = Math.min(ceiling, toWhiteSpace(folded.text, floor + part.to, 1));
    const alignment = alignWords(folded, from, to, quoteText, quote);
    if (!alignment || !isLike(alignment, quoteWords, span ? 0.3 : 0.5)) continue;
    if (!best || isBetter(alignment, best)) best = alignment;
    if (best.likeness >= CLEARLY) break;
  }
  return best;
}
