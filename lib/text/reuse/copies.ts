import { MATCHED, type Stretch } from "@/lib/text/reuse/stretch";

/**
 * Copy that two documents share, `a` and `b` by their places in the index. `marksA` and `marksB` say of each word of
 * either whether it stands in a shared stretch, and has a counterpart there (`INSIDE`, `MATCHED`).
 */
export type Copy = {
  a: number;
  b: number;
  stretches: readonly Stretch[];
  marksA: Uint8Array;
  marksB: Uint8Array;
  /** How many words have a counterpart. */
  matched: number;
};

/** By document, in a fixed order the nearest first, the documents it shares copy with. */
export type CopyNetwork = { copiesOf(document: number): ReadonlyMap<number, Copy> };

/** The marks on the words of `document` in what it shares with the other. */
export function marksOn(copy: Copy, document: number): Uint8Array {
  return copy.a === document ? copy.marksA : copy.marksB;
}

export function otherThan(copy: Copy, document: number): number {
  return copy.a === document ? copy.b : copy.a;
}

/** How many marks are set on one text's words that are also set by another copy of it, as a share of the first. */
export function coveredBy(marks: Uint8Array, others: Uint8Array): number {
  let set = 0;
  let both = 0;
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 0) continue;
    set++;
    if (others[at] !== 0) both++;
  }
  return set === 0 ? 0 : both / set;
}

/** How many words that have a counterpart in one copy of a text stand in nothing shared with another; counted up to `most`. */
export function leftOutOf(marks: Uint8Array, others: Uint8Array, most: number): number {
  let left = 0;
  for (let at = 0; at < marks.length && left < most; at++)
    if (others[at] === 0 && marks[at] === MATCHED) left++;
  return left;
}

/** Words that two copies of one text mark differently: kept by the first, changed (`changed`) or left out by the second. */
export function keptOnlyBy(marks: Uint8Array, others: Uint8Array): { changed: number; left: number } {
  let changed = 0;
  let left = 0;
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] !== MATCHED) continue;
    if (others[at] === 0) left++;
    else if (others[at] !== MATCHED) changed++;
  }
  return { changed, left };
}

/** A document's copies: those that share most first, in a fixed order. */
export function nearestFirst(
  document: number,
  copies: readonly Copy[],
  inOrder: (one: number, other: number) => number,
): Copy[] {
  return [...copies].sort(
    (x, y) => y.matched - x.matched || inOrder(otherThan(x, document), otherThan(y, document)),
  );
}
