import { Aligner } from "@/lib/text/reuse/align";
import { compare, type Found } from "@/lib/text/reuse/compare";
import { type Copy, type CopyNetwork, nearestFirst, otherThan } from "@/lib/text/reuse/copies";
import { Publishers } from "@/lib/text/reuse/credits";
import { DirectionFinder, type Witness } from "@/lib/text/reuse/direction";
import { CandidateFinder, MOST_TEXTS } from "@/lib/text/reuse/find-related";
import { type Gathered, gather } from "@/lib/text/reuse/gathered";
import { readIndex, writeIndex } from "@/lib/text/reuse/index-file";
import { LocalSearch, type Relatives } from "@/lib/text/reuse/local-search";
import { standingOf } from "@/lib/text/reuse/middle";
import type { Entry, Relation, ReuseDocument } from "@/lib/text/reuse/model";
import { charactersOf } from "@/lib/text/reuse/passages";
import { Postings } from "@/lib/text/reuse/postings";
import { WordReader } from "@/lib/text/reuse/read-words";
import { RunHashes } from "@/lib/text/reuse/run-hashes";
import { standingSentences } from "@/lib/text/reuse/standing-text";
import { WordStore } from "@/lib/text/reuse/store";

const NO_COPIES: ReadonlyMap<number, Copy> = new Map();

/**
 * An index of texts that finds what they share. What it answers depends on the set of documents alone, never on the
 * order in which they were added. It holds the texts' words as numbers and their places, not the texts.
 */
export class ReuseIndex {
  readonly #store: WordStore;
  readonly #postings = new Postings();
  readonly #publishers = new Publishers();
  readonly #entries: Entry[] = [];
  readonly #places = new Map<string, number>();
  readonly #reader = new WordReader();
  readonly #runs = new RunHashes();
  readonly #finder = new CandidateFinder();
  readonly #aligner: Aligner;

  constructor(store = new WordStore()) {
    this.#store = store;
    this.#aligner = new Aligner(store);
  }

  /** The index that `pieces` wrote; throws `UnreadableIndex` at anything else. */
  static read(bytes: Uint8Array): ReuseIndex {
    const { entries, store } = readIndex(bytes);
    const index = new ReuseIndex(store);
    for (const entry of entries) index.#enter(entry);
    return index;
  }

