import { AGENCY_NAMES, isAgency, nameKey } from "@/lib/text/names";
import { Flag, WordReader } from "@/lib/text/reuse/read-words";
import type { WordStore } from "@/lib/text/reuse/store";

type Name = { publisher: number; words: readonly number[]; capitals: readonly boolean[]; alone: boolean };

/** The publishers a text names; true for those a line of credit names, which is short. */
export type Named = ReadonlyMap<number, boolean>;

/** A name of one word that is no agency's counts in a line of credit only: "Source: People", not "People say". */
const CREDIT_LINE = 10;

/** The publishers of an index and the news agencies, each with a number, and where texts name them. */
export class Publishers {
  #numbers = new Map<string, number>();
  #byKey = new Map<string, number>();
  #agency: boolean[] = [];
  #issuer: boolean[] = [];
  #byFirstWord = new Map<number, Name[]>();
  #reader = new WordReader();

  constructor() {
    for (const name of AGENCY_NAMES) this.number(name);
  }

  /** The number of a publisher; names that differ in case, accents and a leading article have one. */
  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const key = nameKey(name);
    const number = this.#byKey.get(key) ?? this.#enter(key, name);
    this.#numbers.set(name, number);
    return number;
  }

  isAgency(publisher: number): boolean {
    return this.#agency[publisher] ?? false;
  }

  /** Whether it gives out statements of its own, as a ministry's press office: what others print of them is copied. */
  isIssuer(publisher: number): boolean {
    return this.#issuer[publisher] ?? false;
  }

  #enter(key: string, name: string): number {
    const number = this.#byKey.size;
    this.#byKey.set(key, number);
    const agency = isAgency(name);
    this.#agency.push(agency);
    this.#issuer.push(
      /\bpress (?:office|service|bureau)\b|\bspokes|\b(?:ministry|government|presidency)\b/i.test(name),
    );
    const words = this.#reader.read(name.replace(/^\s*(?:the|an?)\s+/i, ""));
    const [first] = words.hashes;
    if (words.count > 0 && first !== undefined) {
      const entry: Name = {
        publisher: number,
        words: [...words.hashes.subarray(0, words.count)],
        capitals: [...words.flags.subarray(0, words.count)].map((flags) => (flags & Flag.Capitals) !== 0),
        alone: words.count === 1 && !agency && ((words.flags[0] ?? 0) & Flag.Capitals) === 0,
      };
      this.#byFirstWord.set(first, [...(this.#byFirstWord.get(first) ?? []), entry]);
    }
    return number;
  }

  /** The publishers that a document's words name, its own left out, and whether in a line of credit. */
  namedIn(store: WordStore, document: number, own: number): Named {
    const named = new Map<number, boolean>();
    const from = store.firstWord[document] ?? 0;
    const to = store.firstWord[document + 1] ?? 0;
    for (let at = from; at < to; at++) {
      if (((store.flags[at] ?? 0) & Flag.Capital) === 0) continue;
      const names = this.#byFirstWord.get(store.vocabulary.numbers[store.words[at] ?? 0] ?? 0);
      if (!names) continue;
      for (const name of names) {
        if (name.publisher === own || !stands(store, name, at, to)) continue;
        const credited = isCredit(store, document, at, name);
        if (credited || !name.alone)
          named.set(name.publisher, credited || named.get(name.publisher) === true);
      }
    }
    return named;
  }
}

function stands(store: WordStore, name: Name, at: number, to: number): boolean {
  if (at + name.words.length > to) return false;
  for (const [n, word] of name.words.entries()) {
    if (store.vocabulary.numbers[store.words[at + n] ?? 0] !== word) return false;
    if (name.capitals[n] && ((store.flags[at + n] ?? 0) & Flag.Capitals) === 0) return false;
  }
  return true;
}

/** "(Reuters)", "Source: Reuters", "With inputs from Reuters": a line of its own, or set before the next sentence. */
function isCredit(store: WordStore, document: number, word: number, name: Name): boolean {
  const sentence = store.sentenceAt(document, word);
  const begin = store.sentenceWord[sentence] ?? 0;
  if ((store.sentenceWord[sentence + 1] ?? 0) - begin <= CREDIT_LINE) return true;
  return !name.alone && word - begin <= 2;
}
