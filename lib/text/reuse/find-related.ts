import { withRoom } from "@/lib/text/reuse/columns";
import type { Postings } from "@/lib/text/reuse/postings";

/** A run that stands in more texts than this tells of none of them. */
export const MOST_TEXTS = 64;
/** Unless so many in a row do, more than any footer has: then so many places are followed, whatever it costs. */
const BLOCK = 60;
const MOST_FOLLOWED = 8192;
/** Two hits this close, in content words, on diagonals this close, are one passage. */
const NEAR = 16;
const ASTRAY = 8;

// What is noted of each document met, side by side.
const HITS = 0;
const NEAR_HITS = 1;
const FIRST = 2;
const LAST = 3;
const DIAGONAL = 4;
const SIZE = 8;

/** Finds the documents that share runs of words with one, and where in it. */
export class CandidateFinder {
  /** The documents met, in no order. */
  readonly met: number[] = [];
  #notes = new Int32Array(0);
  #crowded: number[] = [];

  find(postings: Postings, document: number): void {
    this.#clear(postings.documents);
    const from = postings.firstEntry[document] ?? 0;
    const to = postings.firstEntry[document + 1] ?? 0;
    this.#crowded.length = 0;
    for (let own = from; own < to; own++) {
      const texts = postings.chains[(postings.entryRun[own] ?? 0) * 2 + 1] ?? 0;
      if (texts > MOST_TEXTS) this.#crowded.push(own);
      else if (texts > 1) this.#follow(postings, document, own, own - from);
    }
    // A long block of it stands in many texts: no footer, but a story that everybody prints.
    if (longestBlock(this.#crowded) >= Math.min(BLOCK, (to - from) / 2)) {
      for (const own of affordable(postings, this.#crowded))
        this.#follow(postings, document, own, own - from);
    }
  }

  /** Meets every other document that has the run of one entry. */
  #follow(
    { entryRun, links, firstEntry, chains }: Postings,
    document: number,
    own: number,
    at: number,
  ): void {
    for (let entry = chains[(entryRun[own] ?? 0) * 2] ?? 0; entry > 0; entry = links[entry * 2 - 1] ?? 0) {
      const other = links[entry * 2 - 2] ?? 0;
      if (other !== document) this.#meet(other, at, entry - 1 - (firstEntry[other] ?? 0) - at);
    }
  }

  #clear(documents: number): void {
    for (const other of this.met) this.#notes[other * SIZE] = 0;
    this.met.length = 0;
    this.#notes = withRoom(this.#notes, documents * SIZE);
  }

  #meet(other: number, at: number, diagonal: number): void {
    const notes = this.#notes;
    const base = other * SIZE;
    const hits = notes[base] ?? 0;
    if (hits === 0) {
      this.met.push(other);
      notes[base + NEAR_HITS] = 0;
      notes[base + FIRST] = at;
    } else if (
      at - (notes[base + LAST] ?? 0) <= NEAR &&
      Math.abs(diagonal - (notes[base + DIAGONAL] ?? 0)) <= ASTRAY
    ) {
      notes[base + NEAR_HITS] = (notes[base + NEAR_HITS] ?? 0) + 1;
    }
    notes[base + HITS] = hits + 1;
    notes[base + LAST] = at;
    notes[base + DIAGONAL] = diagonal;
  }

  /** Whether a document met shares runs that stand close together in both, as a passage does. */
  isNear(document: number): boolean {
    return (this.#notes[document * SIZE + NEAR_HITS] ?? 0) > 0;
  }

  isMetAgain(document: number): boolean {
    return (this.#notes[document * SIZE + HITS] ?? 0) > 1;
  }

  /** The first and last place, in content words, at which a document met shares a run. */
  firstOf(document: number): number {
    return this.#notes[document * SIZE + FIRST] ?? 0;
  }

  lastOf(document: number): number {
    return this.#notes[document * SIZE + LAST] ?? 0;
  }
}

/** How many of some entries follow each other. */
function longestBlock(entries: readonly number[]): number {
  let longest = 0;
  let length = 0;
  for (const [at, entry] of entries.entries()) {
    length = entry === (entries[at - 1] ?? -2) + 1 ? length + 1 : 1;
    if (length > longest) longest = length;
  }
  return longest;
}

/** Of runs that stand in many texts, the rarest that can be followed within the limit, in the order of the text. */
function affordable(postings: Postings, entries: readonly number[]): number[] {
  const spreadOf = (entry: number) => postings.spreadOf(postings.entryRun[entry] ?? 0);
  let left = MOST_FOLLOWED;
  return [...entries]
    .sort((one, other) => spreadOf(one) - spreadOf(other) || one - other)
    .filter((entry) => {
      left -= spreadOf(entry);
      return left >= 0;
    })
    .sort((one, other) => one - other);
}
