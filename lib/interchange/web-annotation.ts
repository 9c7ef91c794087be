import { attribute, sentenceOf } from "@/lib/interchange/attribution";
import type { EditionHead, EditionItem, Format, Items } from "@/lib/interchange/model";
import { prefixed } from "@/lib/interchange/ninjs-words";
import { standing } from "@/lib/interchange/standing";
import { bytesOf, jsonList } from "@/lib/interchange/stream";
import { documentUri, statementUri } from "@/lib/interchange/uris";

/** The one address the recommendation allows: with https it is another (Web Annotation Data Model, 3.1). */
const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/**
 * W3C Web Annotation: a page of annotations, each on the words in their document. Offsets are code points into the text
 * whose hash stands beside them; on the live page they are a hint, and the quotation finds the place.
 */
export const webAnnotation: Format = {
  id: "web-annotation",
  label: "W3C Web Annotation",
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: "annotations.jsonld",
  cap: null,
  write: (head, items) => {
    const page = {
      "@context": CONTEXT,
      id: `${head.storyUri}/editions/${head.number}`,
      type: "AnnotationPage",
    };
    return bytesOf(
      jsonList(`${JSON.stringify(page).slice(0, -1)},"items":[`, annotations(head, items), "]}"),
    );
  },
};

async function* annotations(head: EditionHead, items: Items) {
  for await (const item of items) yield annotation(item, head);
}

function annotation(item: EditionItem, head: EditionHead) {
  const { document } = item;
  const describing = (value: string) => ({
    type: "TextualBody",
    purpose: "describing",
    value,
    format: "text/plain",
    language: item.language,
  });
  return {
    "@context": CONTEXT,
    id: statementUri(item, head),
    type: "Annotation",
    motivation: "describing",
    created: head.madeAt,
    creator: { type: "Person", name: head.madeBy },
    body: [
      describing(prefixed(item, sentenceOf(attribute(item, head)))),
      describing(standing(item).join("\n")),
    ],
    target: {
      source: documentUri(item, head),
      ...(document.capturedAt ? { state: { type: "TimeState", sourceDate: document.capturedAt } } : {}),
      selector: selectors(item),
    },
  };
}

/** By the words as they were printed, the original ones of a translation; and by position where one is known. */
function selectors({ words, translation, place }: EditionItem) {
  return [
    {
      type: "TextQuoteSelector",
      exact: translation?.original ?? words,
      ...(place && place.prefix !== "" ? { prefix: place.prefix } : {}),
      ...(place && place.suffix !== "" ? { suffix: place.suffix } : {}),
    },
    ...(place ? [{ type: "TextPositionSelector", start: place.start, end: place.end }] : []),
  ];
}
