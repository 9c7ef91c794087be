import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from "docx";
import { type Attributed, attributing, sentenceOf } from "@/lib/interchange/attribution";
import type { EditionHead, EditionItem, Format, Items } from "@/lib/interchange/model";
import { documentWords, headLine, standing } from "@/lib/interchange/standing";
import { gather } from "@/lib/interchange/stream";
import { uriOf } from "@/lib/interchange/uris";
import { asXmlText, holdsWhatXmlCannot } from "@/lib/interchange/xml-text";

/** Statements of one document at the most: it is made as a whole, in memory, and nobody turns more pages. */
const CAP = 2_000;

/** DOCX: each quotation a paragraph, its source and standing in a footnote. */
export const docx: Format = {
  id: "docx",
  label: "DOCX, for Word",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  extension: "docx",
  cap: CAP,
  write: pieces,
};

async function* pieces(head: EditionHead, items: Items): AsyncIterable<Uint8Array> {
  const all = await gather(items, CAP);
  const attribute = attributing(head);
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(head.storyTitle) }),
    new Paragraph({ children: runs(headLine(head)) }),
  ];
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  for (const [at, item] of all.entries()) {
    const note = at + 1;
    const attributed = attribute(item);
    footnotes[note] = { children: noteOf(item) };
    const labels =
      item.labels.length > 0
        ? [new TextRun({ text: `${asXmlText(item.labels.join(" · "))} `, bold: true })]
        : [];
    children.push(
      new Paragraph({
        spacing: { before: 240 },
        children: [...labels, ...quoted(attributed, item.language), new FootnoteReferenceRun(note)],
      }),
    );
    if (item.translation)
      children.push(
        new Paragraph({
          indent: { left: 720 },
          children: [
            new TextRun({ text: "Original: ", italics: true }),
            ...runs(item.translation.original, item.translation.originalLanguage ?? ""),
          ],
        }),
      );
    if (holdsWhatXmlCannot(`${sentenceOf(attributed)}${item.translation?.original ?? ""}`))
      footnotes[note].children.push(
        new Paragraph({
          children: runs(
            "Characters that a Word file cannot hold stand here as signs; the JSON format has them exactly.",
          ),
        }),
      );
  }
  const document = new Document({
    title: asXmlText(head.storyTitle),
    creator: asXmlText(head.madeBy),
    footnotes,
    sections: [{ children }],
  });
  yield new Uint8Array(await Packer.toBuffer(document));
}

/** The source with its address as a link, then what else stands behind the words. */
function noteOf(item: EditionItem): Paragraph[] {
  const url = uriOf(item.document.url);
  const source = runs(documentWords(item));
  return [
    new Paragraph({
      children: url ? [new ExternalHyperlink({ link: url, children: source })] : source,
    }),
    ...standing(item).map((line) => new Paragraph({ children: runs(line) })),
  ];
}

/** The sentence with the words as runs of their own language: the attribution around them is in the house's. */
function quoted(
  { before, open, words, inside, close, after }: Attributed,
  language: string,
): ParagraphChild[] {
  return [...runs(`${before}${open}`), ...runs(words, language), ...runs(`${inside}${close}${after}`)];
}

/** Text as runs: line ends and tabs are elements of their own in a document. */
function runs(text: string, language = "en"): ParagraphChild[] {
  const rightToLeft = isRightToLeft(language);
  return asXmlText(text)
    .split(/(\r\n|[\n\r\t])/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      if (piece === "\t") return new TextRun({ children: [new Tab()] });
      return /^[\r\n]/.test(piece) ? new TextRun({ break: 1 }) : new TextRun({ text: piece, rightToLeft });
    });
}

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)(?:-|$)/i;

function isRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.test(language);
}
