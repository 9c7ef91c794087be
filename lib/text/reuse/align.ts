import { withRoom } from "@/lib/text/reuse/columns";
import { Flag } from "@/lib/text/reuse/read-words";
import type { WordStore } from "@/lib/text/reuse/store";

/** A stretch of two texts that share copy: words `aFrom`–`aTo` and `bFrom`–`bTo` of the store, ends exclusive. */
export type Stretch = {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
  /** What the shared content words outside quotation marks tell, in the worth of rare words. */
  open: number;
  /** The part of it told by words that follow each other in both, with nothing but function words between. */
  linked: number;
  /** What the shared words inside quotation marks tell, and that as a part of the shorter quotation, 0–1. */
  quoted: number;
  quotedLikeness: number;
  /** Characters outside quotation marks, on the side with fewer; 0 where what is outside differs. */
  openLength: number;
  /** What is shared as a part of what both sides tell, 0–1. */
  likeness: number;
};

export type Marks = { marksA: Uint8Array; marksB: Uint8Array; matched: number };

/** Sentence `i` of the text in focus and `j` of the other. */
type Likeness = { i: number; j: number; likeness: number };

type Openness = Pick<Stretch, "open" | "linked" | "quoted" | "quotedLikeness" | "openLength">;

/** A word of a shared stretch that was changed, added or is a function word; and one that stands in both. */
export const INSIDE = 1;
export const MATCHED = 2;

/** A word that stands more often than this in one text tells nothing of where its sentences went. */
const MOST_PLACES = 12;
/** A sentence is laid beside so many others at most: one may have been made of two, or two of one. */
const MOST_LIKE = 4;
/** Below this likeness two sentences are not looked at. */
const FAINT = 0.25;
const FAINT_CONTAINED = 0.4;
/** Less than this is chance. In the worth of rare words, as all that is weighed here. */
const LEAST_SHARED = 1.4;
/** Words of a sentence before or after what is matched that go with it. */
const SHORT = 5;
/** How many texts a small collection is taken for: in ten texts, a word in three is no common word yet. */
const SMALL = 500;

export class Aligner {
  #store: WordStore;
  #a = -1;
  /** How many documents there were: what a word tells depends on it. */
  #among = 0;
  // Places of each word in the text in focus, chained in order; + 1, 0 is none.
  #head = new Int32Array(0);
  #stamp = new Int32Array(0);
  #round = 0;
  #next = new Int32Array(0);
  #sentenceOf = new Int32Array(0);
  #aWeight = new Float64Array(0);
  #bWeight = new Float64Array(0);
  /** By sentence of the text in focus, what it has in common with the sentence looked at; 0 between sentences. */
  #common = new Float64Array(0);
  #touched: number[] = [];
  #taken = new Int32Array(0);
  #claimA = new Int32Array(0);
  #claimB = new Int32Array(0);
  #logs = new Float64Array(0);
  #logsFor = -1;

  constructor(store: WordStore) {
    this.#store = store;
  }

  /** What a word tells, from 1 for one that stands in a single text down to 0 for one that stands in all. */
  weight(word: number): number {
    const spread = this.#store.spread[word] ?? 1;
    if (this.#logsFor !== this.#store.documents) this.#prepareLogs();
    return this.#logs[Math.min(spread, this.#logs.length - 1)] ?? 0;
  }

  #prepareLogs(): void {
    const documents = this.#store.documents;
    this.#logsFor = documents;
    const size = Math.min(documents, 4096) + 1;
    this.#logs = new Float64Array(size);
    const most = Math.log((documents + SMALL) / 2);
    for (let spread = 0; spread < size; spread++) {
      this.#logs[spread] = Math.log((documents + SMALL) / (spread + 1)) / most;
    }
  }

