import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { maker } from "@/lib/incoming/makers";
import type { Format, Reading } from "@/lib/incoming/model";
import { read } from "@/lib/incoming/read";
import { sniff } from "@/lib/incoming/sniff";
import { type Locators, locator, placeWords } from "@/lib/text/locate";
import { proveQuote } from "@/lib/text/prove-quote";
import { realFile, utf8 } from "@/tests/support/formats";

/** What a file becomes, by what its bytes are. */
async function textOf(bytes: Uint8Array, filename: string | null = null) {
  const sniffed = sniff(bytes, filename);
  if (!sniffed.ok || sniffed.format === "text") throw new Error(JSON.stringify(sniffed));
  return made(await read(bytes, sniffed.format));
}

function made(reading: Reading) {
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
}

/** Where words stand in the original. */
function placeOf(text: string, locators: Locators, words: string): string {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  const place = locator(text, locators)({ start, end: start + words.length });
  return place ? placeWords(place) : "nowhere";
}

const MINISTER =
  "“The fire began in a warehouse that had been empty since January, and it was out by four in the morning.”";
const GUESSING = "“Whoever names a cause today is guessing.”";

describe("one text, in every format that a program makes of it", () => {
  it.each([
    ["harbour.html", "html", "paragraph 3", "paragraph 15"],
    ["harbour.docx", "docx", "paragraph 3", "paragraph 15"],
    ["harbour-chromium.pdf", "pdf", "page 1, paragraph 3", "page 2, paragraph 2"],
    ["harbour-libreoffice.pdf", "pdf", "page 1, paragraph 3", "page 1, paragraph 12"],
    ["harbour.warc.gz", "warc", "paragraph 3", "paragraph 15"],
  ] satisfies [string, Format, string, string][])(
    "%s is told by its bytes, and its quotes are proved exact and found again in it",
    async (name, format, first, second) => {
      const bytes = realFile(name);
      expect(sniff(bytes, null)).toEqual({ ok: true, format });
      expect(sniff(bytes, name)).toEqual({ ok: true, format });
      const { text, locators } = await textOf(bytes, name);
      for (const [quote, place] of [
        [MINISTER, first],
        [GUESSING, second],
      ] as const) {
        expect(proveQuote({ quote, snapshot: text })).toMatchObject({ grade: "exact" });
        expect(placeOf(text, locators, quote)).toBe(place);
      }
      expect(text.startsWith("Harbour fire: what the ministry says\n")).toBe(true);
      expect(text).not.toMatch(/[ \t]\n|\n{3}|\r|\t/);
    },
  );

  it.each(["harbour.html", "harbour.docx", "harbour-chromium.pdf", "harbour.warc.gz"])(
    "%s keeps the order of words, numbers and names that run from right to left",
    async (name) => {
      const { text } = await textOf(realFile(name));
      expect(text).toContain("قالت الوزيرة إن 12 رجلا و145 امرأة نقلوا من Quay 3 قبل الفجر.");
    },
  );

  it("a PDF's words that run from right to left come with a warning", async () => {
    for (const name of ["harbour-chromium.pdf", "harbour-libreoffice.pdf"])
      expect((await textOf(realFile(name))).notes.join()).toContain("compare each quote with the original");
  });

  it("a capture says from where and when", async () => {
    const { notes } = await textOf(realFile("harbour.warc.gz"));
    expect(notes[0]).toMatch(
      /^Captured from http:\/\/127\.0\.0\.1:8123\/harbour\.html, 2026-11-28T[\d:]+Z\.$/,
    );
  });

  it("an e-mail has its header, its plain text, and names what is attached", async () => {
    const { text, notes } = await textOf(realFile("harbour.eml"));
    expect(text).toBe(
      "From: Ilse Varga <press@ports.example>\nTo: <desk@newsroom.example>\nDate: Sat, 14 Mar 2026 09:30:00 +0000\nSubject: Harbour fire – the ministry’s figures\n\n“We counted twelve injured and no dead,” the minister told reporters at the harbour on Saturday.\n\nقالت الوزيرة إن الحريق أخمد قبل الفجر.",
    );
    expect(notes).toEqual([
      "Whom it is from is what the message says; nothing proves it.",
      "It has an attachment, which was not read: figures.csv. Bring in what matters by itself.",
    ]);
  });

  it("the same bytes give the same text, each time", async () => {
    for (const name of ["harbour.docx", "harbour-chromium.pdf", "harbour.eml"])
      expect(await textOf(realFile(name))).toEqual(await textOf(realFile(name)));
  });
});

