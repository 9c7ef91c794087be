import { attribute, guard, standing } from "@/lib/interchange/attribution";
import type { EditionHead, EditionItem, Format } from "@/lib/interchange/model";
import { bytesOf } from "@/lib/interchange/stream";

/** HTML: a document of block quotes with their citations, without script or style, to paste into any system. */
export const html: Format = {
  id: "html",
  label: "HTML",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  write: (head, items) => bytesOf(pieces(head, items)),
};

const NAMED: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

/** Text as it must stand in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => NAMED[character] ?? character);
}

async function* pieces(head: EditionHead, items: Iterable<EditionItem> | AsyncIterable<EditionItem>) {
  const title = escapeHtml(head.storyTitle);
  const recipient = head.recipient ? `, for ${escapeHtml(head.recipient)}` : "";
  yield `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}, edition ${head.number}</title></head>\n<body>\n<h1>${title}</h1>\n<p>Edition ${head.number}, made ${escapeHtml(head.madeAt)} by ${escapeHtml(head.madeBy)}${recipient}</p>\n`;
  for await (const item of items) yield figure(guard(item), head);
  yield "</body>\n</html>\n";
}

function figure(item: EditionItem, head: EditionHead): string {
  const { before, words, quoted, inside, after } = attribute(item, head.order, head.madeAt, head.timeZone);
  const labels =
    item.labels.length > 0 ? `<p><strong>${item.labels.map(escapeHtml).join(" · ")}</strong></p>\n` : "";
  const cite = item.document.url ? ` cite="${escapeHtml(item.document.url)}"` : "";
  const data = ` data-statement="${item.label}" data-revision="${item.revision}" data-digest="${item.digest}" data-text-sha256="${item.textSha256}"${item.span ? ` data-start="${item.span.start}" data-end="${item.span.end}"` : ""}`;
  // White space is kept in the source: "pre-wrap" by attribute would be styling, a span per line would cut the words.
  const marked = `<span class="words" lang="${escapeHtml(item.language)}" dir="auto">${escapeHtml(words)}</span>`;
  const quotation = `<p>${escapeHtml(before)}${quoted ? `“${marked}${inside}”` : `${marked}${inside}`}${escapeHtml(after)}</p>`;
  const original = item.translation
    ? `<p>Original: <span class="original"${item.translation.originalLanguage ? ` lang="${escapeHtml(item.translation.originalLanguage)}"` : ""} dir="auto">${escapeHtml(item.translation.original)}</span></p>\n`
    : "";
  const lines = standing(item)
    .map((line) => `<li>${escapeHtml(line)}</li>`)
    .join("");
  return `<figure${data}>\n${labels}<blockquote${cite}>${quotation}</blockquote>\n${original}<figcaption><ul>${lines}</ul></figcaption>\n</figure>\n`;
}
