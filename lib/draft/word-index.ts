import { contentWords } from "@/lib/draft/content-words";

/** A passage of the story that shares words with one of the draft. */
export type Candidate = {
  /** Index in the list the index was made from. */
  at: number;
  /** Which share of the draft's words it has, by weight, 0 to 1. */
  covered: number;
  /** Which share of its own words the draft has. */
  filled: number;
  shared: number;
};

/** Words of many short passages, so that those like another are found without a look at the rest. */
export class WordIndex {
  readonly #postings = new Map<string, number[]>();
  readonly #weights: Float64Array;
  readonly #size: number;
  /** Used by one question at a time, and all nought between. */
  readonly #sums: Float64Array;
  readonly #shared: Uint16Array;

  constructor(passages: readonly string[]) {
    this.#size = passages.length;
    this.#weights = new Float64Array(this.#size);
    this.#sums = new Float64Array(this.#size);
    this.#shared = new Uint16Array(this.#size);
    for (const [at, passage] of passages.entries())
      for (const word of contentWords(passage)) {
        const posting = this.#postings.get(word);
        if (!posting) this.#postings.set(word, [at]);
        else if (posting.at(-1) !== at) posting.push(at);
      }
    for (const [word, posting] of this.#postings) {
      const weight = this.#weightOf(word);
      for (const at of posting) this.#weights[at] = (this.#weights[at] ?? 0) + weight;
    }
  }

  /** A rare word says more than a common one; one that no passage has says most. */
  #weightOf(word: string): number {
    return Math.log(2 + this.#size / (this.#postings.get(word)?.length ?? 0.5));
  }

  /** The passages that share most with `text`, best first, at most `most`. */
  candidates(text: string, most: number): Candidate[] {
    const words = new Set(contentWords(text));
    const touched: number[] = [];
    let total = 0;
    for (const word of words) {
      const weight = this.#weightOf(word);
      total += weight;
      for (const at of this.#postings.get(word) ?? []) {
        const shared = this.#shared[at] ?? 0;
        if (shared === 0) touched.push(at);
        this.#shared[at] = shared + 1;
        this.#sums[at] = (this.#sums[at] ?? 0) + weight;
      }
    }
    const found: Candidate[] = touched.map((at) => {
      const weight = this.#sums[at] ?? 0;
      const shared = this.#shared[at] ?? 0;
      // Left as they were found, for the next question.
      this.#sums[at] = 0;
      this.#shared[at] = 0;
      return { at, covered: weight / total, filled: weight / (this.#weights[at] ?? 1), shared };
    });
    return found.sort((a, b) => likeness(b) - likeness(a) || a.at - b.at).slice(0, most);
  }
}

/** How like two passages are: that the draft's words are there counts for more than that none is left out. */
export function likeness({ covered, filled }: Pick<Candidate, "covered" | "filled">): number {
  return 0.7 * covered + 0.3 * filled;
}
