import { attributing, sentenceOf } from "@/lib/interchange/attribution";
import type { EditionHead, Format, Items } from "@/lib/interchange/model";
import { headLine, standing } from "@/lib/interchange/standing";
import { bytesOf } from "@/lib/interchange/stream";

/** Plain text for a message or a page: labels first, the quotation, then what stands behind it. */
export const plainText: Format = {
  id: "text",
  label: "Plain text",
  mediaType: "text/plain; charset=utf-8",
  extension: "txt",
  cap: null,
  write: (head, items) => bytesOf(pieces(head, items)),
};

async function* pieces(head: EditionHead, items: Items) {
  const attribute = attributing(head);
  yield `${head.storyTitle}\n${headLine(head)}\n`;
  for await (const item of items) {
    const labels = item.labels.length > 0 ? `[${item.labels.join("] [")}]\n` : "";
    yield `\n${labels}${sentenceOf(attribute(item))}\n${standing(item)
      .map((part) => `  ${part}\n`)
      .join("")}`;
    if (item.translation) yield `  Original: ${item.translation.original}\n`;
  }
}
