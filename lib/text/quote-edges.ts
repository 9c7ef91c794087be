import { isComma, isQuoteMark, isSpace, Kind, kindOf, trimSpan } from "@/lib/text/characters";
import type { Span } from "@/lib/text/model";

/** A quote mark at an edge of the quote as given: `inner` when its partner stands inside the words. */
type EdgeMark = { character: string; inner: boolean };

/** The words of a quote, and what stood around them that belongs to the span only. */
export type QuoteEdges = {
  words: string;
  opening: EdgeMark | null;
  closing: EdgeMark | null;
  comma: boolean;
};

const WORD = /[\p{L}\p{N}]/u;

/** 1 for a mark that opens, -1 for one that closes, 0 for an apostrophe or something else. */
function turn(text: string, at: number, kind: number): number {
  const character = text.charAt(at);
  if (kindOf(character.charCodeAt(0)) !== kind) return 0;
  const beforeWord = at > 0 && WORD.test(text.charAt(at - 1));
  const afterWord = WORD.test(text.charAt(at + 1));
  if (kind === Kind.Single && beforeWord && afterWord) return 0;
  if ("“‘„‟‚‛«‹「『〝".includes(character)) return 1;
  if ("”’»›」』〞〟".includes(character)) return -1;
  const previous = text.charAt(at - 1);
  return at === 0 || isSpace(previous.charCodeAt(0)) || "([{—–-".includes(previous) ? 1 : -1;
}

/** Whether some mark closes what nothing in the words opened, and whether one opens what nothing closes. */
function loose(words: string, kind: number): { closers: boolean; openers: boolean } {
  let depth = 0;
  let closers = false;
  for (let at = 0; at < words.length; at++) {
    depth += turn(words, at, kind);
    if (depth < 0) {
      closers = true;
      depth = 0;
    }
  }
  return { closers, openers: depth > 0 };
}

/** "It measured 5"" ends in inches, not in a quote mark. */
function measures(text: string, at: number, opened: boolean): boolean {
  return !opened && /["']/.test(text.charAt(at)) && /\d/.test(text.charAt(at - 1));
}

/**
 * Parts a quote from its outer quote marks and one final comma, which belong to the span and not to the words
 * (white space around them too). A single mark is taken off only as one of a pair, since alone it may be an
 * apostrophe. A mark whose partner is inside the words (`…by “militants”`) is noted as inner: it is part of
 * what is quoted, and must stand in the text.
 */
export function parseEdges(quote: string): QuoteEdges {
  let { start, end } = trimSpan(quote, 0, quote.length);
  let comma = false;
  const dropComma = () => {
    if (comma || end <= start || !isComma(quote.charCodeAt(end - 1))) return;
    comma = true;
    ({ start, end } = trimSpan(quote, start, end - 1));
  };
  dropComma();
  const kindAtStart = kindOf(quote.charCodeAt(start));
  const kindAtEnd = end - start > 1 ? kindOf(quote.charCodeAt(end - 1)) : Kind.Other;
  const pair = kindAtStart === Kind.Single && kindAtEnd === Kind.Single;
  const opens = (kindAtStart === Kind.Double || pair) && end > start;
  const closes = (kindAtEnd === Kind.Double || pair) && !measures(quote, end - 1, opens);
  const openingCharacter = opens ? quote.charAt(start) : "";
  const closingCharacter = closes ? quote.charAt(end - 1) : "";
  if (opens) start++;
  if (closes) end--;
  ({ start, end } = trimSpan(quote, start, end));
  dropComma();
  const words = quote.slice(start, end);
  const openingLoose = opens ? loose(words, kindAtStart) : null;
  const closingLoose = closes ? loose(words, kindAtEnd) : null;
  return {
    words,
    opening: openingLoose ? { character: openingCharacter, inner: openingLoose.closers } : null,
    closing: closingLoose ? { character: closingCharacter, inner: closingLoose.openers } : null,
    comma,
  };
}

function markBefore(text: string, at: number): number {
  if (isQuoteMark(text.charCodeAt(at - 1))) return at - 1;
  // French marks stand off by a space: « oui ».
  return isSpace(text.charCodeAt(at - 1)) && "«‹".includes(text.charAt(at - 2) || " ") ? at - 2 : -1;
}

function markAfter(text: string, at: number): number {
  if (isQuoteMark(text.charCodeAt(at))) return at;
  return isSpace(text.charCodeAt(at)) && "»›".includes(text.charAt(at + 1) || " ") ? at + 1 : -1;
}

function withOpening(text: string, words: Span, edges: QuoteEdges, toTheLetter: boolean): number | null {
  if (!edges.opening) return words.start;
  const at = markBefore(text, words.start);
  if (!edges.opening.inner) return at < 0 ? words.start : at;
  if (at < 0) return null;
  return toTheLetter && text.charAt(at) !== edges.opening.character ? null : at;
}

function withClosing(text: string, words: Span, edges: QuoteEdges, toTheLetter: boolean): number | null {
  const pastComma = isComma(text.charCodeAt(words.end)) ? words.end + 1 : words.end;
  if (!edges.closing) return edges.comma ? pastComma : words.end;
  const direct = markAfter(text, words.end);
  const at = direct >= 0 ? direct : markAfter(text, pastComma);
  if (edges.closing.inner && (at < 0 || (toTheLetter && text.charAt(at) !== edges.closing.character)))
    return null;
  if (at < 0) return edges.comma ? pastComma : words.end;
  return edges.comma && isComma(text.charCodeAt(at + 1)) && pastComma === words.end ? at + 2 : at + 1;
}

/**
 * The span of `words` in `text`, widened over the quote marks and comma that the quote was given with, as far
 * as they stand there; null when an inner mark doesn't (`toTheLetter`: not as that very character).
 */
export function widenOverEdges(
  text: string,
  words: Span,
  edges: QuoteEdges,
  toTheLetter: boolean,
): Span | null {
  const start = withOpening(text, words, edges, toTheLetter);
  const end = withClosing(text, words, edges, toTheLetter);
  return start === null || end === null ? null : { start, end };
}
