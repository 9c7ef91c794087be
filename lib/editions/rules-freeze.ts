import type { Label } from "@/lib/editions/model";
import type { EditionClaim, EditionItem, EditionPlace } from "@/lib/interchange/model";

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
  embargoUntil: Date | null;
  grade: string;
  proof: unknown;
  spanStart: number | null;
  spanEnd: number | null;
  textSha256: string;
  speaker: { name: string; kind: string; alsoKnownAs: readonly string[] } | null;
  figures: readonly { wording: string; measure: string; low: unknown; high: unknown }[];
  text: { createdAt: Date };
  relays: readonly { description: string | null; source: { name: string } | null }[];
  document: {
    number: number;
    title: string;
    kind: string;
    author: string | null;
    url: string | null;
    publishedOn: string | null;
    language: string;
    publisher: { name: string } | null;
    /** Whether every one of its statements is. */
    allOnRecord: boolean;
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

/** What of the moment and the text a frozen item is made with. */
export type Freezing = { claims: EditionClaim[]; labels: string[]; place: EditionPlace | null; now: Date };

/** A statement as it leaves: its speaker, and what would give the speaker away, named only as its terms allow. */
export function freeze(row: Freezable, { claims, labels, place, now }: Freezing): EditionItem {
  const { item, embargoUntil } = row;
  const [decision] = item.decisionId ? item.decisions : [];
  const onRecord = row.terms === "on record";
  const span =
    row.spanStart !== null && row.spanEnd !== null ? { start: row.spanStart, end: row.spanEnd } : null;
  return {
    form: 2,
    label: `S${item.number}`,
    words: row.quote,
    kind: row.kind as EditionItem["kind"],
    language: row.language,
    ...nameUnderTerms(row),
    terms: row.terms as EditionItem["terms"],
    embargoUntil: embargoUntil && embargoUntil > now ? seconds(embargoUntil) : null,
    cue: onRecord ? row.cue : null,
    saidOn: row.saidOn,
    relays: onRecord
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
    document: documentUnderTerms(row),
    span,
    place: place && (mayShowAround(row) ? place : { ...place, prefix: "", suffix: "" }),
    textSha256: row.textSha256,
    proof: row.grade,
    omissions: omissionsOf(row.proof),
    figures: row.figures.map(({ wording, measure, low, high }) => ({
      wording,
      measure,
      low: low === null ? null : Number(low),
      high: high === null ? null : Number(high),
    })),
    said: item.verdict,
    basis: decision?.basis ?? null,
    decidedAt: item.decidedAt && seconds(item.decidedAt),
    decidedAlone: decision?.alone ?? false,
    claims,
    labels,
    revision: item.revision,
    digest: item.digest,
  };
}

/** ISO 8601 in UTC without fractions, which some readers of exchange formats refuse. */
export function seconds(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, "Z");
}

type Name = Pick<EditionItem, "speaker" | "speakerKind" | "laterName" | "role">;

/** On record by name and role; on background by the agreed description, never a name; on deep background by nothing. */
function nameUnderTerms({ terms, speaker, role, agreedDescription, document }: Freezable): Name {
  const unnamed = { speakerKind: "unnamed", laterName: null, role: null } as const;
  if (terms === "deep background") return { ...unnamed, speaker: null };
  if (terms === "background") return { ...unnamed, speaker: agreedDescription };
  if (speaker)
    return {
      speaker: speaker.name,
      speakerKind: speaker.kind as EditionItem["speakerKind"],
      laterName: shorterName(speaker),
      role,
    };
  return {
    speaker: document.publisher?.name ?? document.title,
    speakerKind: "publisher",
    laterName: null,
    role,
  };
}

/** The one word of a person's name that the newsroom also keeps by itself ("Bugti", "Xi"): its own later reference. */
function shorterName({ name, kind, alsoKnownAs }: NonNullable<Freezable["speaker"]>): string | null {
  const words = name.split(/\s+/);
  if (kind !== "person" || words.length < 2) return null;
  return alsoKnownAs.find((other) => words.includes(other)) ?? null;
}

/** Kinds of documents that anybody could read: naming one gives no source away. */
export const PUBLISHED: ReadonlySet<string> = new Set(["article", "press release", "post"]);

function mayShowAround({ terms, document }: Freezable): boolean {
  return terms === "on record" && PUBLISHED.has(document.kind);
}

/**
 * The document as it may be named. A source that isn't on record could be known by the title of the notes or the
 * recording ("Call with …"), by who made them or from where: of these the kind alone leaves, and with every statement of
 * theirs, for one that is on record would name what the others hide.
 */
function documentUnderTerms({ terms, document, text }: Freezable): EditionItem["document"] {
  const label = `D${document.number}`;
  const { kind, language } = document;
  const capturedAt = seconds(text.createdAt);
  if (!PUBLISHED.has(kind) && (terms !== "on record" || !document.allOnRecord)) {
    const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    return {
      label,
      title,
      kind,
      publisher: null,
      author: null,
      url: null,
      publishedOn: null,
      language,
      capturedAt,
    };
  }
  const { title, author, url, publishedOn, publisher } = document;
  return {
    label,
    title,
    kind,
    publisher: publisher?.name ?? null,
    author,
    url,
    publishedOn,
    language,
    capturedAt,
  };
}

function omissionsOf(proof: unknown): EditionItem["omissions"] {
  const { omissions } = (proof ?? {}) as { omissions?: readonly { flagged?: boolean }[] };
  if (!Array.isArray(omissions)) return null;
  return { count: omissions.length, flagged: omissions.some(({ flagged }) => flagged === true) };
}

/** A label as it stands in the output. */
export function labelWords(label: Label, embargo: string | null): string {
  return label === "embargoed" ? `EMBARGOED until ${embargo}` : label.toUpperCase();
}
