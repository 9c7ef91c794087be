import Papa from "papaparse";
import type { EditionHead, Format, Items } from "@/lib/interchange/model";
import { bytesOf } from "@/lib/interchange/stream";
import { COLUMNS, cellsOf } from "@/lib/interchange/table";

/** CSV (RFC 4180): CRLF, a byte order mark for spreadsheets, and a guard against cells read as formulae. */
export const csv: Format = {
  id: "csv",
  label: "CSV",
  mediaType: "text/csv; charset=utf-8; header=present",
  extension: "csv",
  cap: null,
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

async function* pieces(head: EditionHead, items: Items) {
  yield `\ufeff${row([...COLUMNS])}`;
  for await (const item of items) yield row(cellsOf(item, head).map((value) => String(value ?? "")));
}

function row(values: string[]): string {
  return `${Papa.unparse([values.map(guardCell)], { newline: "\r\n" })}\r\n`;
}
