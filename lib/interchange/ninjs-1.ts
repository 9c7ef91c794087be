import { attribute, sentenceOf } from "@/lib/interchange/attribution";
import { escapeHtml } from "@/lib/interchange/escape-html";
import type { EditionHead, EditionItem, Format, Items } from "@/lib/interchange/model";
import { contentCreated, editorsNote, headlineOf, prefixed } from "@/lib/interchange/ninjs-words";
import { bytesOf } from "@/lib/interchange/stream";
import { statementUri } from "@/lib/interchange/uris";

/**
 * IPTC ninjs 1.6, what Superdesk reads: the edition a text, each quotation a text associated with it. Superdesk takes in
 * each association as an item of its own, knows it by its URI and an update by `versioncreated`.
 */
export const ninjs16: Format = {
  id: "ninjs-1.6",
  label: "IPTC ninjs 1.6, for Superdesk",
  mediaType: "application/json",
  extension: "ninjs-1.6.json",
  cap: null,
  write: (head, items) => bytesOf(pieces(head, items)),
};

async function* pieces(head: EditionHead, items: Items) {
  yield `${JSON.stringify(whole(head)).slice(0, -1)},"associations":{`;
  let separator = "\n";
  for await (const item of items) {
    yield `${separator}${JSON.stringify(item.label)}:${JSON.stringify(quote(item, head))}`;
    separator = ",\n";
  }
  yield "\n}}\n";
}

function whole(head: EditionHead) {
  const title = `${head.storyTitle}, edition ${head.number}`;
  return {
    uri: `${head.storyUri}/editions/${head.number}`,
    $standard: { name: "ninjs", version: "1.6" },
    type: "text",
    version: String(head.number),
    versioncreated: head.madeAt,
    pubstatus: "usable",
    language: "en",
    headline: title,
    byline: head.madeBy,
    body_html: `<p>${escapeHtml(title)}: each quotation comes as an item of its own.</p>`,
    ...(head.supersedes ? { ednote: `Supersedes edition ${head.supersedes}.` } : {}),
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
