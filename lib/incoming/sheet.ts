import Papa from "papaparse";
import { decode } from "@/lib/incoming/decode";
import { BOUNDS, type Unreadable, unreadable } from "@/lib/incoming/model";
import { declaresType, unpack } from "@/lib/incoming/unpack";

/** A spreadsheet's first sheet: what its first row names, and the rows below that have anything in them. */
export type Sheet = { ok: true; columns: string[]; rows: SheetRow[] };
/** A row with its number as the program that made it shows it, from 1; as many cells as there are columns. */
export type SheetRow = { number: number; cells: string[] };

const MOST_COLUMNS = 60;

/**
 * Reads a spreadsheet, CSV (UTF-8, whatever separates its fields) or XLSX, as text: a number as it would be typed, a date
 * as ISO 8601 has it, formulas as what they last came to. Refuses one without a row of names, with two columns of one
 * name, with more rows than go in at once, and one that is damaged.
 */
export async function readSheet(bytes: Uint8Array): Promise<Sheet | Unreadable> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const table = isZip ? await rowsOfXlsx(bytes) : rowsOfCsv(bytes);
  if (!table.ok) return table;
  const filled = table.rows.flatMap((cells, at) =>
    cells.some((cell) => cell.trim() !== "") ? [{ number: at + 1, cells }] : [],
  );
  const [head, ...rows] = filled;
  if (!head) return unreadable("There is nothing in it.");
  const columns = head.cells.map((name) => name.trim());
  while (columns.at(-1) === "") columns.pop();
  const problem = columnsProblem(columns) ?? rowsProblem(rows.length);
  if (problem) return unreadable(problem);
  return {
    ok: true,
    columns,
    rows: rows.map(({ number, cells }) => ({ number, cells: columns.map((_, at) => cells[at] ?? "") })),
  };
}

function columnsProblem(columns: readonly string[]): string | null {
  if (columns.length === 0) return "There is nothing in it.";
  if (columns.length > MOST_COLUMNS) return `It has ${columns.length} columns; ${MOST_COLUMNS} is the most.`;
  const unnamed = columns.indexOf("");
  if (unnamed >= 0) return `Its first row names the columns, but column ${unnamed + 1} has no name.`;
  const twice = columns.find((name, at) => columns.indexOf(name) < at);
  return twice === undefined
    ? null
    : `Two of its columns are named “${twice.slice(0, 100)}”: name them apart.`;
}

function rowsProblem(count: number): string | null {
  if (count === 0) return "There are no rows below the names of its columns.";
  if (count <= BOUNDS.rows) return null;
  return `It has ${count.toLocaleString("en-GB")} rows; ${BOUNDS.rows} is the most at once. Cut it into several files.`;
}

type Table = { ok: true; rows: string[][] } | Unreadable;

function rowsOfCsv(bytes: Uint8Array): Table {
  const decoded = decode(bytes, null);
  if (!decoded.ok) return decoded;
  const { data, errors } = Papa.parse<string[]>(decoded.text, { delimiter: delimiterOf(decoded.text) });
  const wrong = errors.find(({ type }) => type === "Quotes");
  if (wrong) return unreadable(`Its quotation marks don't close, from row ${(wrong.row ?? 0) + 1} on.`);
  return { ok: true, rows: data };
}

/** What separates the names of the columns: the cells below may hold any of these as a sign of their own. */
function delimiterOf(text: string): string {
  const [names = ""] = text
    .trimStart()
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n/, 1);
  const counted = [",", ";", "\t", "|"].map((sign) => ({ sign, count: names.split(sign).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}

async function rowsOfXlsx(bytes: Uint8Array): Promise<Table> {
  const unpacked = await unpack(bytes);
  if (!unpacked.ok) return unpacked;
  if ([...unpacked.parts.values()].some(declaresType))
    return unreadable("It declares entities, which no spreadsheet program writes.");
  if (!unpacked.parts.has("xl/workbook.xml"))
    return unreadable("It is no spreadsheet: bring in CSV or XLSX.");
  try {
    const { default: readWorkbook } = await import("read-excel-file/node");
    const [sheet] = await readWorkbook(Buffer.from(bytes), { trim: false });
    return { ok: true, rows: (sheet?.data ?? []).map((row) => row.map(cellText)) };
  } catch {
    return unreadable("It is damaged: what is inside is not what a spreadsheet program writes.");
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!(value instanceof Date)) return String(value);
  const iso = value.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 16);
}
