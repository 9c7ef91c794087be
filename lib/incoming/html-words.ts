import { compile, type HtmlToTextOptions } from "html-to-text";

/** Formatted as a block of its own, without what a plain-text page would put around it. */
const BLOCKS = ["ul", "ol", "blockquote", "table", "thead", "tbody", "tfoot", "caption", "dl"];
const LINES = ["li", "tr", "td", "th", "dt", "dd", "figcaption", "legend", "summary", "option"];
const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];
/** No words of the page, or none that anybody reads. A note's number would stand in the middle of a sentence. */
const SKIPPED = [
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "iframe",
  "object",
  "embed",
  "canvas",
  "audio",
  "video",
  "img",
  "hr",
  "head",
  "[hidden]",
  'a[id*="note-ref-"]',
  'a[href*="note-ref-"]',
];

const options: HtmlToTextOptions = {
  wordwrap: false,
  preserveNewlines: false,
  decodeEntities: true,
  selectors: [
    ...[...BLOCKS, ...LINES].map((selector) => ({
      selector,
      format: "block",
      options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
    })),
    ...HEADINGS.map((selector) => ({
      selector,
      format: "block",
      options: { leadingLineBreaks: 2, trailingLineBreaks: 2 },
    })),
    { selector: "p", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "a", format: "inline" },
    ...SKIPPED.map((selector) => ({ selector, format: "skip" })),
  ],
};

const convert = compile(options);

/**
 * The words of HTML, a block a line and a blank line between paragraphs. White space is what a browser shows; nothing
 * is added: no bullets, numbers, addresses of links, or capitals. Letters are as they came.
 */
export function wordsOfHtml(html: string): string {
  return tidyLines(convert(html));
}

/** Without white space at the ends of lines, and with one blank line at most between two. */
export function tidyLines(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\s+$/g, "");
}
