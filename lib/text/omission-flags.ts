import { trimSpan } from "@/lib/text/characters";
import {
  ATTRIBUTIONS,
  COMMON,
  CONDITION_PHRASES,
  CONDITIONS,
  HEDGE_PHRASES,
  HEDGES,
  NEGATIONS,
  NUMBER_BOUNDS,
  NUMBERS,
} from "@/lib/text/english-words";
import type { Omission, Span } from "@/lib/text/model";
import { saysSomething, sentenceStarts } from "@/lib/text/sentences";

const negations = new Set(NEGATIONS);
const conditions = new Set(CONDITIONS);
const hedges = new Set(HEDGES);
const attributions = new Set(ATTRIBUTIONS);
const numbers = new Set(NUMBERS);
const bounds = new Set(NUMBER_BOUNDS);
const common = new Set(COMMON);
const QUOTE_MARK = /["“”„«»]/;
// Letters that no English word list holds, small capitals and phonetic signs among them.
const NOT_ENGLISH = /(?![A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff])\p{L}/u;
// A reader sees "not" in "n", a zero-width space, "ot", and in "not" broken by a hyphen at a line's end.
const UNSEEN = /\p{Default_Ignorable_Code_Point}+|[-‐]\n\s*/gu;
// Omissions longer than this are looked at by a person, not by a list of words.
const LONGEST = 20_000;

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/['’‘＇]/g, "'")
      .match(/[\p{L}\p{M}\p{N}']+/gu) ?? []
  );
}

/** The words as a reader sees them, for looking them up: wide letters and accents are plain ones. */
function plainWords(text: string): string[] {
  const plain = text.normalize("NFKD").replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, "");
  const joined = plain.replaceAll(UNSEEN, "");
  return joined === plain ? wordsOf(plain) : [...wordsOf(plain), ...wordsOf(joined)];
}

/** Whether the words around a span read as English: `language` is believed when it is given. */
export function isEnglish(text: string, span: Span, language: string | undefined): boolean {
  if (language !== undefined && language !== "") return /^en(?:[-_]|$)/i.test(language);
  const words = wordsOf(text.slice(Math.max(0, span.start - 1000), span.end + 1000).slice(0, 6000));
  const known = words.filter((word) => common.has(word)).length;
  return known >= 2 && known / words.length >= 0.18;
}

function negationIn(words: readonly string[], text: string): string | undefined {
  const word = words.find((each) => negations.has(each) || each.endsWith("n't"));
  return word ?? /\b(?:non|anti)[-‐‑–]\p{L}+/iu.exec(text)?.[0];
}

function oneOf(
  words: readonly string[],
  single: ReadonlySet<string>,
  phrases: readonly string[],
): string | undefined {
  const line = ` ${words.join(" ")} `;
  return words.find((each) => single.has(each)) ?? phrases.find((phrase) => line.includes(` ${phrase} `));
}

function numberIn(words: readonly string[]): string | undefined {
  return words.find((each) => numbers.has(each) || /\p{N}/u.test(each));
}

/** What the omitted part of a sentence partly kept takes with it, in words, or "". */
function lossIn(part: string, following: string): string {
  const words = plainWords(part);
  const negation = negationIn(words, part);
  if (negation !== undefined) return `leaves out a negation: “${negation}”`;
  const number = numberIn(words);
  if (number !== undefined) return `leaves out a number: “${number}”`;
  const condition = oneOf(words, conditions, CONDITION_PHRASES);
  if (condition !== undefined) return `leaves out a condition: “${condition}”`;
  const hedge = oneOf(words, hedges, HEDGE_PHRASES);
  if (hedge !== undefined) return `leaves out a hedge: “${hedge}”`;
  // Between two quotations “he said” is the reporter's; within one it is the speaker's own, and says whose word it is.
  const attribution = QUOTE_MARK.test(part) ? undefined : words.find((each) => attributions.has(each));
  if (attribution !== undefined) return `leaves out whose word it is: “${attribution}”`;
  const next = wordsOf(following.slice(0, 40))[0] ?? "";
  const bound = words.slice(-3).find((each) => bounds.has(each));
  if (bound !== undefined && numberIn([next]) !== undefined)
    return `leaves out what bounds the number: “${bound}”`;
  return "";
}

/** Why joining the words around the omission may join what doesn't belong together, or "". */
function joinsStrangers(text: string, omitted: Span): string {
  const part = text.slice(omitted.start, omitted.end);
  const breaks = part.match(/[.!?:”"’»][^\S\n]*\n|\n[^\S\n]*\n/g)?.length ?? 0;
  const marks = part.match(/["“”„«»]/g)?.length ?? 0;
  if (breaks > 1) return "joins words from paragraphs that are not next to each other";
  if (breaks === 1 && marks > 0) return "joins two quotations from different paragraphs";
  const cues =
    part.match(
      /\b(?:said|says|told|added|adding|claimed|stated|according|replied|responded|insisted|argued)\b/gi,
    ) ?? [];
  if (marks > 1 && cues.length > 1)
    return "joins words with two attributions between them, perhaps of two speakers";
  return "";
}

/** The parts of an omission that belong to a sentence of which something is kept. */
function partlyKept(text: string, gap: Span, keptBefore: boolean, keptAfter: boolean): Span[] {
  const starts = sentenceStarts(text, gap.start, gap.end);
  const first = starts[0];
  const last = starts.at(-1);
  if (first === undefined || last === undefined) return [gap];
  const parts: Span[] = [];
  if (keptBefore) parts.push({ start: gap.start, end: first });
  if (keptAfter && last < gap.end) parts.push({ start: last, end: gap.end });
  return parts.filter((part) => saysSomething(text, part.start, part.end));
}

/**
 * Judges one marked omission (`product.md`, "Quote proof"): flagged when it drops a negation, a number or a
 * condition from a sentence partly kept, and whenever the language has no word list. Also when it joins words
 * that lie paragraphs or speakers apart, which no mark of omission covers.
 * `kept` says whether words of the quote stand before and after it.
 */
export function judgeOmission(
  text: string,
  gap: Span,
  kept: { before: boolean; after: boolean },
  language: string | undefined,
): Omission {
  const omitted = trimSpan(text, gap.start, gap.end);
  const judged = (why: string): Omission => ({ ...omitted, flagged: why !== "", why });
  if (!saysSomething(text, omitted.start, omitted.end)) return judged("");
  if (omitted.end - omitted.start > LONGEST) return judged("leaves out more than can be checked");
  const part = text.slice(omitted.start, omitted.end);
  if (!isEnglish(text, omitted, language) || NOT_ENGLISH.test(part.normalize("NFKC"))) {
    return judged("no word list for this language, so what it leaves out was not checked");
  }
  for (const piece of partlyKept(text, gap, kept.before, kept.after)) {
    const loss = lossIn(
      text.slice(piece.start, piece.end),
      kept.after ? text.slice(gap.end, gap.end + 80) : "",
    );
    if (loss !== "") return judged(loss);
  }
  return judged(kept.before && kept.after ? joinsStrangers(text, omitted) : "");
}
