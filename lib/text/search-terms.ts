import type { Span } from "@/lib/text/model";

/** Terms beyond this many are not indexed: PostgreSQL refuses a text-search vector above 1 MB. */
export const MOST_TERMS = 100_000;
/** A longer "word" is a link or noise; its beginning is indexed. */
const LONGEST_TERM = 80;
// Intl.Segmenter takes longer for each word the longer its string is. So a text is cut at the first white space after
// this many units, where no word is parted, and where none is written at the latest after so many.
const PART = 256;
const LONGEST_PART = 4000;

const segmenter = new Intl.Segmenter("und", { granularity: "word" });
// On Latin, Greek and Cyrillic letters marks are accents that readers leave out when they search. In Indic and
// South-East Asian scripts they are vowels, in Arabic script vowels or parts of letters: those stay.
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
const IGNORED = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u0640]/g;

const ASCII = /^[\x21-\x7e]*$/;

/** One word as it is indexed: compatibility forms, case and accents folded, so that what looks alike is found. */
function termOf(word: string): string {
  // Most words of most texts: nothing but case is there to fold.
  if (ASCII.test(word)) return word.toLowerCase().slice(0, LONGEST_TERM);
  const plain = word
    .normalize("NFKC")
    .toLowerCase()
    .replace(IGNORED, "")
    .replaceAll(/[’‘＇]/g, "'");
  const term = plain.normalize("NFD").replace(ACCENTED, "$1").normalize("NFC");
  // PostgreSQL refuses half of a surrogate pair.
  return term.length <= LONGEST_TERM ? term : term.slice(0, LONGEST_TERM).replace(/[\ud800-\udbff]$/, "");
}

function partEnd(text: string, from: number): number {
  const latest = from + LONGEST_PART;
  for (let at = from + PART; at < latest; at += 1) {
    if (at >= text.length) return text.length;
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || unit === 0x0a) return at + 1;
  }
  const low = text.charCodeAt(latest);
  return low >= 0xdc00 && low <= 0xdfff ? latest + 1 : latest;
}

/**
 * The words of a text with their spans (UTF-16 units, end exclusive) and their terms, one after the other.
 *
 * @param leaves says of a part of the text that its words aren't wanted
 */
function* wordsOf(text: string, leaves?: (part: string) => boolean): Generator<Span & { term: string }> {
  for (let from = 0; from < text.length; ) {
    const to = partEnd(text, from);
    const part = text.slice(from, to);
    for (const { segment, index, isWordLike } of leaves?.(part) ? [] : segmenter.segment(part)) {
      if (!isWordLike) continue;
      const term = termOf(segment);
      const start = from + index;
      if (term !== "") yield { start, end: start + segment.length, term };
    }
    from = to;
  }
}

/**
 * A text's words for a full-text index, parted by single spaces, in order, at most `MOST_TERMS`. Any script:
 * words of Chinese, Japanese, Thai and others written without spaces are found by dictionary. Index and query
 * must both pass through here.
 */
export function searchTerms(text: string): string {
  const terms: string[] = [];
  for (const { term } of wordsOf(text)) {
    if (terms.length >= MOST_TERMS) break;
    terms.push(term);
  }
  return terms.join(" ");
}

// Beside ASCII what English text is set with. Of such words nothing but case and the apostrophe is folded.
const PLAIN = /^[\p{ASCII}\u00a0‘’“”–—…]*$/u;

/**
 * The spans in `text` (original offsets) of the words that a query found, for marking, one after the other; words next
 * to each other are marked as one where only white space parts them. The query's last word also marks longer words that
 * begin with it, as one types, unless `wholeWords`. A part of the text in which no asked word can stand isn't cut into
 * words, which is what takes the time.
 */
export function* matchesOf(text: string, query: string, wholeWords = false): Generator<Span> {
  const asked = [...wordsOf(query)].map((word) => word.term);
  const last = wholeWords ? undefined : asked.at(-1);
  const terms = new Set(asked);
  if (terms.size === 0) return;
  const holdsNone = (part: string) => {
    if (!PLAIN.test(part)) return false;
    const folded = part.toLowerCase().replaceAll(/[’‘]/g, "'");
    return !asked.some((term) => folded.includes(term));
  };
  let mark: Span | null = null;
  for (const { start, end, term } of wordsOf(text, holdsNone)) {
    if (!terms.has(term) && !(last !== undefined && term.startsWith(last))) continue;
    if (mark && /^\s*$/.test(text.slice(mark.end, start))) mark.end = end;
    else {
      if (mark) yield mark;
      mark = { start, end };
    }
  }
  if (mark) yield mark;
}

/** All of them. */
export function markMatches(text: string, query: string, wholeWords = false): Span[] {
  return [...matchesOf(text, query, wholeWords)];
}
