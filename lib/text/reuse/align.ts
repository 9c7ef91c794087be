import { withRoom } from "@/lib/text/reuse/columns";
import { FAINT, FAINT_CONTAINED, LEAST_SHARED, LikeSentences } from "@/lib/text/reuse/like-sentences";
import { opennessOf } from "@/lib/text/reuse/openness";
import { reachOf } from "@/lib/text/reuse/reach";
import type { WordStore } from "@/lib/text/reuse/store";
import { INSIDE, MATCHED, type Marks, type Stretch, type WordRange } from "@/lib/text/reuse/stretch";
import { WordWeights } from "@/lib/text/reuse/word-weights";

/** Marks of some hundred texts lie on one sheet: it is kept as long as any of them. */
const SHEET = 1 << 16;

/** Lays texts side by side by their sentences, the likest first, each word claimed by one counterpart at most. */
export class Aligner {
  readonly #store: WordStore;
  readonly #weights: WordWeights;
  readonly #likely: LikeSentences;
  #a = -1;
  // By place in each text: 1 for a word that has a counterpart, -1 for one that is tried as one, 0 for one that is free.
  #claimA = new Int32Array(0);
  #claimB = new Int32Array(0);
  #sheet = new Uint8Array(0);
  #cut = 0;

  constructor(store: WordStore) {
    this.#store = store;
    this.#weights = new WordWeights(store);
    this.#likely = new LikeSentences(store, this.#weights);
  }

  /** Takes document `a` as the one the next are laid beside. */
  focus(a: number): void {
    this.#a = a;
    this.#likely.focus(a);
  }

  /** The stretches that the text in focus and `b` share, those of the likest sentences first. */
  align(b: number): Stretch[] {
    this.#freeClaims(b);
    const found: Stretch[] = [];
    for (const { i, j } of this.#likely.find(b)) {
      const stretch = this.#match(i, j, b);
      if (stretch) found.push(stretch);
    }
    return found;
  }

  /**
   * Which words of the two texts last laid side by side have a counterpart: by place in each text, `MATCHED`, or
   * `INSIDE` a stretch that has one, or 0.
   */
  marks(b: number, stretches: readonly Stretch[]): Marks {
    const s = this.#store;
    const a = this.#a;
    const baseA = s.firstWord[a] ?? 0;
    const baseB = s.firstWord[b] ?? 0;
    const marksA = this.#blank((s.firstWord[a + 1] ?? 0) - baseA);
    const marksB = this.#blank((s.firstWord[b + 1] ?? 0) - baseB);
    let matched = 0;
    for (const { aFrom, aTo, bFrom, bTo } of stretches) {
      for (let at = aFrom - baseA; at < aTo - baseA; at++)
        marksA[at] = this.#claimA[at] === 1 ? MATCHED : INSIDE;
      for (let at = bFrom - baseB; at < bTo - baseB; at++) {
        const counterpart = this.#claimB[at] === 1;
        marksB[at] = counterpart ? MATCHED : INSIDE;
        if (counterpart) matched++;
      }
    }
    return { marksA, marksB, matched };
  }

  /** So many marks, all 0: cut from a larger piece, since a buffer of its own for each costs more than to fill it. */
  #blank(size: number): Uint8Array {
    if (this.#cut + size > this.#sheet.length) {
      this.#sheet = new Uint8Array(Math.max(size, SHEET));
      this.#cut = 0;
    }
    this.#cut += size;
    return this.#sheet.subarray(this.#cut - size, this.#cut);
  }

  #freeClaims(b: number): void {
    const s = this.#store;
    const wordsA = (s.firstWord[this.#a + 1] ?? 0) - (s.firstWord[this.#a] ?? 0);
    const wordsB = (s.firstWord[b + 1] ?? 0) - (s.firstWord[b] ?? 0);
    this.#claimA = withRoom(this.#claimA, wordsA);
    this.#claimB = withRoom(this.#claimB, wordsB);
    this.#claimA.fill(0, 0, wordsA);
    this.#claimB.fill(0, 0, wordsB);
  }

  /** Lays two sentences side by side, by the words not claimed yet. */
  #match(i: number, j: number, b: number): Stretch | null {
    const s = this.#store;
    const weights = this.#weights;
    const a = this.#a;
    const baseA = s.firstWord[a] ?? 0;
    const baseB = s.firstWord[b] ?? 0;
    const sa = (s.firstSentence[a] ?? 0) + i;
    const sb = (s.firstSentence[b] ?? 0) + j;
    const a0 = s.sentenceWord[sa] ?? 0;
    const a1 = s.sentenceWord[sa + 1] ?? 0;
    const b0 = s.sentenceWord[sb] ?? 0;
    const b1 = s.sentenceWord[sb + 1] ?? 0;
    let shared = 0;
    let count = 0;
    let freeA = 0;
    let freeB = 0;
    const pairs: number[] = [];
    let expected = b0 - a0;
    for (let q = b0; q < b1; q++) {
      if (s.isContent(q) && this.#claimB[q - baseB] === 0) freeB += weights.of(s.words[q] ?? 0);
    }
    for (let p = a0; p < a1; p++) {
      if (!s.isContent(p) || this.#claimA[p - baseA] !== 0) continue;
      const word = s.words[p] ?? 0;
      const weight = weights.of(word);
      freeA += weight;
      const q = this.#nearest(word, b0, b1, baseB, expected + p);
      if (q < 0) continue;
      expected = q - p;
      this.#claimB[q - baseB] = -1;
      pairs.push(p, q);
      shared += weight;
      count++;
    }
    const contained = shared / Math.min(freeA, freeB);
    const likeness = (2 * shared) / (freeA + freeB);
    const good = count >= 3 && shared >= LEAST_SHARED && (likeness >= FAINT || contained >= FAINT_CONTAINED);
    for (let at = 0; at < pairs.length; at += 2) {
      this.#claimA[(pairs[at] ?? 0) - baseA] = good ? 1 : 0;
      this.#claimB[(pairs[at + 1] ?? 0) - baseB] = good ? 1 : 0;
    }
    if (!good) return null;
    const onA: WordRange = [a0, a1];
    const onB: WordRange = [b0, b1];
    const wa = this.#likely.weightOfA(i);
    const wb = this.#likely.weightOfB(j);
    const [aFrom, aTo] = reachOf(s, weights, onA, pairs, 0, shared / wa, wa / wb);
    const [bFrom, bTo] = reachOf(s, weights, onB, pairs, 1, shared / wb, wb / wa);
    const openness = opennessOf(s, weights, pairs, onA, onB);
    return { aFrom, aTo, bFrom, bTo, ...openness, likeness: (2 * shared) / (wa + wb) };
  }

  /** The place of a word, not claimed yet, that is nearest to where it is expected; -1 without one. */
  #nearest(word: number, from: number, to: number, base: number, expected: number): number {
    const { words } = this.#store;
    const claims = this.#claimB;
    // From there to both sides: a word that was copied in its place is found at once.
    const middle = Math.max(from, Math.min(to - 1, expected));
    for (let away = 0; away < to - from; away++) {
      const back = middle - away;
      if (back >= from && words[back] === word && claims[back - base] === 0) return back;
      const forth = middle + away;
      if (forth < to && words[forth] === word && claims[forth - base] === 0) return forth;
    }
    return -1;
  }
}
