import { Random } from "@/bench/reuse/random";
import { FUNCTION_WORDS } from "@/lib/text/reuse/function-words";
import type { ReuseDocument } from "@/lib/text/reuse/model";

/**
 * Invented news texts for measuring time and memory, the same for one seed: words spread as in real text (few common,
 * many rare, set phrases), half the texts in stories with a source and up to twelve copies, a third of those edited,
 * lifted in parts or reordered; footers of outlets and of many. About 1,200 characters a text.
 */
const SYLLABLES =
  "ba ce di fo gu ha ji ko la me ni or pa qu ri so ta ul ve wo xa yi zo bra cle dri fro gle kra plo stra tri vor wen".split(
    " ",
  );
const SMALL = FUNCTION_WORDS.slice(0, 120);
const OUTLETS = Array.from(
  { length: 80 },
  (_, at) =>
    `The ${["Coast", "Hill", "River", "Harbour"][at % 4]} ${["Post", "Times", "Courier", "Herald", "Record"][at % 5]} ${at}`,
);
const AGENCIES = ["Reuters", "AFP", "AP", "DPA", "Xinhua", "PTI"];

export class DocumentMaker {
  readonly #random: Random;
  readonly #words: string[];
  readonly #phrases: string[];
  readonly #footers: string[];
  #waiting: ReuseDocument[] = [];
  #made = 0;

  constructor(seed: number) {
    this.#random = new Random(seed);
    this.#words = Array.from({ length: 60_000 }, () => this.#word());
    this.#phrases = Array.from(
      { length: 8000 },
      () => `${this.#common()} ${this.#common()} ${this.#common()}`,
    );
    this.#footers = Array.from({ length: 20 }, () => this.#sentence());
  }

  next(): ReuseDocument {
    if (this.#waiting.length === 0) this.#waiting = this.#story();
    const document = this.#waiting.pop();
    if (!document) throw new Error("a story without texts");
    return document;
  }

  #word(): string {
    let word = "";
    for (let n = 2 + this.#random.below(3); n > 0; n--) word += this.#random.pick(SYLLABLES);
    return this.#random.chance(0.12) ? (word[0]?.toUpperCase() ?? "") + word.slice(1) : word;
  }

  /** By Zipf's law: the word of rank r about as often as 1 / r. */
  #common(): string {
    return this.#words[Math.floor(this.#words.length ** this.#random.next()) - 1] ?? "";
  }

  #sentence(): string {
    const words: string[] = [];
    const length = 9 + this.#random.below(20);
    while (words.length < length) {
      const kind = this.#random.next();
      words.push(
        kind < 0.45
          ? this.#random.pick(SMALL)
          : kind < 0.52
            ? this.#random.pick(this.#phrases)
            : this.#common(),
      );
    }
    const text = words.join(" ");
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  }

  #sentences(count: number): string[] {
    return Array.from({ length: count }, () => this.#sentence());
  }

  #document(sentences: readonly string[], publisher: string, hours: number): ReuseDocument {
    const random = this.#random;
    const footer = random.chance(0.25) ? `\n\n${random.pick(this.#footers)}` : "";
    const gap = random.pick([" ", "\n\n"]);
    return {
      id: `m${String(++this.#made).padStart(7, "0")}`,
      text: sentences.join(gap) + footer,
      publisher,
      publishedAt: random.chance(0.75) ? hours * 3_600_000 : null,
    };
  }

  #story(): ReuseDocument[] {
    const random = this.#random;
    const hours = this.#made;
    const own = this.#sentences(6 + random.below(7));
    const source = this.#document(own, random.pick(random.chance(0.4) ? AGENCIES : OUTLETS), hours);
    if (random.chance(0.78)) return [source];
    const copies = 1 + random.below(random.chance(0.25) ? 12 : 4);
    return [
      source,
      ...Array.from({ length: copies }, (_, n) => this.#copy(own, source.publisher ?? "", hours + n + 1)),
    ];
  }

  #copy(own: readonly string[], publisher: string, hours: number): ReuseDocument {
    const random = this.#random;
    const kept = random.chance(0.35) ? own.slice(1, 4) : own.filter(() => random.chance(0.92));
    const edited = random.chance(0.6) ? kept.map((sentence) => this.#edit(sentence)) : kept;
    const ordered = random.chance(0.25) ? random.shuffle(edited) : edited;
    const filled = random.chance(0.4) ? [...this.#sentences(3), ...ordered, ...this.#sentences(2)] : ordered;
    const credited = random.chance(0.35) ? [...filled, `(${publisher})`] : filled;
    return this.#document(credited, random.pick(OUTLETS), hours);
  }

  #edit(sentence: string): string {
    const random = this.#random;
    return sentence
      .split(" ")
      .map((word) => (random.chance(0.12) ? this.#common() : word))
      .filter(() => random.chance(0.97))
      .join(" ");
  }
}
