import { withRoom } from "@/lib/text/reuse/columns";
import type { Gathered } from "@/lib/text/reuse/gathered";
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
const ROUND = 0;
const HITS = 1;
const IS_NEAR = 2;
const FIRST = 3;
const LAST = 4;
const DIAGONAL = 5;
const SIZE = 8;

/** Finds the documents that share runs of words with one, and where in it. */
export class CandidateFinder {
  /** The documents met, in no order. */
  readonly met: number[] = [];
  /** Those of them that share runs that stand close together in both, as a passage does. */
  readonly near: number[] = [];
  #notes = new Int32Array(0);
  /** Notes of an earlier round count for nothing: clearing them would go through memory once more. */
  #round = 0;
  readonly #crowded: number[] = [];

  /** Looks a document's runs up; `gathered`, where the caller has it, is the same index laid out. */
  find(postings: Postings, document: number, gathered?: Gathered): void {
    this.#round++;
    this.met.length = 0;
    this.near.length = 0;
    this.#notes = withRoom(this.#notes, postings.documents * SIZE);
    this.#crowded.length = 0;
    const from = postings.firstEntry[document] ?? 0;
    const to = postings.firstEntry[document + 1] ?? 0;
    if (gathered) this.#followGathered(postings, document, gathered, from, to);
    else this.#followChains(postings, document, from, to);
    // A long block of it stands in many texts: no footer, but a story that everybody prints.
    if (longestBlock(this.#crowded) >= Math.min(BLOCK, (to - from) / 2)) {
      for (const own of affordable(postings, this.#crowded))
        this.#follow(postings, document, own, own - from);
    }
  }

  #followChains(postings: Postings, document: number, from: number, to: number): void {
    for (let own = from; own < to; own++) {
      const texts = postings.spreadOf(postings.entryRun[own] ?? 0);
      if (texts > MOST_TEXTS) this.#crowded.push(own);
      else if (texts > 1) this.#follow(postings, document, own, own - from);
    }
  }

  #followGathered(
    postings: Postings,
    document: number,
    { first, texts }: Gathered,
    from: number,
    to: number,
  ): void {
    const { entryRun } = postings;
    for (let own = from; own < to; own++) {
      const run = entryRun[own] ?? 0;
      const at = own - from;
      let text = first[run] ?? 0;
      const past = first[run + 1] ?? 0;
      if (text === past && postings.spreadOf(run) > MOST_TEXTS) this.#crowded.push(own);
      for (; text < past; text += 2) {
        const other = texts[text] ?? 0;
        if (other !== document) this.#meet(other, at, (texts[text + 1] ?? 0) - at);
      }
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

  #meet(other: number, at: number, diagonal: number): void {
    const notes = this.#notes;
    const base = other * SIZE;
    if (notes[base] !== this.#round) {
      this.met.push(other);
      notes[base + ROUND] = this.#round;
      notes[base + HITS] = 1;
      notes[base + IS_NEAR] = 0;
      notes[base + FIRST] = at;
    } else {
      notes[base + HITS] = (notes[base + HITS] ?? 0) + 1;
      if (
        at - (notes[base + LAST] ?? 0) <= NEAR &&
        Math.abs(diagonal - (notes[base + DIAGONAL] ?? 0)) <= ASTRAY
      ) {
        if (notes[base + IS_NEAR] === 0) this.near.push(other);
        notes[base + IS_NEAR] = 1;
      }
    }
    notes[base + LAST] = at;
    notes[base + DIAGONAL] = diagonal;
  }

  /** Whether a document met shares more than one run, wherever. */
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
