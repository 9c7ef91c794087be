// A list without the schema that uses it: a page's script takes it along, and no parser.

/** What a column of a spreadsheet of statements may hold. */
export const SHEET_FIELDS = [
  "words",
  "document",
  "speaker",
  "kind",
  "role",
  "cue",
  "saidOn",
  "language",
  "terms",
  "agreedDescription",
  "original",
  "originalLanguage",
  "translator",
  "claim",
  "stance",
] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

/** How the form names each, and what its cells look like. */
export const SHEET_FIELD_WORDS: Record<SheetField, { label: string; looks: string }> = {
  words: { label: "The words", looks: "exactly as they stand in the document" },
  document: { label: "Document", looks: "D3" },
  speaker: { label: "Speaker", looks: "a source’s name; empty: the publication’s own voice" },
  kind: { label: "Kind", looks: "direct, mixed or indirect; empty: direct" },
  role: { label: "Role at the time", looks: "Minister of Ports" },
  cue: { label: "Cue", looks: "said" },
  saidOn: { label: "Said on", looks: "2026-03-14" },
  language: { label: "Language", looks: "en; empty: the document’s" },
  terms: { label: "Terms", looks: "on record, background…; empty: on record" },
  agreedDescription: { label: "Agreed description", looks: "for background" },
  original: { label: "Original wording", looks: "of a translation" },
  originalLanguage: { label: "Original’s language", looks: "ur" },
  translator: { label: "Translator", looks: "a name" },
  claim: { label: "Claim", looks: "C2" },
  stance: { label: "Stance", looks: "asserts, denies, qualifies or reports" },
};
