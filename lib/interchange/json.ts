import { attribute, sentenceOf } from "@/lib/interchange/attribution";
import type { EditionHead, Format, Items } from "@/lib/interchange/model";
import { bytesOf, jsonList } from "@/lib/interchange/stream";

/** JSON: the exact form. Its schema is edition.schema.json beside this file. */
export const json: Format = {
  id: "json",
  label: "JSON, the exact form",
  mediaType: "application/json",
  extension: "json",
  cap: null,
  write: (head, items) =>
    bytesOf(jsonList(`{"edition":${JSON.stringify(headOf(head))},"items":[`, written(head, items), "]}")),
};

/** The head as it is published: the style by its name, what it does is seen in each sentence. */
function headOf({ style, first: _first, canceled: _canceled, ...head }: EditionHead) {
  return { ...head, style: style.id, order: style.order };
}

async function* written(head: EditionHead, items: Items) {
  for await (const item of items) yield { ...item, attributed: sentenceOf(attribute(item, head)) };
}
