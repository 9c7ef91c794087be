import type { Span } from "@/lib/text/model";

/** What one page of a text holds at most: about 10,000 words, or as many lines as a browser sets in a blink. */
const MOST_UNITS = 60_000;
const MOST_LINES = 1_200;

/**
 * A text cut into parts that a page can show, without a gap between them. Spans are UTF-16 units, end exclusive; cuts
 * are made after a line end where there is one, else after white space, else where no character is torn. An empty text
 * has one empty part.
 */
export function partsOf(text: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  do {
    const end = cutAfter(text, start);
    parts.push({ start, end });
    start = end;
  } while (start < text.length);
  return parts;
}

function cutAfter(text: string, start: number): number {
  const farthest = Math.min(text.length, start + MOST_UNITS);
  let lineEnd = start;
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    const next = text.indexOf("\n", lineEnd);
    if (next < 0 || next >= farthest) break;
    lineEnd = next + 1;
    if (lines === MOST_LINES - 1) return lineEnd;
  }
  if (farthest === text.length) return farthest;
  if (lineEnd > start) return lineEnd;
  const space = text.lastIndexOf(" ", farthest - 1);
  if (space > start) return space + 1;
  const torn = text.charCodeAt(farthest - 1) >= 0xd800 && text.charCodeAt(farthest - 1) <= 0xdbff;
  return torn ? farthest - 1 : farthest;
}

/** The number, from 1, of the part that holds `offset`; the last part for what lies past the end. */
export function partAt(parts: readonly Span[], offset: number): number {
  const found = parts.findIndex((part) => offset < part.end);
  return found < 0 ? parts.length : found + 1;
}
