import { getResolvedPDFJS } from "unpdf";
import { maker } from "@/lib/incoming/makers";
import { BOUNDS, type Reading, type Unreadable, unreadable } from "@/lib/incoming/model";
import { type Glyphs, type Line, linesOf } from "@/lib/incoming/pdf-lines";
import { paragraphsOf, wholeWords } from "@/lib/incoming/pdf-paragraphs";

type Opened = Awaited<ReturnType<Awaited<ReturnType<typeof getResolvedPDFJS>>["getDocument"]>["promise"]>;
type Page = Awaited<ReturnType<Opened["getPage"]>>;

/**
 * The words of a PDF that has text, page by page in the order the file gives them. Nothing in it runs: a PDF with scripts
 * is refused, and so is one behind a password, cut off, damaged, of more pages than anybody checks, or without text (a
 * scan). A font whose letters can't be told is refused as well: words would be missing without a sign.
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  // A PDF's end says where everything is. Readers repair one without it, and what they find then is a guess.
  if (Buffer.from(bytes.subarray(-2048)).lastIndexOf("%%EOF") < 0)
    return unreadable("It is cut off: the end that every PDF has is missing. Ask for the file again.");
  const pdfjs = await getResolvedPDFJS();
  const loading = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.WARNINGS,
  });
  const fonts = listenForLostFonts();
  try {
    const document = await loading.promise;
    if (document.numPages > BOUNDS.pages)
      return unreadable(
        `It has ${document.numPages.toLocaleString("en-GB")} pages; ${BOUNDS.pages.toLocaleString("en-GB")} is the most. Bring in the part that matters.`,
      );
    const reading = await readPages(document);
    return fonts.lost() ? unreadable(UNTOLD) : reading;
  } catch (fault) {
    return refusalOf(fault);
  } finally {
    fonts.stop();
    await loading.destroy();
  }
}

/** PDF.js goes on without a font it can't use, and says so in a warning alone: its words would be missing unseen. */
function listenForLostFonts(): { lost: () => boolean; stop: () => void } {
  const { warn } = console;
  let lost = false;
  console.warn = (...said: unknown[]) => {
    lost ||= /translateFont failed|Unable to decode|Unable to load font/.test(said.join(" "));
  };
  return {
    lost: () => lost,
    stop: () => {
      console.warn = warn;
    },
  };
}

const SCRIPTS =
  "It carries scripts (programs). Ask for it without them, or print it to a new PDF and bring that in.";

async function readPages(document: Opened): Promise<Reading> {
  if (await document.hasJSActions()) return unreadable(SCRIPTS);
  const pages: Line[][] = [];
  let units = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    if (await page.getJSActions()) return unreadable(SCRIPTS);
    const lines = linesOf(await glyphsOf(page));
    page.cleanup();
    units += lines.reduce((sum, { words }) => sum + words.length, 0);
    if (units > BOUNDS.units)
      return unreadable("It has more words than a text can hold. Bring in a part of it.");
    pages.push(lines);
  }
  if (units === 0)
    return unreadable(
      "It has no text: its pages are pictures. Have its text recognised (OCR) and bring that PDF in, or paste the words and attach it as evidence.",
    );
  return setInPages(pages);
}

async function glyphsOf(page: Page): Promise<Glyphs[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item)) return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const { str, dir, hasEOL, width, height: size } = item;
    return [{ str, dir, hasEOL, x, y, width, size }];
  });
}

function setInPages(pages: readonly Line[][]): Reading {
  const lines = pages.flat();
  const known = wholeWords(lines);
  const starts: number[] = [];
  let text = "";
  let broken = 0;
  for (const page of pages) {
    const set = paragraphsOf(page, known);
    broken += set.broken;
    if (text !== "" && set.paragraphs.length > 0) text += "\n\n";
    starts.push(text.length);
    text += set.paragraphs.join("\n\n");
  }
  if (/[\ufffd\0]/.test(text)) return unreadable(UNTOLD);
  const empty = pages.filter((page) => page.length === 0).length;
  return {
    ok: true,
    text,
    locators: { kind: "pages", starts },
    maker: maker("pdf/1", "unpdf"),
    notes: [
      ...(empty > 0
        ? [
            `${empty} of its ${pages.length} pages ${empty === 1 ? "has" : "have"} no text: compare with the original.`,
          ]
        : []),
      ...(broken > 0
        ? [
            `${broken === 1 ? "A word that a line's end broke was" : `${broken} words that a line's end broke were`} joined.`,
          ]
        : []),
      ...(lines.some(({ rightToLeft }) => rightToLeft)
        ? [
            "It has words that run from right to left. A PDF keeps how they look, not how they are read, so that letters may be out of order: compare each quote with the original.",
          ]
        : []),
    ],
  };
}

const UNTOLD =
  "Its fonts don't say which letters they show, so that words would be missing or wrong. Paste the words.";

function refusalOf(fault: unknown): Unreadable {
  const name = fault instanceof Error ? fault.name : "";
  if (name === "PasswordException")
    return unreadable("It is locked with a password: unlock it, print it to a new PDF and bring that in.");
  return unreadable("It is damaged: its pages can't be read. Ask for the file again.");
}
