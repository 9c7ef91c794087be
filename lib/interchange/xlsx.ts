import { escapeHtml } from "@/lib/interchange/escape-html";
import type { EditionHead, Format, Items } from "@/lib/interchange/model";
import { COLUMNS, cellsOf } from "@/lib/interchange/table";
import { asSpreadsheetText } from "@/lib/interchange/xml-text";
import { zipOf } from "@/lib/interchange/zip";

/** Rows of one sheet at the most, but for its head (Excel's own limit). */
const CAP = 1_048_575;
/** Characters of one cell at the most (Excel's own limit). */
const CELL = 32_767;
const WIDE = new Set<string>(["words", "attributed", "original", "claims", "document"]);

/**
 * XLSX: every cell a text or a number, none a formula, whatever it begins with; the words to the letter. Written here and
 * not by a library: those at hand build the whole workbook in memory, and drop characters that XML allows.
 */
export const xlsx: Format = {
  id: "xlsx",
  label: "XLSX, for a spreadsheet",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  extension: "xlsx",
  cap: CAP,
  write: (head, items) =>
    zipOf([
      { name: "[Content_Types].xml", text: [CONTENT_TYPES] },
      { name: "_rels/.rels", text: [RELATIONSHIPS] },
      { name: "xl/workbook.xml", text: [workbook(head)] },
      { name: "xl/_rels/workbook.xml.rels", text: [WORKBOOK_RELATIONSHIPS] },
      { name: "xl/styles.xml", text: [STYLES] },
      { name: "xl/worksheets/sheet1.xml", text: sheet(head, items) },
    ]),
};

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`;
const RELATIONSHIPS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const WORKBOOK_RELATIONSHIPS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
/** Style 1 is the head's, in bold; style 2 wraps, from the top. */
const STYLES = `${XML}<styleSheet ${MAIN}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function workbook({ number }: EditionHead): string {
  return `${XML}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Edition ${number}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

async function* sheet(head: EditionHead, items: Items): AsyncIterable<string> {
  const widths = COLUMNS.map(
    (column, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${WIDE.has(column) ? 60 : 16}" customWidth="1"/>`,
  ).join("");
  yield `${XML}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>`;
  yield `<row>${COLUMNS.map((column) => cell(column, 1)).join("")}</row>`;
  let rows = 0;
  for await (const item of items) {
    if (rows === CAP) throw new Error(`more than ${CAP} statements: this format takes no more`);
    yield `<row>${cellsOf(item, head)
      .map((value) => cell(value, 2))
      .join("")}</row>`;
    rows += 1;
  }
  yield "</sheetData></worksheet>";
}

/** A cell that a spreadsheet shows and never computes. Too long for one, a text is left out and says so: never cut. */
function cell(value: string | number | null, style: number): string {
  if (value === null || value === "") return "<c/>";
  if (typeof value === "number") return `<c s="${style}"><v>${value}</v></c>`;
  const text =
    value.length <= CELL
      ? value
      : `(${value.length} characters: more than a cell holds; the JSON format has them)`;
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeHtml(asSpreadsheetText(text))}</t></is></c>`;
}
