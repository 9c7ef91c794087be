import type { WordStore } from "@/lib/text/reuse/store";

/** How many texts a small collection is taken for: in ten texts, a word in three is no common word yet. */
const SMALL = 500;

/** The worth of a store's words, which changes with every document that is added. */
export class WordWeights {
  readonly #store: WordStore;
  #logs = new Float64Array(0);
  #logsFor = -1;

  constructor(store: WordStore) {
    this.#store = store;
  }

  /** What a word tells, from 1 for one that stands in a single text down to 0 for one that stands in all. */
  of(word: number): number {
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
}
