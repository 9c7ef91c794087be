import { attribute, guard, sentenceOf } from "@/lib/interchange/attribution";
import type { EditionHead, EditionItem, Format } from "@/lib/interchange/model";
import { bytesOf } from "@/lib/interchange/stream";

/** JSON: the exact form. Its schema is edition.schema.json beside this file. */
export const json: Format = {
  id: "json",
  label: "JSON",
  mediaType: "application/json",
  extension: "json",
  write: (head, items) => bytesOf(pieces(head, items)),
};

async function* pieces(head: EditionHead, items: Iterable<EditionItem> | AsyncIterable<EditionItem>) {
  yield `{"edition":${JSON.stringify(head)},"items":[`;
  let first = true;
  for await (const item of items) {
    const attributed = sentenceOf(attribute(guard(item), head.order, head.madeAt, head.timeZone));
    yield `${first ? "\n" : ",\n"}${JSON.stringify({ ...item, attributed })}`;
    first = false;
  }
  yield "\n]}\n";
}