  /** Takes document `a` as the one the next are laid beside. */
  focus(a: number): void {
    const s = this.#store;
    if (this.#a === a && this.#among === s.documents) return;
    this.#a = a;
    this.#among = s.documents;
    this.#round++;
    this.#head = withRoom(this.#head, s.vocabulary.count);
    this.#stamp = withRoom(this.#stamp, s.vocabulary.count);
    const from = s.firstWord[a] ?? 0;
    const to = s.firstWord[a + 1] ?? 0;
    const count = to - from;
    this.#next = withRoom(this.#next, count);
    this.#taken = withRoom(this.#taken, count);
    this.#sentenceOf = withRoom(this.#sentenceOf, count);
    const firstSentence = s.firstSentence[a] ?? 0;
    const sentences = (s.firstSentence[a + 1] ?? 0) - firstSentence;
    this.#aWeight = withRoom(this.#aWeight, sentences);
    this.#common = withRoom(this.#common, sentences);
    for (let sentence = sentences - 1; sentence >= 0; sentence--) {
      const begin = s.sentenceWord[firstSentence + sentence] ?? 0;
      const end = s.sentenceWord[firstSentence + sentence + 1] ?? 0;
      let weight = 0;
      for (let at = end - 1; at >= begin; at--) {
        this.#sentenceOf[at - from] = sentence;
        if (!s.isContent(at)) continue;
        const word = s.words[at] ?? 0;
        weight += this.weight(word);
        this.#next[at - from] = this.#stamp[word] === this.#round ? (this.#head[word] ?? 0) : 0;
        this.#stamp[word] = this.#round;
        this.#head[word] = at - from + 1;
      }
      this.#aWeight[sentence] = weight;
    }
  }

  /** The stretches that the text in focus and `b` share, in the order of the former. */
  align(b: number): Stretch[] {
    const found: Stretch[] = [];
    for (const { i, j } of this.#likeSentences(b)) {
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
    const marksA = new Uint8Array((s.firstWord[a + 1] ?? 0) - baseA);
    const marksB = new Uint8Array((s.firstWord[b + 1] ?? 0) - baseB);
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

  /** The pairs of sentences worth laying side by side, the likest first. */
  #likeSentences(b: number): Likeness[] {
    const s = this.#store;
    const a = this.#a;
    const wordsA = (s.firstWord[a + 1] ?? 0) - (s.firstWord[a] ?? 0);
    const wordsB = (s.firstWord[b + 1] ?? 0) - (s.firstWord[b] ?? 0);
    const first = s.firstSentence[b] ?? 0;
    const count = (s.firstSentence[b + 1] ?? 0) - first;
    this.#bWeight = withRoom(this.#bWeight, count);
    this.#taken.fill(-1, 0, wordsA);
    this.#claimA = withRoom(this.#claimA, wordsA);
    this.#claimB = withRoom(this.#claimB, wordsB);
    this.#claimA.fill(0, 0, wordsA);
    this.#claimB.fill(0, 0, wordsB);
    const found: Likeness[] = [];
    for (let j = 0; j < count; j++) {
      this.#bWeight[j] = this.#addCommon(
        s.sentenceWord[first + j] ?? 0,
        s.sentenceWord[first + j + 1] ?? 0,
        j,
      );
      this.#keepLikest(j, found);
    }
    return found.sort((x, y) => y.likeness - x.likeness || x.i - y.i || x.j - y.j);
  }

  /** Adds up, by sentence of the text in focus, what it has in common with words `from`–`to`; returns what they tell. */
  #addCommon(from: number, to: number, j: number): number {
    const s = this.#store;
    let total = 0;
    this.#touched.length = 0;
    for (let at = from; at < to; at++) {
      if (!s.isContent(at)) continue;
      const word = s.words[at] ?? 0;
      const weight = this.weight(word);
      total += weight;
      if (this.#stamp[word] !== this.#round) continue;
      let last = -1;
      let place = this.#head[word] ?? 0;
      for (let n = 0; place > 0 && n < MOST_PLACES; n++) {
        const p = place - 1;
        const i = this.#sentenceOf[p] ?? 0;
        if (i !== last && this.#taken[p] !== j) {
          this.#taken[p] = j;
          last = i;
          if (this.#common[i] === 0) this.#touched.push(i);
          this.#common[i] = (this.#common[i] ?? 0) + weight;
        }
        place = this.#next[p] ?? 0;
      }
    }
    return total;
  }

  /** Of the sentences that have words in common with sentence `j`, keeps the likest. */
  #keepLikest(j: number, found: Likeness[]): void {
    const weightB = this.#bWeight[j] ?? 0;
    const own: Likeness[] = [];
    for (const i of this.#touched) {
      const common = this.#common[i] ?? 0;
      this.#common[i] = 0;
      if (common < LEAST_SHARED) continue;
      const weightA = this.#aWeight[i] ?? 0;
      const dice = (2 * common) / (weightA + weightB);
      const contained = common / Math.min(weightA, weightB);
      if (dice >= FAINT || contained >= FAINT_CONTAINED) own.push({ i, j, likeness: dice + 0.5 * contained });
    }
    if (own.length > MOST_LIKE) own.sort((x, y) => y.likeness - x.likeness || x.i - y.i);
    for (let n = 0; n < own.length && n < MOST_LIKE; n++) {
      const one = own[n];
      if (one) found.push(one);
    }
  }

  /** Lays two sentences side by side, by the words not claimed yet. */
  #match(i: number, j: number, b: number): Stretch | null {
    const s = this.#store;
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
      if (s.isContent(q) && this.#claimB[q - baseB] === 0) freeB += this.weight(s.words[q] ?? 0);
    }
    for (let p = a0; p < a1; p++) {
      if (!s.isContent(p) || this.#claimA[p - baseA] !== 0) continue;
      const word = s.words[p] ?? 0;
      const weight = this.weight(word);
      freeA += weight;
      const q = this.#nearest(word, b0, b1, baseB, expected + p);
      if (q < 0) continue;
      expected = q - p;
      this.#claimB[q - baseB] = -1;
      pairs.push(p, q);
      shared += weight;
      count++;
    }
    const wa = this.#aWeight[i] ?? 0;
    const wb = this.#bWeight[j] ?? 0;
    const contained = shared / Math.min(freeA, freeB);
    const likeness = (2 * shared) / (freeA + freeB);
    const good = count >= 3 && shared >= LEAST_SHARED && (likeness >= FAINT || contained >= FAINT_CONTAINED);
    for (let at = 0; at < pairs.length; at += 2) {
      this.#claimA[(pairs[at] ?? 0) - baseA] = good ? 1 : 0;
      this.#claimB[(pairs[at + 1] ?? 0) - baseB] = good ? 1 : 0;
    }
    if (!good) return null;
    const openness = this.#openness(pairs, a0, a1, b0, b1);
    const [aFrom, aTo] = this.#reach(a0, a1, pairs, 0, shared / wa, wa / wb);
    const [bFrom, bTo] = this.#reach(b0, b1, pairs, 1, shared / wb, wb / wa);
    return { aFrom, aTo, bFrom, bTo, ...openness, likeness: (2 * shared) / (wa + wb) };
  }

  /** The place of a word, not claimed yet, that is nearest to where it is expected; -1 without one. */
  #nearest(word: number, from: number, to: number, base: number, expected: number): number {
    const { words } = this.#store;
    let best = -1;
    for (let at = from; at < to; at++) {
      if (words[at] !== word || this.#claimB[at - base] !== 0) continue;
      if (best >= 0 && Math.abs(at - expected) >= Math.abs(best - expected)) break;
      best = at;
    }
    return best;
  }

  /** What two sentences share outside quotation marks. */
  #openness(pairs: number[], a0: number, a1: number, b0: number, b1: number): Openness {
    const s = this.#store;
    let open = 0;
    let linked = 0;
    let quoted = 0;
    let before = -1;
    let counted = false;
    for (let at = 0; at < pairs.length; at += 2) {
      const p = pairs[at] ?? 0;
      const q = pairs[at + 1] ?? 0;
      const weight = this.weight(s.words[p] ?? 0);
      if (((s.flags[p] ?? 0) & (s.flags[q] ?? 0) & Flag.Quoted) !== 0) {
        before = -1;
        quoted += weight;
        continue;
      }
      open += weight;
      const follows =
        before >= 0 && this.#follow(pairs[before] ?? 0, p) && this.#follow(pairs[before + 1] ?? 0, q);
      if (follows) {
        if (!counted) linked += this.weight(s.words[pairs[before] ?? 0] ?? 0);
        linked += weight;
      }
      counted = follows;
      before = at;
    }
    const onA = this.#parts(a0, a1);
    const onB = this.#parts(b0, b1);
    const alike = open >= 0.3 * Math.min(onA.open, onB.open);
    const said = Math.min(onA.quoted, onB.quoted);
    return {
      open,
      linked,
      quoted,
      quotedLikeness: said > 0 ? Math.min(1, quoted / said) : 0,
      openLength: alike ? Math.min(onA.openLength, onB.openLength) : 0,
    };
  }

