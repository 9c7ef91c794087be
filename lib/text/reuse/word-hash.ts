import { SPELLED_NUMBERS } from "@/lib/text/reuse/function-words";
import { foldedUnits, foldUnit, plainLetters, SEVERAL } from "@/lib/text/reuse/letters";

/** The folded units of the word being read: long words are compared by their first units. */
const LONGEST = 64;
/** Inflections differ behind these many units: "investigation", "investigators". */
const STEM = 6;

const [D, E, G, R, S, Y] = [0x64, 0x65, 0x67, 0x72, 0x73, 0x79];

export class WordBuffer {
  readonly units = new Uint16Array(LONGEST);
  length = 0;
  digits = false;

  push(unit: number): void {
    const folded = foldUnit(unit);
    if (folded === SEVERAL) for (const part of foldedUnits(unit)) this.#put(part);
    else this.#put(folded);
  }

  /** Takes the ASCII letters of a text from `at` up to `limit`; returns where the next other unit stands. */
  pushPlain(text: string, at: number, limit: number): number {
    const { units } = this;
    let { length } = this;
    for (; at < limit; at++) {
      // Beyond the table, as at anything that is no letter, nothing is taken.
      const letter = plainLetters[text.charCodeAt(at)];
      if (!letter) break;
      if (length < LONGEST) units[length++] = letter;
    }
    this.length = length;
    return at;
  }

  #put(folded: number): void {
    if (this.length >= LONGEST) return;
    this.units[this.length++] = folded;
    if (folded >= 0x30 && folded <= 0x39) this.digits = true;
  }
}

function hash(units: Uint16Array, length: number): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < length; at++) value = Math.imul(value ^ (units[at] ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) | 0;
}

function endsWith(units: Uint16Array, length: number, suffix: string): boolean {
  if (length < suffix.length) return false;
  for (let at = 0; at < suffix.length; at++) {
    if (units[length - suffix.length + at] !== suffix.charCodeAt(at)) return false;
  }
  return true;
}

/** British and American endings set alike: -our, -re, -ce. Returns the new length. */
function respell(units: Uint16Array, length: number): number {
  if (length < 5) return length;
  const last = units[length - 1];
  if (last === R) {
    if (!endsWith(units, length, "our")) return length;
    units[length - 2] = R;
    return length - 1;
  }
  if (last !== E) return length;
  if (endsWith(units, length, "tre") || endsWith(units, length, "bre")) {
    units[length - 2] = E;
    units[length - 1] = R;
  } else if (endsWith(units, length, "ce")) units[length - 2] = S;
  return length;
}

/** How much of a word is compared: without its English inflection, and no more than `STEM` units. */
function stemLength(units: Uint16Array, length: number): number {
  let end = length;
  if (end > 4) {
    const last = units[end - 1];
    if (last === S) {
      if (endsWith(units, end, "ies")) {
        units[end - 3] = Y;
        end -= 2;
      } else if (units[end - 2] !== S) end -= 1;
    } else if (last === G) {
      if (end > 5 && endsWith(units, end, "ing")) end -= 3;
    } else if (last === D && units[end - 2] === E) end -= 2;
    if (end > 3 && units[end - 1] === E) end -= 1;
    if (end > 3 && units[end - 1] === units[end - 2]) end -= 1;
  }
  return Math.min(end, STEM);
}

/**
 * A number for the word in the buffer: the same for what copy editing leaves alike (case, accents, inflection, British
 * and American spelling, small numbers in words or digits). Words that differ may, rarely, share one.
 */
export function hashWord(word: WordBuffer): number {
  const { units } = word;
  if (word.digits) return hash(units, word.length);
  const exact = hash(units, word.length);
  const number = numbers.get(exact);
  if (number !== undefined) return number;
  return hash(units, stemLength(units, respell(units, word.length)));
}

function spell(text: string): WordBuffer {
  const word = new WordBuffer();
  for (let at = 0; at < text.length; at++) word.push(text.charCodeAt(at));
  return word;
}

/** The number of one word written out. */
export function hashText(text: string): number {
  return hashWord(spell(text));
}

/** One number for two. */
export function mixHash(one: number, other: number): number {
  const value = Math.imul((one ^ Math.imul(other, 0x9e3779b1)) | 0, 0x85ebca6b);
  return value ^ (value >>> 16);
}

const exactHash = (text: string) => {
  const word = spell(text);
  return hash(word.units, word.length);
};

// "One" is a pronoun more often than a number.
const numbers: ReadonlyMap<number, number> = new Map(
  [...SPELLED_NUMBERS]
    .filter(([word]) => word !== "one")
    .map(([word, digits]) => [exactHash(word), exactHash(digits)]),
);
