import { isProbablyReaderable, Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { parse, serialize } from "parse5";
import { charsetOfPage, decode } from "@/lib/incoming/decode";
import { wordsOfHtml } from "@/lib/incoming/html-words";
import { maker } from "@/lib/incoming/makers";
import { BOUNDS, type Reading, unreadable } from "@/lib/incoming/model";

const READ_AS_ARTICLE = maker("html/1", "@mozilla/readability", "html-to-text");
const READ_WHOLE = maker("html/1", "html-to-text");

/**
 * The words of a web page: its headline, byline and article where Readability finds one, else all that stands in its
 * body. Nothing in it runs and nothing is fetched. Refuses what is nested or made of more than any page is, and bytes
 * that are not in the page's encoding.
 *
 * @param charset the encoding that an HTTP header names; it goes before the page's own
 */
export function readHtml(bytes: Uint8Array, charset: string | null = null): Reading {
  const decoded = decode(bytes, charset ?? charsetOfPage(bytes));
  if (!decoded.ok) return decoded;
  const problem = problemOf(decoded.text);
  if (problem) return unreadable(problem);
  // What HTML lets a page leave out (html, head, body) is put in as browsers do; linkedom needs it to be there.
  const { document } = parseHTML(serialize(parse(decoded.text)));
  const whole = wordsOfHtml(document.body.outerHTML);
  const article = isProbablyReaderable(document as unknown as Document)
    ? articleOf(document as unknown as Document)
    : null;
  if (!article)
    return {
      ok: true,
      text: whole,
      locators: { kind: "paragraphs" },
      maker: READ_WHOLE,
      notes: ["All words of the page were taken: no article stands out in it."],
    };
  const left = whole.length - article.length;
  return {
    ok: true,
    text: article,
    locators: { kind: "paragraphs" },
    maker: READ_AS_ARTICLE,
    notes:
      left > 0
        ? [
            `The article was taken; ${left.toLocaleString("en-GB")} of the page's ${whole.length.toLocaleString("en-GB")} characters stand around it and were left out.`,
          ]
        : [],
  };
}

/** Headline, byline and article. Readability takes the document apart. */
function articleOf(document: Document): string | null {
  const [headline, ...others] = [...document.querySelectorAll("h1")].map(({ textContent }) =>
    oneLine(textContent),
  );
  const found = new Readability(document, { maxElemsToParse: BOUNDS.elements }).parse();
  if (!found?.content) return null;
  const article = wordsOfHtml(found.content);
  const lines = new Set(article.split("\n"));
  const title = oneLine(found.title);
  // A page's title often has the site's name beside the headline.
  const above = [
    headline && others.length === 0 && title.includes(headline) ? headline : title,
    oneLine(found.byline),
  ];
  return [...above.filter((line) => line !== "" && !lines.has(line)), article].join("\n\n");
}

function oneLine(words: string | null | undefined): string {
  return (words ?? "").replace(/\s+/g, " ").trim();
}

/** Counted on the source, before anything builds a tree of it. */
function problemOf(html: string): string | null {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = "", closed] of html.matchAll(/<(\/?)([a-z][\w:-]*)[^<>]*?(\/?)>/gi)) {
    if (slash) depth = Math.max(0, depth - 1);
    else {
      elements += 1;
      if (!closed && !VOID.test(name)) depth += 1;
      deepest = Math.max(deepest, depth);
    }
  }
  if (elements > BOUNDS.elements)
    return `It has ${elements.toLocaleString("en-GB")} elements, far more than a page that people read.`;
  // Paragraphs and list items often go unclosed: only what no forgetting explains is refused.
  if (deepest > BOUNDS.depth && deepest > elements / 2)
    return `Its elements are nested ${deepest.toLocaleString("en-GB")} deep, which no page that people read is.`;
  return null;
}

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|p|li|dt|dd|option|source|td|th|tr|track|wbr)$/i;
