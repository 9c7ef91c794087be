import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import * as commonmark from "commonmark";
import fc from "fast-check";
import Papa from "papaparse";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { attribute, sentenceOf } from "@/lib/interchange/attribution";
import { guardCell } from "@/lib/interchange/csv";
import { saidWhen } from "@/lib/interchange/dates-in-print";
import { inOrder, PLAIN } from "@/lib/interchange/house-styles";
import { type EditionItem, FORMAT_IDS, type FormatId } from "@/lib/interchange/model";
import type { Order } from "@/lib/interchange/model-style";
import { bareWords } from "@/lib/interchange/quotation";
import { thaw } from "@/lib/interchange/thaw";
import { CLAIM, HEAD, HOSTILE_WORDS, ITEM, textIn, type Varied } from "@/tests/support/edition-items";

const output = (format: FormatId, ...items: Varied[]) => textIn(format, items);
/** Formats that are text, and whose reader is here. */
const READABLE = FORMAT_IDS.filter((id) => id !== "docx" && id !== "xlsx");

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
function find(node: DefaultTreeAdapterTypes.Node, className: string): DefaultTreeAdapterTypes.Node | null {
  if ("attrs" in node && node.attrs.some(({ name, value }) => name === "class" && value === className))
    return node;
  if (!("childNodes" in node)) return null;
  for (const child of node.childNodes) {
    const found = find(child, className);
    if (found) return found;
  }
  return null;
}
/** What a reader of the Markdown sees: text, with breaks as line ends. */
function shown(markdown: string): string {
  const walker = new commonmark.Parser().parse(markdown).walker();
  let text = "";
  for (let event = walker.next(); event; event = walker.next()) {
    const { type, literal } = event.node;
    if (type === "html_inline" || type === "html_block" || type === "code")
      throw new Error(`The words became ${type}`);
    if (type === "text") text += literal ?? "";
    if (type === "softbreak" || type === "linebreak") text += "\n";
  }
  return text.replaceAll("\u200b", "");
}

describe("the words, to the letter", () => {
  it.each(HOSTILE_WORDS)("leave as they are: %j", async (words) => {
    expect(await output("text", { words, kind: "indirect" })).toContain(words);
    expect(JSON.parse(await output("json", { words })).items[0].words).toBe(words);
    const page = parse(await output("html", { words, kind: "indirect" }));
    const span = find(page, "words");
    expect(span && textOf(span)).toBe(words);
    const rows = Papa.parse<string[]>((await output("csv", { words })).slice(1), { newline: "\r\n" }).data;
    expect(rows[1]?.[2]).toBe(guardCell(words));
    expect(shown(await output("markdown", { words, kind: "indirect" }))).toContain(words);
  });

  it("survive JSON and HTML whatever they are", async () => {
    const wellFormed = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => text.isWellFormed() && !text.includes("\u0000"));
    await fc.assert(
      fc.asyncProperty(wellFormed, async (words) => {
        expect(JSON.parse(await output("json", { words })).items[0].words).toBe(words);
        const span = find(parse(await output("html", { words, kind: "indirect" })), "words");
        expect(span && textOf(span)).toBe(words);
      }),
      { numRuns: 100 },
    );
  });

  it("lose outer marks and the final comma of the span, and nothing inside", () => {
    expect(bareWords("“We started a day before,”")).toBe("We started a day before");
    expect(bareWords("“No,” he said. “Never.”")).toBe("“No,” he said. “Never.”");
    expect(bareWords("plain words")).toBe("plain words");
  });
});

