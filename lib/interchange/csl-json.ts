import type { EditionHead, EditionItem, Format, Items } from "@/lib/interchange/model";
import { bytesOf, jsonList } from "@/lib/interchange/stream";
import { uriOf } from "@/lib/interchange/uris";

/** CSL-JSON: the documents the quotations stand in, each once, for a reference manager. */
export const cslJson: Format = {
  id: "csl-json",
  label: "CSL-JSON of the sources",
  mediaType: "application/vnd.citationstyles.csl+json",
  extension: "csl.json",
  cap: null,
  write: (head, items) => bytesOf(jsonList("[", sources(head, items), "]")),
};

const TYPES: Record<string, string> = {
  article: "article-newspaper",
  post: "post",
  "press release": "document",
  transcript: "document",
  recording: "broadcast",
  "own notes": "personal_communication",
};

async function* sources(head: EditionHead, items: Items) {
  const seen = new Set<string>();
  for await (const item of items) {
    if (seen.has(item.document.label)) continue;
    seen.add(item.document.label);
    yield source(item, head);
  }
}

function source({ document, textSha256 }: EditionItem, head: EditionHead) {
  const { kind, author, publisher, publishedOn, capturedAt, language } = document;
  const url = uriOf(document.url);
  const issued = datePart(publishedOn);
  const accessed = url ? datePart(capturedAt) : null;
  return {
    id: document.label,
    type: (kind && TYPES[kind]) ?? (url ? "webpage" : "document"),
    title: document.title,
    ...(author ? { author: [{ literal: author }] } : {}),
    ...(publisher ? (url ? { "container-title": publisher } : { publisher }) : {}),
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed } : {}),
    ...(url ? { URL: url } : {}),
    ...(language ? { language } : {}),
    note: `${head.storyTitle}, ${document.label}; text sha256 ${textSha256}`,
  };
}

/** A date of any precision as CSL's parts; null for none. */
function datePart(local: string | null) {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(local ?? "");
  if (!match) return null;
  const parts = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  return { "date-parts": [parts] };
}
