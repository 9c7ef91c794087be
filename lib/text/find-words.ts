import { indexOfLinear } from "@/lib/text/find-string";
import type { Folded } from "@/lib/text/fold";
import { foldedOffset, unfoldSpan } from "@/lib/text/fold";
import { MOST_PLACES, type Span } from "@/lib/text/model";
import { type QuoteEdges, widenOverEdges } from "@/lib/text/quote-edges";
import { insideWord } from "@/lib/text/word-edge";

/** Where words stand: the first `MOST_PLACES` places, and how many more there are. */
export type Places = { spans: Span[]; unlisted: number };

/** What is searched: the text, perhaps its folded form, and the part of the text that is looked at. */
export type Haystack = { text: string; folded: Folded | null; within: Span };

/** The same text, looked at whole. */
export function wholeText(haystack: Haystack): Haystack {
  return { ...haystack, within: { start: 0, end: haystack.text.length } };
}

function cutsWord(text: string, span: Span): boolean {
  return insideWord(text, span.start) || insideWord(text, span.end);
}

/** The original's span of needle units `at`–`at + length`, if they begin and end where words do. */
function wordsAt(haystack: Haystack, at: number, length: number): Span | null {
  const span = haystack.folded
    ? unfoldSpan(haystack.folded, at, at + length)
    : { start: at, end: at + length };
  if (!span || span.start < haystack.within.start || span.end > haystack.within.end) return null;
  return cutsWord(haystack.text, span) ? null : span;
}

/** A place of a needle: its span in the original, and where the search goes on (units of what is searched). */
export type Found = { span: Span; at: number; next: number };

/** The first place of `needle` (folded, if the haystack is) at or after unit `from`, whole words only. */
export function findNext(haystack: Haystack, needle: string, from: number): Found | null {
  const searched = haystack.folded?.text ?? haystack.text;
  const limit = haystack.folded ? foldedOffset(haystack.folded, haystack.within.end) : haystack.within.end;
  let at = indexOfLinear(searched, needle, from);
  while (at >= 0 && at < limit) {
    const span = wordsAt(haystack, at, needle.length);
    if (span) return { span, at, next: at + needle.length };
    at = indexOfLinear(searched, needle, at + 1);
  }
  return null;
}

/** The last place of `needle` that ends at or before unit `to` and begins at or after `floor`. */
export function findPrevious(haystack: Haystack, needle: string, to: number, floor: number): Found | null {
  const searched = haystack.folded?.text ?? haystack.text;
  let at = to - needle.length < 0 ? -1 : searched.lastIndexOf(needle, to - needle.length);
  while (at >= floor) {
    const span = wordsAt(haystack, at, needle.length);
    if (span) return { span, at, next: at + needle.length };
    at = at === 0 ? -1 : searched.lastIndexOf(needle, at - 1);
  }
  return null;
}

/** The unit at which the searched part begins. */
export function firstUnit(haystack: Haystack): number {
  return haystack.folded ? foldedOffset(haystack.folded, haystack.within.start) : haystack.within.start;
}

/** How many more places there are from unit `from` on; nothing is kept of them. */
function countFurther(haystack: Haystack, needle: string, from: number): number {
  const { text, folded, within } = haystack;
  if (folded) {
    let count = 0;
    for (let found = findNext(haystack, needle, from); found; found = findNext(haystack, needle, found.next))
      count++;
    return count;
  }
  let count = 0;
  let at = indexOfLinear(text, needle, from);
  while (at >= 0 && at + needle.length <= within.end) {
    const whole = !insideWord(text, at) && !insideWord(text, at + needle.length);
    if (whole) count++;
    at = indexOfLinear(text, needle, at + (whole ? needle.length : 1));
  }
  return count;
}

function clamp(span: Span, within: Span): Span {
  return { start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) };
}

/**
 * Every place where the quote's words stand as whole words; `needle` is `edges.words`, folded if the haystack
 * is. Spans cover the outer marks the quote was given with, but reach nowhere outside `within`.
 */
export function findPlaces(haystack: Haystack, needle: string, edges: QuoteEdges): Places {
  const places: Places = { spans: [], unlisted: 0 };
  if (needle === "") return places;
  let found = findNext(haystack, needle, firstUnit(haystack));
  while (found) {
    const wide = widenOverEdges(haystack.text, found.span, edges, haystack.folded === null);
    if (wide && places.spans.length < MOST_PLACES) places.spans.push(clamp(wide, haystack.within));
    else if (wide) places.unlisted++;
    if (places.unlisted > 0 && !edges.opening?.inner && !edges.closing?.inner) {
      places.unlisted += countFurther(haystack, needle, found.next);
      break;
    }
    found = findNext(haystack, needle, wide ? found.next : found.at + 1);
  }
  return places;
}