  /** The index as bytes, to be written one piece after another. */
  pieces(): Generator<Uint8Array> {
    return writeIndex({ entries: this.#entries, store: this.#store });
  }

  get size(): number {
    return this.#entries.length;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** Adds a document; throws if its id is taken. `relationsOf` then says what it shares with those before. */
  add(document: ReuseDocument): void {
    const { text, ...entry } = document;
    if (this.#places.has(entry.id)) throw new Error(`the index holds a document ${entry.id} already`);
    this.#store.append(this.#reader.read(text));
    this.#enter(entry);
  }

  /** Notes the runs of the document appended last. */
  #enter(entry: Entry): void {
    const store = this.#store;
    const document = this.#entries.push(entry) - 1;
    this.#places.set(entry.id, document);
    if (entry.publisher !== null) this.#publishers.number(entry.publisher);
    this.#runs.begin();
    const to = store.firstWord[document + 1] ?? 0;
    for (let word = store.firstWord[document] ?? 0; word < to; word++) {
      if (store.isContent(word)) this.#runs.push(store.vocabulary.numbers[store.words[word] ?? 0] ?? 0);
    }
    this.#postings.append(this.#runs.hashes, this.#runs.count);
  }

  /** What the index keeps of its documents beside their words, in the order in which they were added. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Every pair of documents that share something, each once. */
  *relations(): Generator<Relation> {
    const found = this.#compareAll();
    const network = networkOf(found, this.#relatives);
    const directions = this.#directions(network);
    for (const one of found) yield this.#relation(one, directions);
  }

  /** What one document shares with the others: as in `relations`. Throws at an id that isn't in the index. */
  relationsOf(id: string): Relation[] {
    return [...this.relationsOfEach([id])];
  }

  /**
   * What each of several documents shares with the others, each pair once: as in `relations`, and sooner than one by one.
   * Of a story that many have printed, only the nearest are looked at for the direction.
   */
  *relationsOfEach(ids: Iterable<string>): Generator<Relation> {
    const search = this.#search();
    const asked = [...ids].map((id) => {
      const document = this.#places.get(id);
      if (document === undefined) throw new Error(`the index holds no document ${id}`);
      return document;
    });
    for (const document of asked) search.ask(document);
    const directions = this.#directions(search);
    const done = new Set<number>();
    for (const document of asked) {
      for (const one of search.foundOf(document))
        if (!done.has(one.a) && !done.has(one.b)) yield this.#relation(one, directions);
      done.add(document);
    }
  }

  #compareAll(): Found[] {
    const standing: Uint8Array[] = [];
    const pairs: [number, number][] = [];
    const gathered = gather(this.#postings, MOST_TEXTS);
    for (let a = 0; a < this.#entries.length; a++) {
      standing.push(this.#lookUp(a, gathered));
      const id = this.#idOf(a);
      for (const b of this.#finder.near)
        if (id < this.#idOf(b) && !this.#areVersions(a, b)) pairs.push([a, b]);
    }
    const found: Found[] = [];
    for (const [a, b] of pairs) {
      const one = compare(this.#store, this.#aligner, a, b, standing[a] ?? NOTHING, standing[b] ?? NOTHING);
      if (one) found.push(one);
    }
    return found;
  }

  #search(): LocalSearch {
    return new LocalSearch({
      look: (document) => {
        const standing = this.#lookUp(document);
        const { met, near } = this.#finder;
        return {
          standing,
          near: new Set(near),
          again: met.filter((other) => this.#finder.isMetAgain(other) && !this.#areVersions(document, other)),
        };
      },
      compare: (a, b, one, other) => compare(this.#store, this.#aligner, a, b, one.standing, other.standing),
      relatives: this.#relatives,
      inOrder: this.#inOrder,
    });
  }

  /** Fills the finder for a document; returns which of its sentences are standing text. */
  #lookUp(document: number, gathered?: Gathered): Uint8Array {
    this.#finder.find(this.#postings, document, gathered);
    return standingSentences(this.#store, this.#postings, this.#finder, document);
  }

  #directions(network: CopyNetwork): DirectionFinder {
    const witnesses = new Map<number, Witness>();
    return new DirectionFinder(network, this.#publishers, (document) => {
      const known = witnesses.get(document);
      if (known) return known;
      const witness = this.#witness(document, network);
      witnesses.set(document, witness);
      return witness;
    });
  }

  #witness(document: number, network: CopyNetwork): Witness {
    const entry = this.#entries[document];
    const publisher = entry?.publisher ? this.#publishers.number(entry.publisher) : -1;
    const named = this.#publishers.namedIn(this.#store, document, publisher);
    return {
      publisher,
      publishedAt: entry?.publishedAt ?? null,
      named,
      credits: [...named.values()].includes(true),
      standing: standingOf(network, document, (other) => this.#store.firstWord[other] ?? 0),
    };
  }

  #relation(found: Found, directions: DirectionFinder): Relation {
    const direction = found.kind === "copied" ? directions.decide(found) : null;
    return {
      a: this.#idOf(found.a),
      b: this.#idOf(found.b),
      kind: found.kind,
      passages: found.stretches.map(({ aFrom, aTo, bFrom, bTo }) => {
        const [aStart, aEnd] = charactersOf(this.#store, found.a, aFrom, aTo);
        const [bStart, bEnd] = charactersOf(this.#store, found.b, bFrom, bTo);
        return { aStart, aEnd, bStart, bEnd };
      }),
      from: direction ? this.#idOf(direction.from) : null,
      evidence: direction?.evidence ?? null,
    };
  }

  /** A document's copies by the other document; of several versions of one work the one that shares most. */
  #relatives = (document: number, copies: readonly Copy[]): ReadonlyMap<number, Copy> => {
    const works = new Set<string>();
    const relatives = new Map<number, Copy>();
    for (const copy of nearestFirst(document, copies, this.#inOrder)) {
      const other = otherThan(copy, document);
      const work = this.#entries[other]?.work;
      if (work !== undefined && works.has(work)) continue;
      if (work !== undefined) works.add(work);
      relatives.set(other, copy);
    }
    return relatives;
  };

  /** The order of two documents, which is that of their ids, not of their coming. */
  #inOrder = (one: number, other: number): number => (this.#idOf(one) < this.#idOf(other) ? -1 : 1);

  #areVersions(one: number, other: number): boolean {
    const work = this.#entries[one]?.work;
    return work !== undefined && work === this.#entries[other]?.work;
  }

  #idOf(document: number): string {
    return this.#entries[document]?.id ?? "";
  }
}

const NOTHING = new Uint8Array(0);

function networkOf(found: readonly Found[], relativesOf: Relatives): CopyNetwork {
  const copies = new Map<number, Copy[]>();
  for (const copy of found) {
    if (copy.kind !== "copied") continue;
    for (const document of [copy.a, copy.b]) {
      const known = copies.get(document);
      if (known) known.push(copy);
      else copies.set(document, [copy]);
    }
  }
  const network = new Map<number, ReadonlyMap<number, Copy>>();
  for (const [document, known] of copies) network.set(document, relativesOf(document, known));
  return { copiesOf: (document) => network.get(document) ?? NO_COPIES };
}
