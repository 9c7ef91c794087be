import type { RelayProposal } from "@/lib/corroboration/attribution/model";
import { readCreditLine } from "@/lib/corroboration/credit-line";
import { findAgencies, isAgency } from "@/lib/text/names";

const DATELINE =
  /^(?<before>(?:\s*(?:[^\n]{0,200}\n){0,6}?)\s*)(?:(?<place>\p{Lu}[\p{L}’'. -]{1,40}(?:,\s[\p{L}. ]{2,30}){0,2}),?\s*)?(?:\((?<bracketed>[\p{L} ./&-]{2,40})\)\s*(?:[—–-]+|:)|(?<bare>[\p{Lu}][\p{L}]{1,12})\s+[—–-]\s)/u;

const WHOLE_TEXT = { by: null, reach: "paragraph" } as const;

/**
 * The credits of a text: the agency of its dateline, lines that stand by themselves ("(AFP)", "AP, dpa", "With inputs from
 * agencies", "Additional material from AFP"), and what stands in brackets at a paragraph's end. In order of place.
 */
export function readCredits(text: string): RelayProposal[] {
  return [...readDateline(text), ...readCreditLines(text)].sort((a, b) => a.start - b.start);
}

/** What the credit lines say, as one line for `readCreditLine`; null where there are none. */
export function creditLineOf(text: string): string | null {
  const lines = readCredits(text).map(({ wording }) => wording);
  return lines.length === 0 ? null : lines.join("; ");
}

function readDateline(text: string): RelayProposal[] {
  const match = DATELINE.exec(text.slice(0, 1200));
  const who = match?.groups?.bracketed ?? match?.groups?.bare;
  if (!match || who === undefined || !isAgency(who)) return [];
  const start = match[0].lastIndexOf(who);
  const whoSpan = { start, end: start + who.length };
  return [{ ...whoSpan, kind: "dateline", wording: who, who, whoSpan, ...WHOLE_TEXT }];
}

const MARKED =
  /^\W*(?:with|additional|reporting|source|sources|via|from|by|credit|written|compiled|agencies|input|inputs|con información|avec|mit (?:Material|Informationen)|com informaç|fonte|fuente|quelle|edited|agency|text|copy|©|copyright|agencias|agences|agenturen|agenzie|agências)(?!\p{L})|^\W*(?:एजेंसि|ایجنسی)/iu;

/** Short lines at the text's end, and the last words in brackets of a paragraph. */
function readCreditLines(text: string): RelayProposal[] {
  const lines = [...text.matchAll(/[^\n]+/gu)].map((match) => ({ start: match.index, line: match[0] }));
  return lines.flatMap(({ start, line }, at) => {
    const words = line.trim();
    const offset = start + line.indexOf(words);
    const alone = words.length <= 100 && (at >= lines.length - 3 || at <= 1) && isCredit(words);
    if (alone) return [creditAt(text, offset, words)];
    const bracketed = /\((?<inside>[^()]{2,80})\)\s*$/u.exec(words);
    const inside = bracketed?.groups?.inside;
    return bracketed && inside !== undefined && isCredit(inside)
      ? [creditAt(text, offset + bracketed.index, bracketed[0].trim())]
      : [];
  });
}

/** Only names of agencies, or words that mark a credit and name an agency or none in particular. */
function isCredit(words: string): boolean {
  const { names, rest } = findAgencies(words);
  if (
    names.length > 0 &&
    !/\p{L}{3}/u.test(rest.replace(/\b(?:and|with|the|via|news|agency|inputs?|from|by)\b/giu, ""))
  )
    return true;
  return MARKED.test(words) && !/[.!?]\s+\p{Lu}/u.test(words) && readCreditLine(words, null).kind !== "own";
}

function creditAt(text: string, start: number, words: string): RelayProposal {
  const credit = readCreditLine(words, null);
  const end = start + words.length;
  const wording = text.slice(start, end);
  const who = credit.kind === "agencies" ? credit.names.join(", ") : null;
  const whoSpan = null;
  const kind = credit.kind === "generic" ? "generic credit" : "credit";
  return { start, end, wording, who, whoSpan, kind, ...WHOLE_TEXT };
}