describe("the makers of texts", () => {
  it("are named with the versions that package.json pins", () => {
    const pinned = JSON.parse(readFileSync("package.json", "utf8")) as {
      dependencies: Record<string, string>;
    };
    const named = maker(
      "all",
      "@mozilla/readability",
      "html-to-text",
      "mammoth",
      "media-captions",
      "postal-mime",
      "unpdf",
      "warcio",
    );
    for (const library of named.split(" ").slice(1)) {
      const [, name = "", version] = /^(.+)\/([^/]+)$/.exec(library) ?? [];
      expect(pinned.dependencies[name], name).toBe(version);
    }
  });
});

describe("a timed transcript", () => {
  const srt = utf8(
    "1\r\n00:00:01,000 --> 00:00:03,500\r\n<i>We have</i> counted\r\ntwelve injured\r\n\r\n2\r\n00:00:03,600 --> 00:00:06,000\r\nand no dead.\r\n\r\n3\r\n01:02:03,000 --> 01:02:05,500\r\nThe quay & the yard are closed.\r\n",
  );
  const vtt = utf8(
    "WEBVTT\n\nSTYLE\n::cue { color: red }\n\nNOTE\nnot spoken\n\n00:01.000 --> 00:03.500 align:start\n<v Ilse Varga>We have counted <b>twelve</b> injured\n\n00:03.500 --> 00:06.000\n<v Ilse Varga>and no dead.\n\n00:06.100 --> 00:07.000\n<v A reporter>Who &amp; where?\n",
  );

  it("in SubRip becomes running text, a new line after a pause; a quote over two cues is exact", async () => {
    const { text, locators, maker: by } = await textOf(srt, "speech.srt");
    expect(text).toBe("We have counted twelve injured and no dead.\nThe quay & the yard are closed.");
    expect(by).toBe("srt/1 media-captions/1.0.4");
    const quote = "twelve injured and no dead";
    expect(proveQuote({ quote, snapshot: text })).toMatchObject({ grade: "exact" });
    expect(placeOf(text, locators, quote)).toBe("00:00:01–00:00:06");
    expect(placeOf(text, locators, "closed")).toBe("01:02:03–01:02:05");
  });

  it("in WebVTT keeps voices beside the words, and leaves out styles and notes", async () => {
    const { text, locators } = await textOf(vtt);
    expect(text).toBe("We have counted twelve injured and no dead.\nWho & where?");
    expect(placeOf(text, locators, "no dead")).toBe("00:00:03–00:00:06, voice: Ilse Varga");
    expect(placeOf(text, locators, "dead.\nWho")).toBe("00:00:03–00:00:07, voice: Ilse Varga, A reporter");
  });
});

describe("a Word document", () => {
  it("loses note numbers out of its sentences, and says what is not in the text", async () => {
    const { docxOf, paragraph } = await import("@/tests/support/formats");
    const body = `${paragraph("Twelve were hurt.")}<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>It was added.</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>It was cut.</w:delText></w:r></w:del></w:p>`;
    const made = await textOf(docxOf(body, [{ name: "word/header1.xml", content: "<w:hdr/>" }]));
    expect(made.text).toBe("Twelve were hurt.\n\nIt was added.");
    expect(made.notes).toEqual([
      "It has tracked changes: the text is as if all of them were accepted. Download the original to see them.",
      "What stands at the head and foot of its pages is not in the text.",
    ]);
  });
});

describe("a web page", () => {
  const words =
    "The harbour was closed on Saturday after a fire, and the ministry said that it would open on Tuesday. ";
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>Harbour closed | The Gazette</title></head><body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav><article><h1>Harbour closed</h1><p>${words.repeat(4)}</p><p>${words.repeat(5)}</p><p hidden>not shown</p></article><aside>Subscribe today</aside><script>document.body.textContent = "changed"</script></body></html>`;

  it("with an article gives its headline and article, and says how much stands around it", async () => {
    const { text, maker: by, notes } = await textOf(utf8(page));
    expect(text).toBe(`Harbour closed\n\n${words.repeat(4).trim()}\n\n${words.repeat(5).trim()}`);
    expect(by).toContain("@mozilla/readability/0.6.0");
    expect(notes.join()).toMatch(/The article was taken; \d+ of the page's/);
  });

  it("in an older encoding that it names is read in it", async () => {
    const latin = Buffer.from(
      "<html><head><meta charset=windows-1252></head><body><p>caf\xe9 \x93no\x94</p></body></html>",
      "latin1",
    );
    expect((await textOf(new Uint8Array(latin))).text).toBe("café “no”");
  });
});
