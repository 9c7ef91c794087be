import { attribute, sentenceOf } from "@/lib/interchange/attribution";
import { escapeHtml } from "@/lib/interchange/escape-html";
import type {
  EditionHead,
  EditionItem,
  Format,
  Items,
  Retraction,
  Retractions,
} from "@/lib/interchange/model";
import {
  contentCreated,
  editorsNote,
  headlineOf,
  prefixed,
  retractedWords,
  statusOf,
  supersedesNote,
} from "@/lib/interchange/ninjs-words";
import { bytesOf, jsonList } from "@/lib/interchange/stream";
import { editionUri, statementUri, uriOf } from "@/lib/interchange/uris";

const STANDARD = {
  name: "ninjs",
  version: "3.1",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
};

/**
 * IPTC ninjs 3.1: the edition a composite, each quotation a component. Both keep their URI in an edition that takes
 * another's place, with a higher version: an update. What was taken back since is canceled, and the whole where nothing
 * is left of it.
 */
export const ninjs31: Format = {
  id: "ninjs-3.1",
  label: "IPTC ninjs 3.1",
  mediaType: "application/json",
  extension: "ninjs-3.1.json",
  cap: null,
  retracts: true,
  write: (head, items, retracted) =>
    bytesOf(
      jsonList(
        `${JSON.stringify(composite(head)).slice(0, -1)},"associations":[`,
        components(head, items, retracted),
        "]}",
      ),
    ),
};

async function* components(head: EditionHead, items: Items, retracted: Retractions) {
  for await (const item of items) yield component(item, head);
  for await (const retraction of retracted) yield canceled(retraction, head);
}

function composite(head: EditionHead) {
  const note = supersedesNote(head);
  return {
    uri: editionUri(head),
    standard: STANDARD,
    type: "composite",
    profile: "attributed-quotes",
    representationType: "full",
    version: String(head.number),
    versionCreated: head.madeAt,
    pubStatus: statusOf(head),
    title: `${head.storyTitle}, edition ${head.number}`,
    by: head.madeBy,
    ...(note ? { edNote: note } : {}),
  };
}

function canceled(retraction: Retraction, head: EditionHead) {
  const { headline, sentence } = retractedWords(retraction);
  return {
    name: retraction.label,
    uri: statementUri(retraction, head),
    type: "component",
    profile: "attributed-quote",
    representationType: "full",
    version: String(head.number),
    versionCreated: head.madeAt,
    pubStatus: "canceled",
    language: "en",
    headlines: [{ role: "main", value: headline }],
    bodies: [{ role: "main", contentType: "text/plain", value: sentence }],
    edNote: sentence,
  };
}

function component(item: EditionItem, head: EditionHead) {
  const sentence = prefixed(item, sentenceOf(attribute(item, head)));
  const { document, speaker, speakerKind, translation } = item;
  const url = uriOf(document.url);
  const created = contentCreated(item, head);
  const cite = url ? ` cite="${escapeHtml(url)}"` : "";
  const named = speaker && item.terms === "on record" ? { name: speaker, rel: "speaker" } : null;
  return {
    name: item.label,
    uri: statementUri(item, head),
    type: "component",
    profile: "attributed-quote",
    representationType: "full",
    version: String(head.number),
    versionCreated: head.madeAt,
    ...(created ? { contentCreated: created } : {}),
    ...(item.embargoUntil ? { embargoedUntil: item.embargoUntil } : {}),
    pubStatus: "usable",
    language: item.language,
    headlines: [{ role: "main", value: headlineOf(item) }],
    ...(named ? (speakerKind === "person" ? { people: [named] } : { organisations: [named] }) : {}),
    infoSources: [{ name: document.publisher ?? document.title, ...(url ? { uri: url } : {}) }],
    bodies: [
      { role: "main", contentType: "text/plain", value: sentence },
      {
        role: "html",
        contentType: "text/html",
        value: `<blockquote${cite}><p>${escapeHtml(sentence)}</p></blockquote>`,
      },
      { role: "verbatim", contentType: "text/plain", value: item.words },
      ...(translation ? [{ role: "original", contentType: "text/plain", value: translation.original }] : []),
    ],
    edNote: editorsNote(item),
    altIds: [
      { role: "text-sha256", value: item.textSha256 },
      { role: "statement-digest", value: item.digest },
    ],
  };
}