  /** What words tell outside and inside quotation marks, and how many characters stand outside. */
  #parts(from: number, to: number): { open: number; quoted: number; openLength: number } {
    const s = this.#store;
    const parts = { open: 0, quoted: 0, openLength: 0 };
    for (let at = from; at < to; at++) {
      const flags = s.flags[at] ?? 0;
      const weight = (flags & Flag.Content) !== 0 ? this.weight(s.words[at] ?? 0) : 0;
      if ((flags & Flag.Quoted) !== 0) parts.quoted += weight;
      else {
        parts.open += weight;
        parts.openLength += (s.lengths[at] ?? 0) + 1;
      }
    }
    return parts;
  }

  /** Whether no word but function words stands between two. */
  #follow(one: number, other: number): boolean {
    if (other <= one) return false;
    for (let at = one + 1; at < other; at++) if (this.#store.isContent(at)) return false;
    return true;
  }

  /** How much of a sentence a match takes in: all of it, unless it is much longer than its counterpart. */
  #reach(
    from: number,
    to: number,
    pairs: number[],
    side: 0 | 1,
    share: number,
    ratio: number,
  ): [number, number] {
    if (ratio < 1.8 || share > 0.6) return [from, to];
    const s = this.#store;
    const matched = new Set<number>();
    for (let at = side; at < pairs.length; at += 2) matched.add(pairs[at] ?? 0);
    let best = 0;
    let sum = 0;
    let start = from;
    let bestFrom = from;
    let bestTo = to;
    for (let at = from; at < to; at++) {
      if (!s.isContent(at)) continue;
      const weight = this.weight(s.words[at] ?? 0);
      if (sum <= 0) {
        sum = 0;
        start = at;
      }
      sum += matched.has(at) ? weight : -0.5 * weight;
      if (sum > best) {
        best = sum;
        bestFrom = start;
        bestTo = at + 1;
      }
    }
    if (bestFrom - from <= SHORT) bestFrom = from;
    if (to - bestTo <= SHORT) bestTo = to;
    return [bestFrom, bestTo];
  }
}
