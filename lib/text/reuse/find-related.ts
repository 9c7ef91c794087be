import { withRoom } from "@/lib/text/reuse/columns";
import type { Postings } from "@/lib/text/reuse/postings";

/** A run that stands in more texts than this tells of none of them. */
export const MOST_TEXTS = 64;
/** Two hits this close, in content words, on diagonals this close, are one passage. */
const NEAR = 16;
const ASTRAY = 8;

/** Finds the documents that share runs of words with one, and what of it they share. */
export class CandidateFinder {
  /** The documents met, in no order. */
  readonly met: number[] = [];
  /** By document: runs shared, those near another, and the first and last place in the document asked about. */
  hits = new Int32Array(0);
  near = new Int32Array(0);
  first = new Int32Array(0);
  last = new Int32Array(0);
  #diagonal = new Int32Array(0);

  find(postings: Postings, document: number): void {
    this.#clear(postings.documents);
    const { entryRun, entryDocument, entryNext, firstEntry, heads, spread } = postings;
    const from = firstEntry[document] ?? 0;
    const to = firstEntry[document + 1] ?? 0;
    for (let own = from; own < to; own++) {
      const run = entryRun[own] ?? 0;
      const texts = spread[run] ?? 0;
      if (texts < 2 || texts > MOST_TEXTS) continue;
      for (let entry = heads[run] ?? 0; entry > 0; entry = entryNext[entry - 1] ?? 0) {
        const other = entryDocument[entry - 1] ?? 0;
        if (other !== document)
          this.#meet(other, own - from, entry - 1 - (firstEntry[other] ?? 0) - own + from);
      }
    }
  }

  /** Whether a document met shares runs that stand close together in both, as a passage does. */
  isNear(document: number): boolean {
    return (this.near[document] ?? 0) > 0;
  }

  isMetAgain(document: number): boolean {
    return (this.hits[document] ?? 0) > 1;
  }

  #clear(documents: number): void {
    for (const other of this.met) {
      this.hits[other] = 0;
      this.near[other] = 0;
    }
    this.met.length = 0;
    this.hits = withRoom(this.hits, documents);
    this.near = withRoom(this.near, documents);
    this.first = withRoom(this.first, documents);
    this.last = withRoom(this.last, documents);
    this.#diagonal = withRoom(this.#diagonal, documents);
  }

  #meet(other: number, at: number, diagonal: number): void {
    const hits = this.hits[other] ?? 0;
    if (hits === 0) {
      this.met.push(other);
      this.first[other] = at;
    } else if (
      at - (this.last[other] ?? 0) <= NEAR &&
      Math.abs(diagonal - (this.#diagonal[other] ?? 0)) <= ASTRAY
    ) {
      this.near[other] = (this.near[other] ?? 0) + 1;
    }
    this.hits[other] = hits + 1;
    this.last[other] = at;
    this.#diagonal[other] = diagonal;
  }
}
