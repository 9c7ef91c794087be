import type { Found } from "@/lib/text/reuse/compare";
import { type Copy, type CopyNetwork, otherThan } from "@/lib/text/reuse/copies";

/** A document's copies by the other document, the nearest first. */
export type Relatives = (document: number, copies: readonly Copy[]) => ReadonlyMap<number, Copy>;

/** What a look for one document's runs gives: what it may share something with, and its standing text. */
export type Look = { standing: Uint8Array; near: ReadonlySet<number>; again: readonly number[] };

type Means = {
  look: (document: number) => Look;
  /** `a` goes before `b` in the order of the index. */
  compare: (a: number, b: number, one: Look, other: Look) => Found | null;
  relatives: Relatives;
  inOrder: (one: number, other: number) => number;
};

/** Up to so many relatives of a document asked for, all of theirs are looked at as well. */
const MOST_SEARCHED = 48;

/**
 * Compares documents when they are asked for: direction needs a document's relatives, and theirs. Every document is
 * looked up once and every pair compared once. Of a document with many relatives only the nearest are compared with each
 * other: their number grows by the square, and beyond them little is learned.
 */
export class LocalSearch implements CopyNetwork {
  readonly #means: Means;
  readonly #looks = new Map<number, Look>();
  readonly #pairs = new Map<string, Found | null>();
  readonly #found = new Map<number, Found[]>();
  readonly #copies = new Map<number, ReadonlyMap<number, Copy>>();
  /** What is compared with documents that were not asked for; null: everything. */
  #nearest: Set<number> | null = null;
  readonly #asked = new Set<number>();

  constructor(means: Means) {
    this.#means = means;
  }

  /** Says that this document's relations are wanted; before any direction is decided. */
  ask(document: number): void {
    this.#asked.add(document);
    const found = this.foundOf(document);
    if (found.length <= MOST_SEARCHED) return;
    const nearest = [...this.#relativesOf(document, found).keys()].slice(0, MOST_SEARCHED);
    this.#nearest = new Set([...(this.#nearest ?? []), document, ...nearest]);
  }

  foundOf(document: number): Found[] {
    const known = this.#found.get(document) ?? this.#compareOne(document);
    this.#found.set(document, known);
    return known;
  }

  copiesOf(document: number): ReadonlyMap<number, Copy> {
    const known = this.#copies.get(document) ?? this.#relativesOf(document, this.foundOf(document));
    this.#copies.set(document, known);
    return known;
  }

  #relativesOf(document: number, found: readonly Found[]): ReadonlyMap<number, Copy> {
    return this.#means.relatives(
      document,
      found.filter(({ kind }) => kind === "copied"),
    );
  }

  #compareOne(document: number): Found[] {
    const own = this.#look(document);
    const only = this.#asked.has(document) ? null : this.#nearest;
    const found: Found[] = [];
    for (const other of own.again) {
      if (only && !only.has(other) && !this.#asked.has(other)) continue;
      const [a, b] = this.#means.inOrder(document, other) < 0 ? [document, other] : [other, document];
      const one = this.#look(a).near.has(b) ? this.#pair(a, b) : null;
      if (one) found.push(one);
    }
    return found.sort((x, y) => otherThan(x, document) - otherThan(y, document));
  }

  #pair(a: number, b: number): Found | null {
    const key = `${a} ${b}`;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const found = this.#means.compare(a, b, this.#look(a), this.#look(b));
    this.#pairs.set(key, found);
    return found;
  }

  #look(document: number): Look {
    const known = this.#looks.get(document) ?? this.#means.look(document);
    this.#looks.set(document, known);
    return known;
  }
}
