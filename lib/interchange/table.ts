import { attribute, sentenceOf } from "@/lib/interchange/attribution";
import type { EditionHead, EditionItem } from "@/lib/interchange/model";
import { holdsWords } from "@/lib/interchange/standing";

/** What CSV and XLSX have a column for. */
export const COLUMNS = [
  "statement",
  "labels",
  "words",
  "speaker",
  "role",
  "attributed",
  "kind",
  "said_on",
  "terms",
  "language",
  "original",
  "translator",
  "said",
  "basis",
  "claims",
  "document",
  "publisher",
  "url",
  "published_on",
  "proof",
  "start",
  "end",
  "text_sha256",
  "revision",
  "digest",
] as const;

/** The cells of a statement, in the order of the columns; null where there is nothing. */
export function cellsOf(item: EditionItem, head: EditionHead): (string | number | null)[] {
  const byColumn: Record<(typeof COLUMNS)[number], string | number | null> = {
    statement: item.label,
    labels: item.labels.join("; "),
    words: item.words,
    speaker: item.speaker,
    role: item.role,
    attributed: sentenceOf(attribute(item, head)),
    kind: item.kind,
    said_on: item.saidOn,
    terms: item.terms,
    language: item.language,
    original: item.translation?.original ?? null,
    translator: item.translation?.translator ?? null,
    said: `Said: ${item.said}`,
    basis: item.basis,
    claims: item.claims.map((claim) => `${claim.stance} ${claim.label}: ${holdsWords(claim)}`).join("; "),
    document: `${item.document.label} ${item.document.title}`,
    publisher: item.document.publisher,
    url: item.document.url,
    published_on: item.document.publishedOn,
    proof: item.proof,
    start: item.span?.start ?? null,
    end: item.span?.end ?? null,
    text_sha256: item.textSha256,
    revision: item.revision,
    digest: item.digest,
  };
  return COLUMNS.map((column) => byColumn[column]);
}
