import { attribute, guard, sentenceOf, standing } from "@/lib/interchange/attribution";
import type { EditionHead, EditionItem, Format } from "@/lib/interchange/model";
import { bytesOf } from "@/lib/interchange/stream";

/** Plain text for a message or a page: labels first, the quotation, then what stands behind it. */
export const plainText: Format = {
  id: "text",
  label: "Plain text",
  mediaType: "text/plain; charset=utf-8",
  extension: "txt",
  write: (head, items) => bytesOf(pieces(head, items)),
};

async function* pieces(head: EditionHead, items: Iterable<EditionItem> | AsyncIterable<EditionItem>) {
  const recipient = head.recipient ? `, for ${head.recipient}` : "";
  yield `${head.storyTitle}\nEdition ${head.number}, made ${head.madeAt} by ${head.madeBy}${recipient}\n`;
  for await (const item of items) {
    const line = sentenceOf(attribute(guard(item), head.order, head.madeAt, head.timeZone));
    const labels = item.labels.length > 0 ? `[${item.labels.join("] [")}]\n` : "";
    yield `\n${labels}${line}\n${standing(item)
      .map((part) => `  ${part}\n`)
      .join("")}`;
    if (item.translation) yield `  Original: ${item.translation.original}\n`;
  }
}
