import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Incoming } from "@/lib/documents/model";
import { makeTextOf } from "@/lib/flows/make-text";
import { readIsolated } from "@/lib/isolation/read-isolated";
import { docxOf, paragraph, pdfOf, realFile, shows, spaces, utf8, zipOf } from "@/tests/support/formats";

const upload = (bytes: Uint8Array, filename: string): Incoming => ({
  bytes,
  filename,
  mediaType: "application/octet-stream",
  how: "upload",
});

/** Why a file is refused, as whoever uploads it is told; what it became where it isn't. */
async function refusal(bytes: Uint8Array, filename: string): Promise<string> {
  const made = await makeTextOf(upload(bytes, filename));
  return made.ok ? `became: ${made.text}` : made.reason;
}

const half = (name: string) => realFile(name).subarray(0, Math.floor(realFile(name).length / 2));
const lorem = "No chemicals were stored there. ";

describe("a file that is made to harm is refused in a sentence that says why", { timeout: 60_000 }, () => {
  it.each<[string, Uint8Array, string, string]>([
    // Zip bombs.
    [
      "a part that grows a thousandfold",
      docxOf(paragraph("a".repeat(30_000_000))),
      "a.docx",
      "250 times its size",
    ],
    [
      "a part that lies about its size",
      zipOf([{ name: "word/document.xml", content: "a".repeat(40_000_000), size: 100 }]),
      "a.docx",
      "can't be unpacked",
    ],
    [
      "more parts than any document",
      zipOf([
        { name: "word/document.xml", content: "x" },
        ...Array.from({ length: 2_500 }, (_, at) => ({ name: `p${at}`, content: "" })),
      ]),
      "a.docx",
      "2,501 parts; 2,000 is the most",
    ],
    [
      "a part outside its folder",
      zipOf([
        { name: "word/document.xml", content: "x" },
        { name: "../../etc/passwd", content: "x" },
      ]),
      "a.docx",
      "can't be unpacked",
    ],
    [
      "two parts of one name",
      docxOf(paragraph("One"), [{ name: "word/document.xml", content: "x" }]),
      "a.docx",
      "have one name",
    ],
    [
      "a locked part",
      zipOf([{ name: "word/document.xml", content: "x", locked: true }]),
      "a.docx",
      "locked with a password",
    ],
    // XML bombs.
    [
      "entities that multiply",
      docxOf(
        paragraph("&c;"),
        [],
        '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>',
      ),
      "a.docx",
      "declares entities",
    ],
    [
      "an entity that fetches a file",
      docxOf(paragraph("&x;"), [], '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      "a.docx",
      "declares entities",
    ],
    [
      "macros",
      docxOf(paragraph("One"), [{ name: "word/vbaProject.bin", content: "x" }]),
      "a.docx",
      "carries macros",
    ],
    // PDFs.
    [
      "a PDF that runs a script when it opens",
      pdfOf(shows("Hello"), { catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" }),
      "a.pdf",
      "carries scripts",
    ],
    [
      "a PDF whose page runs a script",
      pdfOf(shows("Hello"), { page: "/AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >>" }),
      "a.pdf",
      "carries scripts",
    ],
    ["a PDF that is a scan", pdfOf("0 0 100 100 re f"), "a.pdf", "its pages are pictures"],
    [
      "a PDF of too many pages",
      pdfOf(shows("Hello"), { pages: 2_100 }),
      "a.pdf",
      "2,100 pages; 2,000 is the most",
    ],
    [
      "a PDF whose letters can't be told",
      pdfOf("BT /F1 12 Tf 50 700 Td <30423044> Tj ET", {
        font: "<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 >> >>] >>",
      }),
      "a.pdf",
      "don't say which letters",
    ],
    // HTML with everything.
    [
      "a page nested without end",
      utf8(`<html><body>${"<div>".repeat(50_000)}deep`),
      "a.html",
      "nested 50,00",
    ],
    [
      "a page of half a million elements",
      utf8(`<html><body>${"<b>x</b>".repeat(500_000)}`),
      "a.html",
      "500,002 elements",
    ],
    [
      "a page in an encoding nobody knows",
      utf8('<html><meta charset="klingon"><body>Hello'),
      "a.html",
      "“klingon”, which isn't known",
    ],
    [
      "a page that is not in its encoding",
      new Uint8Array(Buffer.from("<html><meta charset=utf-8><body>caf\xe9", "latin1")),
      "a.html",
      "not the encoding it says",
    ],
    [
      "a page that is all script",
      utf8("<html><body><script>for(;;);</script></body></html>"),
      "a.html",
      "no words in it",
    ],
    // Transcripts, mail, captures.
    [
      "a cue without an end",
      utf8("1\n00:00:01,000 --> 00:00:02,000\nFine.\n\n2\n00:00:04,000 -->\nHalf"),
      "a.srt",
      "damaged or cut off",
    ],
    [
      "a cue that ends before it begins",
      utf8("1\n00:00:09,000 --> 00:00:02,000\nNo."),
      "a.srt",
      "damaged or cut off",
    ],
    [
      "a capture that grows without measure",
      new Uint8Array(gzipSync(Buffer.alloc(60_000_000, "WARC/1.0 "))),
      "a.warc.gz",
      "250 times its size",
    ],
    ["a packed file that is no capture", new Uint8Array(gzipSync(lorem)), "a.gz", "unpack it"],
    ["a capture that was changed since", changedCapture(), "a.warc", "is not what was captured"],
    // Wrong names.
    [
      "a page named as a PDF",
      utf8("<!doctype html><html><body>Hello"),
      "report.pdf",
      "which is a PDF, but its bytes are a web page",
    ],
    ["plain text named as a PDF", utf8("Hello"), "report.pdf", "which is a PDF, but its bytes are not"],
    [
      "a PDF named as a Word document",
      realFile("harbour-chromium.pdf"),
      "report.docx",
      "its bytes are a PDF",
    ],
    [
      "a web page named as plain text",
      utf8("<!doctype html><html><body>Hello"),
      "report.txt",
      "its bytes are a web page",
    ],
    ["a program named as a PDF", utf8("MZ\x90\x00"), "report.pdf", "It is a program"],
    [
      "a picture named as a Word document",
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
      "report.docx",
      "It is a JPEG picture",
    ],
    ["a spreadsheet", zipOf([{ name: "xl/workbook.xml", content: "x" }]), "a.xlsx", "It is a spreadsheet"],
    ["an archive", zipOf([{ name: "a.txt", content: "x" }]), "a.zip", "It is an archive"],
    // Half files.
    ...[
      "harbour-chromium.pdf",
      "harbour-libreoffice.pdf",
      "harbour.docx",
      "harbour.eml",
      "harbour.warc.gz",
    ].map((name): [string, Uint8Array, string, string] => [
      `half of ${name}`,
      half(name),
      name,
      name.endsWith("docx") ? "damaged or cut off" : "cut off",
    ]),
    ["an empty file", new Uint8Array(), "a.pdf", "nothing in it"],
  ])("%s", async (_what, bytes, filename, why) => {
    const said = await refusal(bytes, filename);
    expect(said).toContain(why);
    expect(said).toMatch(/^[A-Z“].*[.]$/s);
  });

  it("and a page with everything that could run becomes its words alone", async () => {
    const page = `<!doctype html><html><head><meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/a.css"><style>@import url(https://evil.example/b.css)</style></head><body onload="alert(1)"><script src="https://evil.example/a.js"></script><iframe src="https://evil.example"></iframe><object data="https://evil.example"></object><svg onload="alert(1)"><text>drawn</text></svg><img src="x" onerror="alert(1)" alt="alt"><form action="javascript:alert(1)"><button formaction="https://evil.example">Send</button></form><template>kept aside</template><p>“${lorem.trim()}”<a href="javascript:alert(1)"> Varga</a> said.</p></body></html>`;
    expect(await refusal(utf8(page), "a.html")).toBe(`became: Send\n\n“${lorem.trim()}” Varga said.`);
  });
});

/** A capture of one page, a letter of it changed afterwards. */
function changedCapture(): Uint8Array {
  const block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>We counted twelve.";
  const digest = "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  return utf8(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nWARC-Block-Digest: ${digest}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n${block}\r\n\r\n`,
  );
}

describe("a file that would take the process with it", { timeout: 60_000 }, () => {
  it("by its size once unpacked is ended before it has taken the machine's memory", async () => {
    const before = process.memoryUsage.rss();
    const bomb = pdfOf({ packed: spaces(400) });
    expect(bomb.length).toBeLessThan(500_000);
    const reading = await readIsolated(bomb, "pdf", { growth: 150, time: 10_000 });
    // Whichever bound it meets first: how fast it unpacks is the machine's.
    expect(reading).toMatchObject({ ok: false, reason: expect.stringMatching(/more memory|takes longer/) });
    expect(process.memoryUsage.rss() - before).toBeLessThan(600_000_000);
  });

  it("by its time is ended at the deadline, and the next file is read", async () => {
    const slow = utf8(`<html><body>${`<p>${lorem.repeat(400)}</p>`.repeat(300)}</body></html>`);
    const began = Date.now();
    const reading = readIsolated(slow, "html", { time: 30 });
    const next = readIsolated(realFile("harbour.docx"), "docx");
    expect(await reading).toMatchObject({ ok: false, reason: expect.stringContaining("takes longer") });
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(await next).toMatchObject({ ok: true });
  });

  it("by its own heap is ended", async () => {
    const page = utf8(`<html><body>${`<p>${lorem}</p>`.repeat(60_000)}</body></html>`);
    const reading = await readIsolated(page, "html", { heap: 24 });
    expect(reading).toMatchObject({ ok: false, reason: expect.stringContaining("more memory") });
  });
});