describe("attribution", () => {
  const line = (over: Partial<EditionItem>, order: Order = "quote-first") =>
    sentenceOf(attribute({ ...ITEM, ...over }, { ...HEAD, style: inOrder(PLAIN, order) }));
  it.each<[string, string, string]>([
    [
      "a full stop of the words stays",
      line({}),
      "“We started a day before.” Sarfraz Example, Chief Minister, said on Sunday.",
    ],
    [
      "words without one get our comma",
      line({ words: "We started" }),
      "“We started,” Sarfraz Example, Chief Minister, said on Sunday.",
    ],
    [
      "name first",
      line({}, "name-first"),
      "Sarfraz Example, Chief Minister, said on Sunday: “We started a day before.”",
    ],
    [
      "according to",
      line({ saidOn: null }, "according-to"),
      "According to Sarfraz Example, Chief Minister: “We started a day before.”",
    ],
    [
      "an indirect statement has no quote marks",
      line({ kind: "indirect", words: "17 died", role: null, saidOn: null }),
      "17 died, Sarfraz Example said.",
    ],
    [
      "background leaves by its description",
      line({ terms: "background", speaker: "a security official", role: null, saidOn: null }),
      "“We started a day before.” a security official said.",
    ],
    [
      "deep background has no attribution",
      line({ terms: "deep background", speaker: null, role: null }),
      "“We started a day before.”",
    ],
    [
      "a translation names its translator",
      line({
        saidOn: null,
        role: null,
        translation: { original: "…", originalLanguage: "ur", translator: "A. Khan", method: null },
      }),
      "“We started a day before.” Sarfraz Example said (translated from Urdu by A. Khan).",
    ],
  ])("%s", (_sentence, found, expected) => expect(found).toBe(expected));

  it.each([
    ["2026-02-01", "on Sunday"],
    ["2026-01-20", "on 20 January 2026"],
    ["2026-02", "in February 2026"],
    ["2026", "in 2026"],
    ["2026-02-03T01:00", "on Tuesday"],
  ])("%s is said as %s", (local, words) => expect(saidWhen(local, HEAD, PLAIN)).toBe(words));
});

describe("what stands beside the words", () => {
  const disputed: Partial<EditionItem> = {
    labels: ["DISPUTED", "UNCONFIRMED"],
    said: "unchecked",
    claims: [{ ...CLAIM, figure: "17", stale: true, overrideReason: "seen", decidedAlone: true }],
  };
  it.each(["text", "markdown", "html", "csv", "json"] as const)(
    "%s carries the labels, and each axis by its name",
    async (format) => {
      const text = await output(format, disputed);
      for (const words of ["DISPUTED", "UNCONFIRMED", "disputed", "seen", "a".repeat(64)])
        expect(text).toContain(words);
      if (format !== "json") {
        expect(text).toContain("Said: unchecked");
        expect(text).toContain("Holds: disputed");
        expect(text).toContain("decided alone");
      }
    },
  );
  it.each(READABLE.filter((id) => id !== "csl-json"))(
    "%s carries the labels in its own bytes",
    async (format) => {
      expect(await output(format, disputed)).toContain("DISPUTED");
    },
  );
  it.each(FORMAT_IDS)("%s refuses what the gate should have held back", async (format) => {
    await expect(output(format, { terms: "off record" as never })).rejects.toThrow("must not leave");
    await expect(output(format, { said: "wrong" })).rejects.toThrow("must not leave");
  });
  it.each(READABLE)(
    "%s takes an item that was frozen before there were places and figures",
    async (format) => {
      const { form, speakerKind, laterName, embargoUntil, place, omissions, figures, ...older } = ITEM;
      const { kind, author, language, capturedAt, ...document } = ITEM.document;
      const text = await output(format, thaw({ ...older, document, claims: [] }));
      expect(text).not.toContain("undefined");
      if (format !== "csl-json" && format !== "claimreview")
        expect(text).toContain("We started a day before");
      if (format === "text") expect(text).toContain("Frozen before offsets in code points");
      if (format === "web-annotation") expect(text).not.toContain("TextPositionSelector");
    },
  );
  it("fits the schema that is published with it", async () => {
    const schema = JSON.parse(readFileSync("lib/interchange/edition.schema.json", "utf8"));
    const validate = formats.default(new Ajv2020({ strict: false })).compile(schema);
    const value = JSON.parse(await output("json", {}, disputed));
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...value, items: [{ ...value.items[0], said: "verified" }] })).toBe(false);
  });
});

describe("a cell in a spreadsheet", () => {
  it.each(["=1", "+1", "-1", "@x", "\t=1", " =1", "＝1", "\u00a0=1"])("%j is guarded", (value) =>
    expect(guardCell(value)).toBe(`'${value}`),
  );
  it("is guarded line by line, and left alone where it is harmless", () => {
    expect(guardCell("a\n=b")).toBe("a\n'=b");
    expect(guardCell("17 of 84 = a fifth")).toBe("17 of 84 = a fifth");
  });
});
