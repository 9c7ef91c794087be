import type { Label } from "@/lib/editions/model";
import type { EditionClaim, EditionItem } from "@/lib/interchange/model";

/** What of a statement a frozen item is made from; a row of the database has it all. */
export type Freezable = {
  quote: string;
  kind: string;
  cue: string | null;
  role: string | null;
  saidOn: string | null;
  language: string;
  original: string | null;
  originalLanguage: string | null;
  translator: string | null;
  translationMethod: string | null;
  terms: string;
  agreedDescription: string | null;
  grade: string;
  spanStart: number | null;
  spanEnd: number | null;
  textSha256: string;
  speaker: { name: string; kind: string } | null;
  relays: readonly { description: string | null; source: { name: string; kind: string } | null }[];
  document: {
    number: number;
    title: string;
    url: string | null;
    publishedOn: string | null;
    publisher: { name: string } | null;
  };
  item: {
    number: number;
    verdict: string;
    revision: number;
    digest: string;
    decidedAt: Date | null;
    decisionId: string | null;
    decisions: readonly { basis: string | null; alone: boolean }[];
  };
};

/** A statement as it leaves: its speaker named only as its terms allow. */
export function freeze(row: Freezable, claims: EditionClaim[], labels: string[]): EditionItem {
  const { document, item } = row;
  const [decision] = item.decisionId ? item.decisions : [];
  const span =
    row.spanStart !== null && row.spanEnd !== null ? { start: row.spanStart, end: row.spanEnd } : null;
  return {
    label: `S${item.number}`,
    words: row.quote,
    kind: row.kind as EditionItem["kind"],
    language: row.language,
    ...nameUnderTerms(row),
    terms: row.terms as EditionItem["terms"],
    cue: row.cue,
    saidOn: row.saidOn,
    relays:
      row.terms === "on record"
        ? row.relays.map(({ source, description }) => source?.name ?? description ?? "").filter(Boolean)
        : [],
    translation: row.original
      ? {
          original: row.original,
          originalLanguage: row.originalLanguage,
          translator: row.translator ?? "an unnamed translator",
          method: row.translationMethod,
        }
      : null,
    document: {
      label: `D${document.number}`,
      title: document.title,
      publisher: document.publisher?.name ?? null,
      url: document.url,
      publishedOn: document.publishedOn,
    },
    span,
    textSha256: row.textSha256,
    proof: row.grade,
    said: item.verdict,
    basis: decision?.basis ?? null,
    decidedAt: item.decidedAt?.toISOString().replace(/\.\d+Z$/, "Z") ?? null,
    decidedAlone: decision?.alone ?? false,
    claims,
    labels,
    revision: item.revision,
    digest: item.digest,
  };
}

/** On record by name and role; on background by the agreed description, never a name; on deep background by nothing. */
function nameUnderTerms({
  terms,
  speaker,
  role,
  agreedDescription,
  document,
}: Freezable): Pick<EditionItem, "speaker" | "role"> {
  if (terms === "deep background") return { speaker: null, role: null };
  if (terms === "background") return { speaker: agreedDescription, role: null };
  return { speaker: speaker?.name ?? document.publisher?.name ?? document.title, role };
}

/** A label as it stands in the output. */
export function labelWords(label: Label, embargo: string | null): string {
  return label === "embargoed" ? `EMBARGOED until ${embargo}` : label.toUpperCase();
}
