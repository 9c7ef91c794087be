import { withRoom } from "@/lib/text/reuse/columns";
import type { WordStore } from "@/lib/text/reuse/store";
import type { WordWeights } from "@/lib/text/reuse/word-weights";

/** Sentence `i` of the text in focus and `j` of the other. */
export type Likeness = { i: number; j: number; likeness: number };

/** A word that stands more often than this in one text tells nothing of where its sentences went. */
const MOST_PLACES = 12;
/** A sentence is laid beside so many others at most: one may have been made of two, or two of one. */
const MOST_LIKE = 4;
/** Below this likeness two sentences are not looked at. */
export const FAINT = 0.25;
export const FAINT_CONTAINED = 0.4;
/** Less than this is chance. In the worth of rare words, as all that is weighed here. */
export const LEAST_SHARED = 1.4;

/** Finds, for a text in focus, which of its sentences are like which of another's. */
export class LikeSentences {
  readonly #store: WordStore;
  readonly #weights: WordWeights;
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

  constructor(store: WordStore, weights: WordWeights) {
    this.#store = store;
    this.#weights = weights;
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
        weight += this.#weights.of(word);
        this.#next[at - from] = this.#stamp[word] === this.#round ? (this.#head[word] ?? 0) : 0;
        this.#stamp[word] = this.#round;
        this.#head[word] = at - from + 1;
      }
      this.#aWeight[sentence] = weight;
    }
  }

  /** The pairs of sentences worth laying side by side, the likest first. */
  find(b: number): Likeness[] {
    const s = this.#store;
    const a = this.#a;
    const wordsA = (s.firstWord[a + 1] ?? 0) - (s.firstWord[a] ?? 0);
    const first = s.firstSentence[b] ?? 0;
    const count = (s.firstSentence[b + 1] ?? 0) - first;
    this.#bWeight = withRoom(this.#bWeight, count);
    this.#taken.fill(-1, 0, wordsA);
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

  /** What sentence `i` of the text in focus tells. */
  weightOfA(i: number): number {
    return this.#aWeight[i] ?? 0;
  }

  /** What sentence `j` tells of the text that `find` looked at last. */
  weightOfB(j: number): number {
    return this.#bWeight[j] ?? 0;
  }

  /** Adds up, by sentence of the text in focus, what it has in common with words `from`–`to`; returns what they tell. */
  #addCommon(from: number, to: number, j: number): number {
    const s = this.#store;
    let total = 0;
    this.#touched.length = 0;
    for (let at = from; at < to; at++) {
      if (!s.isContent(at)) continue;
      const word = s.words[at] ?? 0;
      const weight = this.#weights.of(word);
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
}
