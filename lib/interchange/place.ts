import type { EditionPlace } from "@/lib/interchange/model";

/** Units shown on either side of the words: enough to tell one place from another, too few to read on. */
const AROUND = 32;

/**
 * Finds places in one text: spans of UTF-16 units as code points, with what stands around them. The text is gone through
 * once, whatever the number of places.
 */
export function placesIn(content: string): (span: { start: number; end: number }) => EditionPlace {
  const pairs = secondHalves(content);
  return ({ start, end }) => ({
    start: start - before(pairs, start),
    end: end - before(pairs, end),
    prefix: whole(content.slice(Math.max(0, start - AROUND), start)),
    suffix: whole(content.slice(end, end + AROUND)),
  });
}

/** The offsets of the second units of surrogate pairs, in order: each is one unit that is no code point of its own. */
function secondHalves(content: string): number[] {
  return [...content.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index + 1);
}

/** How many of the sorted offsets lie before one. */
function before(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A cut text without half a character at either end, nor marks that lost their letter. */
function whole(cut: string): string {
  return cut.replace(/^[\udc00-\udfff]?\p{M}*/u, "").replace(/[\ud800-\udbff]$/, "");
}
