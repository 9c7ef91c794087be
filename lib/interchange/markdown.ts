import { attributing, sentenceOf } from "@/lib/interchange/attribution";
import type { EditionHead, Format, Items } from "@/lib/interchange/model";
import { headLine, standing } from "@/lib/interchange/standing";
import { bytesOf } from "@/lib/interchange/stream";

/** Markdown: each quotation a block quote, everything that Markdown would read as its own escaped. */
export const markdown: Format = {
  id: "markdown",
  label: "Markdown",
  mediaType: "text/markdown; charset=utf-8",
  extension: "md",
  cap: null,
  write: (head, items) => bytesOf(pieces(head, items)),
};

/**
 * Text that a CommonMark renderer shows as it is: what could begin an element is escaped (CommonMark 0.31, section 2.4),
 * and white space that it would fold, or read as a break or as code, is written as character references.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>()#|~&!]/g, "\\$&")
    .replace(/^([-+=]|\d+(?=[.)]))/gm, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replace(/\t/g, "&#9;")
    .replace(/^ +| +$| {2,}/gm, (spaces) => "&#32;".repeat(spaces.length))
    .replace(/\r/g, "&#13;");
}

/** Lines of a block quote; a line end in the words is a hard break, an empty line stays one. */
function quoteLines(text: string): string {
  return text
    .split("\n")
    .map((line) => `> ${line === "" ? "&#8203;" : line}`)
    .join("\\\n");
}

async function* pieces(head: EditionHead, items: Items) {
  const attribute = attributing(head);
  yield `# ${escapeMarkdown(head.storyTitle)}\n\n${escapeMarkdown(headLine(head))}\n`;
  for await (const item of items) {
    const line = sentenceOf(attribute(item));
    const labels = item.labels.length > 0 ? `\n**${item.labels.map(escapeMarkdown).join(" · ")}**\n` : "";
    yield `${labels}\n${quoteLines(escapeMarkdown(line))}\n\n${standing(item)
      .map((part) => `- ${escapeMarkdown(part)}\n`)
      .join("")}`;
    if (item.translation) yield `\nOriginal:\n\n${quoteLines(escapeMarkdown(item.translation.original))}\n`;
  }
}
