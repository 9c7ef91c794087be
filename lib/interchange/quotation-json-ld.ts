import { attribute, sentenceOf } from "@/lib/interchange/attribution";
import type { EditionHead, EditionItem, Format, Items } from "@/lib/interchange/model";
import { prefixed } from "@/lib/interchange/ninjs-words";
import { standing } from "@/lib/interchange/standing";
import { bytesOf, jsonList } from "@/lib/interchange/stream";
import { statementUri, uriOf } from "@/lib/interchange/uris";

/** schema.org Quotation (vocabulary 30.0, a pending term) as JSON-LD: who said what, and what it is based on. */
export const quotation: Format = {
  id: "quotation",
  label: "schema.org Quotation",
  mediaType: "application/ld+json",
  extension: "quotations.jsonld",
  cap: null,
  write: (head, items) =>
    bytesOf(jsonList('{"@context":"https://schema.org","@graph":[', quotations(head, items), "]}")),
};

async function* quotations(head: EditionHead, items: Items) {
  for await (const item of items) yield quoted(item, head);
}

function quoted(item: EditionItem, head: EditionHead) {
  const { translation, saidOn, document } = item;
  const creator = creatorOf(item);
  return {
    "@type": "Quotation",
    "@id": statementUri(item, head),
    text: item.words,
    inLanguage: item.language,
    ...(creator ? { creator } : {}),
    // schema.org's dates are whole days at the least: a month alone would be read as its first.
    ...(saidOn && saidOn.length >= 10 ? { dateCreated: saidOn.slice(0, 10) } : {}),
    isBasedOn: basis(item),
    ...(translation
      ? {
          translator: { "@type": "Person", name: translation.translator },
          translationOfWork: {
            "@type": "Quotation",
            text: translation.original,
            ...(translation.originalLanguage ? { inLanguage: translation.originalLanguage } : {}),
          },
        }
      : {}),
    creditText: prefixed(item, sentenceOf(attribute(item, head))),
    description: standing(item).join("\n"),
    identifier: [
      { "@type": "PropertyValue", propertyID: "statement-digest", value: item.digest },
      { "@type": "PropertyValue", propertyID: "text-sha256", value: item.textSha256 },
    ],
    ...(document.capturedAt ? { sdDatePublished: head.madeAt.slice(0, 10) } : {}),
  };
}

/** The speaker as the terms allow; a description that was agreed is no person's name, and is credited alone. */
export function creatorOf({ speaker, speakerKind, role, terms }: EditionItem) {
  if (!speaker || terms !== "on record" || speakerKind === "unnamed") return null;
  if (speakerKind === "person")
    return { "@type": "Person", name: speaker, ...(role ? { jobTitle: role } : {}) };
  return { "@type": "Organization", name: speaker };
}

/** The document as a work, with its address where it has one. */
export function basis({ document }: EditionItem) {
  const url = uriOf(document.url);
  return {
    "@type": "CreativeWork",
    name: document.title,
    ...(url ? { url } : {}),
    ...(document.publisher ? { publisher: { "@type": "Organization", name: document.publisher } } : {}),
    ...(document.publishedOn && document.publishedOn.length >= 10
      ? { datePublished: document.publishedOn.slice(0, 10) }
      : {}),
  };
}
