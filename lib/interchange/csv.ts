import Papa from "papaparse";
import { attribute, guard, sentenceOf } from "@/lib/interchange/attribution";
import type { EditionHead, EditionItem, Format } from "@/lib/interchange/model";
import { bytesOf } from "@/lib/interchange/stream";

/** CSV (RFC 4180): CRLF, a byte order mark for spreadsheets, and a guard against cells read as formulae. */
export const csv: Format = {
  id: "csv",
  label: "CSV",
  mediaType: "text/csv; charset=utf-8; header=present",
  extension: "csv",
  write: (head, items) => bytesOf(pieces(head, items)),
};

/** What begins a formula in a spreadsheet, full-width forms too. */
const STARTS = "=+-@＝＋－＠";

/** Whether a line begins, after white space and control characters that a spreadsheet skips, as a formula does. */
function beginsFormula(line: string): boolean {
  if (line.startsWith("\t") || line.startsWith("\r")) return true;
  for (const character of line) {
    if (character.codePointAt(0) === 0xa0 || (character.codePointAt(0) ?? 0) <= 0x20) continue;
    return STARTS.includes(character);
  }
  return false;
}

/**
 * A cell safe in a spreadsheet: an apostrophe before each line that would be read as a formula (OWASP, ASVS 5.0 V1.2.10).
 * It changes such a quotation by that one character; the JSON format is the exact form.
 */
export function guardCell(value: string): string {
  return value
    .split("\n")
    .map((line) => (beginsFormula(line) ? `'${line}` : line))
    .join("\n");
}

export const COLUMNS = [
  "statement",
  "labels",
  "words",
  "speaker",
  "role",
  "attributed",
  "kind",
  "said_on",
  "terms",
  "language",
  "original",
  "translator",
  "said",
  "basis",
  "claims",
  "document",
  "publisher",
  "url",
  "published_on",
  "proof",
  "start",
  "end",
  "text_sha256",
  "revision",
  "digest",
] as const;

async function* pieces(head: EditionHead, items: Iterable<EditionItem> | AsyncIterable<EditionItem>) {
  yield `\ufeff${row([...COLUMNS])}`;
  for await (const item of items) yield row(cells(guard(item), head));
}

function row(values: string[]): string {
  return `${Papa.unparse([values.map(guardCell)], { newline: "\r\n" })}\r\n`;
}

function cells(item: EditionItem, head: EditionHead): string[] {
  const attributed = sentenceOf(attribute(item, head.order, head.madeAt, head.timeZone));
  const claims = item.claims.map(
    (claim) =>
      `${claim.stance} ${claim.label}: Holds: ${claim.holds}${claim.figure ? `, ${claim.figure}` : ""}${claim.stale ? ", stale" : ""}${claim.overrideReason ? `, standard overridden: ${claim.overrideReason}` : ""}${claim.decidedAlone ? ", decided alone" : ""}`,
  );
  const byColumn: Record<(typeof COLUMNS)[number], string | number | null | undefined> = {
    statement: item.label,
    labels: item.labels.join("; "),
    words: item.words,
    speaker: item.speaker,
    role: item.role,
    attributed,
    kind: item.kind,
    said_on: item.saidOn,
    terms: item.terms,
    language: item.language,
    original: item.translation?.original,
    translator: item.translation?.translator,
    said: `Said: ${item.said}`,
    basis: item.basis,
    claims: claims.join("; "),
    document: `${item.document.label} ${item.document.title}`,
    publisher: item.document.publisher,
    url: item.document.url,
    published_on: item.document.publishedOn,
    proof: item.proof,
    start: item.span?.start,
    end: item.span?.end,
    text_sha256: item.textSha256,
    revision: item.revision,
    digest: item.digest,
  };
  return COLUMNS.map((column) => String(byColumn[column] ?? ""));
}
