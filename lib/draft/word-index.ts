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

  constructor(passages: readonly string[]) {
    this.#size = passages.length;
    const words = passages.map((passage) => new Set(contentWords(passage)));
    for (const [at, own] of words.entries())
      for (const word of own) {
        const posting = this.#postings.get(word);
        if (posting) posting.push(at);
        else this.#postings.set(word, [at]);
      }
    this.#weights = Float64Array.from(words, (own) => {
      let sum = 0;
      for (const word of own) sum += this.#weightOf(word);
      return sum;
    });
  }

  /** A rare word says more than a common one; one that no passage has says most. */
  #weightOf(word: string): number {
    return Math.log(2 + this.#size / (this.#postings.get(word)?.length ?? 0.5));
  }

  /** The passages that share most with `text`, best first, at most `most`. */
  candidates(text: string, most: number): Candidate[] {
    const words = new Set(contentWords(text));
    const sums = new Map<number, { weight: number; shared: number }>();
    let total = 0;
    for (const word of words) {
      const weight = this.#weightOf(word);
      total += weight;
      for (const at of this.#postings.get(word) ?? []) {
        const sum = sums.get(at);
        if (sum) {
          sum.weight += weight;
          sum.shared += 1;
        } else sums.set(at, { weight, shared: 1 });
      }
    }
    const found: Candidate[] = [];
    for (const [at, { weight, shared }] of sums)
      found.push({ at, covered: weight / total, filled: weight / (this.#weights[at] ?? 1), shared });
    return found.sort((a, b) => likeness(b) - likeness(a) || a.at - b.at).slice(0, most);
  }
}

/** How like two passages are: that the draft's words are there counts for more than that none is left out. */
export function likeness({ covered, filled }: Pick<Candidate, "covered" | "filled">): number {
  return 0.7 * covered + 0.3 * filled;
}
