import { type Attributed, attributing } from "@/lib/interchange/attribution";
import { escapeHtml } from "@/lib/interchange/escape-html";
import type { EditionHead, EditionItem, Format, Items } from "@/lib/interchange/model";
import { headLine, standing } from "@/lib/interchange/standing";
import { bytesOf } from "@/lib/interchange/stream";

/** HTML: a document of block quotes with their citations, without script or style, to paste into any system. */
export const html: Format = {
  id: "html",
  label: "HTML",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  cap: null,
  write: (head, items) => bytesOf(pieces(head, items)),
};

async function* pieces(head: EditionHead, items: Items) {
  const attribute = attributing(head);
  const title = escapeHtml(head.storyTitle);
  yield `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}, edition ${head.number}</title></head>\n<body>\n<h1>${title}</h1>\n<p>${escapeHtml(headLine(head))}</p>\n`;
  for await (const item of items) yield figure(item, attribute(item));
  yield "</body>\n</html>\n";
}

function figure(item: EditionItem, { before, open, words, inside, close, after }: Attributed): string {
  const labels =
    item.labels.length > 0 ? `<p><strong>${item.labels.map(escapeHtml).join(" · ")}</strong></p>\n` : "";
  const cite = item.document.url ? ` cite="${escapeHtml(item.document.url)}"` : "";
  const data = ` data-statement="${item.label}" data-revision="${item.revision}" data-digest="${item.digest}" data-text-sha256="${item.textSha256}"${item.span ? ` data-start="${item.span.start}" data-end="${item.span.end}"` : ""}`;
  // White space is kept in the source: "pre-wrap" by attribute would be styling, a span per line would cut the words.
  const marked = `<span class="words" lang="${escapeHtml(item.language)}" dir="auto">${escapeHtml(words)}</span>`;
  const quotation = `<p>${escapeHtml(before)}${open}${marked}${inside}${close}${escapeHtml(after)}</p>`;
  const original = item.translation
    ? `<p>Original: <span class="original"${item.translation.originalLanguage ? ` lang="${escapeHtml(item.translation.originalLanguage)}"` : ""} dir="auto">${escapeHtml(item.translation.original)}</span></p>\n`
    : "";
  const lines = standing(item)
    .map((line) => `<li>${escapeHtml(line)}</li>`)
    .join("");
  return `<figure${data}>\n${labels}<blockquote${cite}>${quotation}</blockquote>\n${original}<figcaption><ul>${lines}</ul></figcaption>\n</figure>\n`;
}
