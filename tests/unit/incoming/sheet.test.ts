import { describe, expect, it } from "vitest";
import { readSheet } from "@/lib/incoming/sheet";
import { realFile, utf8, zipOf } from "@/tests/support/formats";

const COLUMNS = ["Words", "Speaker", "Document", "Said on", "Role", "Claim", "Stance"];

describe("a spreadsheet of statements", () => {
  it.each(["statements.csv", "statements.xlsx"])(
    "%s is read by its columns, each cell as text",
    async (name) => {
      const sheet = await readSheet(realFile(name));
      expect(sheet).toMatchObject({ ok: true, columns: COLUMNS, rows: { length: 3 } });
      expect(sheet.ok && sheet.rows[1]).toEqual({
        number: 3,
        cells: ["Nobody has told us what lit it,", "Ilse Varga", "D1", "2026-03-14", "minister", "", ""],
      });
    },
  );

  it.each([
    ["commas", 'words,who\n"One, two",A\n'],
    ["tabs", "words\twho\nOne, two\tA\n"],
    ["semicolons and a byte order mark", "\ufeffwords;who\r\nOne, two;A\r\n"],
  ])("with %s is read, blank rows left out and the others' numbers kept", async (_what, text) => {
    expect(await readSheet(utf8(text.replace(/\r?\n/, "$&$&")))).toEqual({
      ok: true,
      columns: ["words", "who"],
      rows: [{ number: 3, cells: ["One, two", "A"] }],
    });
  });

  it("keeps line ends and white space inside a cell to the letter", async () => {
    const sheet = await readSheet(utf8('words\n" One\n  two "\n'));
    expect(sheet.ok && sheet.rows[0]?.cells).toEqual([" One\n  two "]);
  });

  const half = realFile("statements.xlsx").subarray(0, 2_000);
  it.each<[string, Uint8Array, string]>([
    ["nothing in it", utf8("\n \n"), "nothing in it"],
    ["names alone", utf8("words,who\n"), "no rows below"],
    ["a column without a name", utf8("words,,who\na,b,c\n"), "column 2 has no name"],
    ["two columns of one name", utf8("words,words\na,b\n"), "named “words”"],
    ["too many rows", utf8(`words\n${"a\n".repeat(201)}`), "201 rows; 200 is the most"],
    ["too many columns", utf8(Array.from({ length: 61 }, (_, at) => `c${at}`).join(",")), "61 columns"],
    ["a quotation mark that doesn't close", utf8('words,who\n"One,A\nTwo,B\n'), "don't close"],
    ["another encoding", new Uint8Array(Buffer.from("words\ncaf\xe9\n", "latin1")), "not the encoding"],
    ["half of a workbook", half, "damaged or cut off"],
    [
      "a workbook that grows without measure",
      zipOf([{ name: "xl/workbook.xml", content: "a".repeat(30_000_000) }]),
      "250 times",
    ],
    [
      "a workbook with entities",
      zipOf([{ name: "xl/workbook.xml", content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }]),
      "declares entities",
    ],
    [
      "a workbook with entities in another encoding",
      zipOf([
        { name: "xl/workbook.xml", content: Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a/>', "utf16le") },
      ]),
      "declares entities",
    ],
    ["a Word document", realFile("harbour.docx"), "is no spreadsheet"],
    [
      "a workbook without its inside",
      zipOf([{ name: "xl/workbook.xml", content: "<workbook/>" }]),
      "damaged",
    ],
  ])("with %s is refused in a sentence", async (_what, bytes, why) => {
    expect(await readSheet(bytes)).toMatchObject({ ok: false, reason: expect.stringContaining(why) });
  });
});
