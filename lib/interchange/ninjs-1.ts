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
import { bytesOf } from "@/lib/interchange/stream";
import { editionUri, statementUri } from "@/lib/interchange/uris";

/**
 * IPTC ninjs 1.6, what Superdesk reads: the edition a text, each quotation a text associated with it. Superdesk takes in
 * each association as an item of its own, knows it by its URI and an update by `versioncreated`; what was taken back is
 * canceled.
 */
export const ninjs16: Format = {
  id: "ninjs-1.6",
  label: "IPTC ninjs 1.6, for Superdesk",
  mediaType: "application/json",
  extension: "ninjs-1.6.json",
  cap: null,
  retracts: true,
  write: (head, items, retracted) => bytesOf(pieces(head, items, retracted)),
};

async function* pieces(head: EditionHead, items: Items, retracted: Retractions) {
  yield `${JSON.stringify(whole(head)).slice(0, -1)},"associations":{`;
  let separator = "\n";
  for await (const [label, item] of associations(head, items, retracted)) {
    yield `${separator}${JSON.stringify(label)}:${JSON.stringify(item)}`;
    separator = ",\n";
  }
  yield "\n}}\n";
}

async function* associations(
  head: EditionHead,
  items: Items,
  retracted: Retractions,
): AsyncGenerator<[label: string, item: object]> {
  for await (const item of items) yield [item.label, quote(item, head)];
  for await (const retraction of retracted) yield [retraction.label, canceled(retraction, head)];
}

function whole(head: EditionHead) {
  const title = `${head.storyTitle}, edition ${head.number}`;
  const note = supersedesNote(head);
  return {
    uri: editionUri(head),
    $standard: { name: "ninjs", version: "1.6" },
    type: "text",
    version: String(head.number),
    versioncreated: head.madeAt,
    pubstatus: statusOf(head),
    language: "en",
    headline: title,
    byline: head.madeBy,
    body_html: `<p>${escapeHtml(title)}: each quotation comes as an item of its own.</p>`,
    ...(note ? { ednote: note } : {}),
  };
}

function canceled(retraction: Retraction, head: EditionHead) {
  const { headline, sentence } = retractedWords(retraction);
  return {
    uri: statementUri(retraction, head),
    type: "text",
    profile: "attributed-quote",
    version: String(head.number),
    versioncreated: head.madeAt,
    pubstatus: "canceled",
    language: "en",
    headline,
    byline: head.madeBy,
    body_html: `<p>${escapeHtml(sentence)}</p>`,
    body_text: sentence,
    ednote: sentence,
  };
}

function quote(item: EditionItem, head: EditionHead) {
  const sentence = prefixed(item, sentenceOf(attribute(item, head)));
  const created = contentCreated(item, head);
  const { speaker, speakerKind, document } = item;
  const named = speaker && item.terms === "on record" ? { name: speaker, rel: "speaker" } : null;
  return {
    uri: statementUri(item, head),
    type: "text",
    profile: "attributed-quote",
    version: String(head.number),
    versioncreated: head.madeAt,
    ...(created ? { contentcreated: created } : {}),
    ...(item.embargoUntil ? { embargoed: item.embargoUntil } : {}),
    pubstatus: "usable",
    language: item.language,
    headline: headlineOf(item),
    byline: head.madeBy,
    body_html: `<blockquote><p>${escapeHtml(sentence)}</p></blockquote>`,
    body_text: sentence,
    ednote: editorsNote(item),
    ...(named ? (speakerKind === "person" ? { person: [named] } : { organisation: [named] }) : {}),
    infosource: [{ name: document.publisher ?? document.title }],
    altids: { textSha256: item.textSha256, statementDigest: item.digest },
  };
}
