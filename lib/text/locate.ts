import type { Span } from "@/lib/text/model";

/**
 * What leads from an offset of a text back to its original, beside the paragraphs, which are counted in the text itself:
 * the offset at which each page begins; or for each cue of a transcript the offset of its words, its times in
 * milliseconds, and the voice that the transcript names.
 */
export type Locators =
  | { kind: "paragraphs" }
  | { kind: "pages"; starts: number[] }
  | { kind: "times"; cues: Cue[] };
export type Cue = [start: number, from: number, to: number, voice: string | null];

/** Where a span stands in the original. Numbers are from 1; the last ones are given where it runs over several. */
export type Place =
  | { kind: "paragraphs"; first: number; last: number }
  | { kind: "pages"; first: number; last: number; paragraph: number }
  | { kind: "times"; from: number; to: number; voices: string[] };

/**
 * Finds where spans of a text stand in the original it was made from. A paragraph is a line that isn't blank; on pages
 * they are counted from the top of the page. The lines are counted once, when the first span is asked for.
 *
 * @returns for a span (UTF-16 units of `text`, end exclusive) its place, or null where the locators say nothing of it
 */
export function locator(text: string, locators: Locators): (span: Span) => Place | null {
  let counted: number[] | undefined;
  const paragraph = (offset: number) => {
    counted ??= paragraphStarts(text);
    return Math.max(1, lastAtOrBefore(counted, offset) + 1);
  };
  return ({ start, end }) => {
    const last = Math.max(start, end - 1);
    if (locators.kind === "times") return timesOf(locators.cues, start, last);
    if (locators.kind === "paragraphs")
      return { kind: "paragraphs", first: paragraph(start), last: paragraph(last) };
    const page = lastAtOrBefore(locators.starts, start);
    if (page < 0) return null;
    return {
      kind: "pages",
      first: page + 1,
      last: lastAtOrBefore(locators.starts, last) + 1,
      paragraph: paragraph(start) - paragraph(locators.starts[page] ?? 0) + 1,
    };
  };
}

/** A place in words: "page 2, paragraph 3", "00:01:02–00:01:09, voice: Ilse Varga". */
export function placeWords(place: Place): string {
  if (place.kind === "paragraphs") return ranged("paragraph", place.first, place.last);
  if (place.kind === "pages")
    return place.last > place.first
      ? `${ranged("page", place.first, place.last)}, from paragraph ${place.paragraph}`
      : `page ${place.first}, paragraph ${place.paragraph}`;
  const voices = place.voices.length > 0 ? `, voice: ${place.voices.join(", ")}` : "";
  return `${clock(place.from)}–${clock(place.to)}${voices}`;
}

/** Milliseconds from the beginning of a recording, as its player shows them: "01:02:03". */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}

function ranged(word: string, first: number, last: number): string {
  return last > first ? `${word}s ${first}–${last}` : `${word} ${first}`;
}

function timesOf(cues: readonly Cue[], start: number, last: number): Place | null {
  const starts = cues.map(([at]) => at);
  const begin = lastAtOrBefore(starts, start);
  const end = lastAtOrBefore(starts, last);
  const within = cues.slice(Math.max(0, begin), end + 1);
  if (begin < 0 || within.length === 0) return null;
  return {
    kind: "times",
    from: Math.min(...within.map(([, from]) => from)),
    to: Math.max(...within.map(([, , to]) => to)),
    voices: [...new Set(within.flatMap(([, , , voice]) => (voice ? [voice] : [])))],
  };
}

/** Where each line that isn't blank begins. */
function paragraphStarts(text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    if (text.slice(at, end).trim() !== "") starts.push(at);
    at = end + 1;
  }
  return starts;
}

/** The index of the last entry that is not above `offset`, or -1; the entries rise. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
