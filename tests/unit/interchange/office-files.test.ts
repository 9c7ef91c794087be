import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardCell } from "@/lib/interchange/csv";
import { FORMATS } from "@/lib/interchange/formats";
import { asSpreadsheetText, asXmlText } from "@/lib/interchange/xml-text";
import { bytesIn, HOSTILE_WORDS, ITEM, textIn } from "@/tests/support/edition-items";
import { opens, readWithOffice } from "@/tests/support/office";

/** Words that have broken a format, and some that nobody thought of; no line end but LF, which LibreOffice writes for all. */
function hostileWords(): string[] {
  const more = fc
    .sample(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), 150)
    .filter((text) => !text.includes("\u0000"));
  return [...HOSTILE_WORDS, ...more].map((text) => text.replace(/\r\n?/g, "\n"));
}
const items = (words: readonly string[]) =>
  words.map((one, at) => ({
    label: `S${at + 1}`,
    words: one,
    kind: "indirect" as const,
    role: null,
    saidOn: null,
  }));

/** LibreOffice takes seconds to start, and longer where much else runs. */
const PATIENCE = 180_000;

describe("XLSX", () => {
  it.skipIf(!opens("xlsx"))(
    "opens in LibreOffice with every cell to the letter and none computed; what is longer than a cell is said, not cut",
    async () => {
      const words = hostileWords();
      const bytes = await bytesIn("xlsx", items([...words, "x".repeat(40_000)]));
      const csv = readWithOffice("xlsx", bytes);
      const rows: string[][] = parseCsv(csv, { relaxColumnCount: true });
      expect(rows).toHaveLength(words.length + 2);
      for (const [at, one] of words.entries()) expect(rows[at + 1]?.[2]).toBe(one);
      expect(rows[1]?.slice(20, 22)).toEqual(["10", "34"]);
      expect(rows.at(-1)?.[2]).toBe("(40000 characters: more than a cell holds; the JSON format has them)");
      expect(csv).not.toContain("xxx");
    },
    PATIENCE,
  );
  it("escapes what XML can't hold so that a reader has it back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const written = asSpreadsheetText(text);
        expect(asXmlText(written)).toBe(written);
        const read = written.replace(/_x([0-9A-F]{4})_/g, (_whole, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        );
        expect(read).toBe(text);
      }),
    );
  });
});

describe("DOCX", () => {
  it.skipIf(!opens("docx"))(
    "opens in LibreOffice with every quotation in it",
    async () => {
      const words = hostileWords();
      const text = readWithOffice("docx", await bytesIn("docx", items(words)));
      for (const [at, one] of words.entries()) {
        const comma = /[.?!…,;:—۔؟।。！？]["'”’»]?$/u.test(one) ? "" : ",";
        expect(text).toContain(`${asXmlText(one)}${comma} Sarfraz Example said.${at + 1}`);
      }
    },
    PATIENCE,
  );
  it.skipIf(!opens("docx notes"))(
    "has the source of each quotation in a footnote with its address, and says where signs stand for characters",
    async () => {
      const bytes = await bytesIn("docx", [
        { labels: ["DISPUTED"] },
        { label: "S2", words: "a \u0007 bell" },
      ]);
      const html = readWithOffice("docx notes", bytes).replace(/\s+/g, " ");
      expect(html).toContain('href="https://example.org/a?b=1&amp;c=2"');
      expect(html.match(/class="sdfootnotesym"/g)).toHaveLength(2);
      expect(html).toContain("Said: confirmed, as reported by 1 publisher");
      expect(html).toContain("DISPUTED");
      expect(html.match(/stand here as signs/g)).toHaveLength(1);
    },
    PATIENCE,
  );
});

describe("CSV", () => {
  it("is read back equal by another program's parser, whatever the words", async () => {
    const words = [...hostileWords(), "carriage\rreturn, and\r\nboth"];
    const rows: string[][] = parseCsv(await textIn("csv", items(words)), {
      bom: true,
      recordDelimiter: "\r\n",
    });
    expect(rows).toHaveLength(words.length + 1);
    for (const [at, one] of words.entries()) {
      expect(rows[at + 1]?.[2]).toBe(guardCell(one));
      expect(rows[at + 1]).toHaveLength(rows[0]?.length ?? 0);
    }
  });
});

describe("caps", () => {
  it("of DOCX is what it says: it takes no more, and doesn't begin", async () => {
    const { cap } = FORMATS.docx;
    expect(cap).toBe(2_000);
    const tooMany = Array.from({ length: 2_001 }, () => ITEM);
    await expect(bytesIn("docx", tooMany)).rejects.toThrow("more than 2000 statements");
  });
  it("of XLSX is a sheet's rows; everything else streams without one", () => {
    const capped = Object.values(FORMATS).filter(({ cap }) => cap !== null);
    expect(capped.map(({ id, cap }) => [id, cap])).toEqual([
      ["docx", 2_000],
      ["xlsx", 1_048_575],
    ]);
  });
});
