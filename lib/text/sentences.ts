import { isQuoteMark, isSpace } from "@/lib/text/characters";
import { ABBREVIATIONS } from "@/lib/text/english-words";
import type { Span } from "@/lib/text/model";

const abbreviations = new Set(ABBREVIATIONS);
const LOWERCASE = /\p{Ll}/u;
const LETTER = /[\p{L}\p{N}]/u;
const OTHER_STOP = /[。！？।۔؟]/;
// Farther than any sentence: what lies beyond is taken to be another one.
const REACH = 4000;

function skip(text: string, at: number, test: (unit: number) => boolean): number {
  let end = at;
  while (end < text.length && test(text.charCodeAt(end))) end++;
  return end;
}

function isCloser(unit: number): boolean {
  return isQuoteMark(unit) || unit === 0x29 || unit === 0x5d;
}

/** "Mr." and "U.S." end no sentence. */
function isAbbreviation(text: string, stop: number): boolean {
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, stop - 20), stop))?.[0] ?? "";
  return /^\p{L}$/u.test(word) || /\.\p{L}+$/u.test(word) || abbreviations.has(word.toLowerCase());
}

/** Where the sentence after a full stop at `stop` begins, or -1 when the stop ends none. */
function startAfterStop(text: string, stop: number): number {
  const closed = skip(text, stop + 1, isCloser);
  const start = skip(text, closed, isSpace);
  if (OTHER_STOP.test(text.charAt(stop))) return start;
  if (start === closed || text.charAt(stop - 1) === "." || text.charAt(stop + 1) === ".") return -1;
  const first = skip(text, start, isCloser);
  // Doubt keeps a sentence whole: then more of what is omitted from it is looked at.
  if (LOWERCASE.test(text.charAt(first))) return -1;
  return text.charAt(stop) === "." && isAbbreviation(text, stop) ? -1 : start;
}

/** Where a new sentence begins after the blank line at `at`, or -1. */
function startAfterBlankLine(text: string, at: number): number {
  const start = skip(text, at, isSpace);
  if (!/\n[^\S\n]*\n/.test(text.slice(at, Math.min(start, at + 200)))) return -1;
  return LOWERCASE.test(text.charAt(skip(text, start, isQuoteMark))) ? -1 : start;
}

const STOPS = new Set(".!?。！？।۔؟");

function isStop(character: string): boolean {
  return STOPS.has(character);
}

/** The offsets in (`from`, `to`] at which a sentence begins, in order. Made for English; unsure, it finds none. */
export function sentenceStarts(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let at = Math.max(0, from - 4); at < to; at++) {
    const character = text.charAt(at);
    let start = -1;
    if (isStop(character)) start = startAfterStop(text, at);
    else if (character === "\n") {
      start = startAfterBlankLine(text, at);
      at = skip(text, at, isSpace) - 1;
    }
    if (start > from && start <= to && start !== starts.at(-1)) starts.push(start);
  }
  return starts;
}

/** The sentence around `offset`: from its first character to the beginning of the next (or the text's end). */
export function sentenceAround(text: string, offset: number): Span {
  const floor = Math.max(0, offset - REACH);
  const start = sentenceStarts(text, floor, offset).at(-1) ?? floor;
  const ceiling = Math.min(text.length, offset + REACH);
  const end = sentenceStarts(text, offset, ceiling)[0] ?? ceiling;
  return { start, end };
}

/** Whether anything that is said stands between two offsets. */
export function saysSomething(text: string, start: number, end: number): boolean {
  return LETTER.test(text.slice(start, end));
}
