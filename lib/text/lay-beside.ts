import { diffWordsWithSpace } from "diff";
import type { Span } from "@/lib/text/model";

/** A stretch of one side: words that the other side has too, or that it hasn't. */
export type Worded = Span & { same: boolean };

/** Beyond so many characters, or so long, differences are no help to a reader and take too long to find. */
const MOST_UNITS = 40_000;
const TIMEOUT_MS = 250;

/**
 * What two wordings of one passage have in common, word by word: each side cut into stretches without a gap. Spans are
 * UTF-16 units of the sides, end exclusive. Null where the two are too long, or too far apart, to say.
 */
export function layBeside(a: string, b: string): { a: Worded[]; b: Worded[] } | null {
  if (a.length + b.length > MOST_UNITS) return null;
  const parts = diffWordsWithSpace(a, b, { timeout: TIMEOUT_MS });
  if (!parts) return null;
  const sides: { a: Worded[]; b: Worded[] } = { a: [], b: [] };
  for (const { value, added, removed } of parts) {
    if (!added) push(sides.a, value.length, !removed);
    if (!removed) push(sides.b, value.length, !added);
  }
  return sides;
}

function push(side: Worded[], length: number, same: boolean): void {
  const start = side.at(-1)?.end ?? 0;
  side.push({ start, end: start + length, same });
}

/**
 * Words around a passage: up to so many units before and after it, cut between words. Spans into the text; empty ones
 * where it begins or ends with the passage.
 */
export function contextOf(text: string, passage: Span, most: number): { before: Span; after: Span } {
  let start = Math.max(0, passage.start - most);
  if (start > 0) {
    const space = text.slice(start, passage.start).search(/\s/u);
    start = space < 0 ? passage.start : start + space + 1;
  }
  let end = Math.min(text.length, passage.end + most);
  if (end < text.length) {
    const space = text.slice(passage.end, end).search(/\s\S*$/u);
    end = space < 0 ? passage.end : passage.end + space;
  }
  return { before: { start, end: passage.start }, after: { start: passage.end, end } };
}
