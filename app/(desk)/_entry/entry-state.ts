import type { StatementContent } from "@/lib/statements/model";
import type { LiveProof } from "@/lib/statements/reads-proof";
import type { FormState } from "../form-state";

/** What was saved last, for the panel to say so and to begin afresh. */
export type SavedEntry = {
  statementId: string;
  number: number;
  grade: string;
  submitted: boolean;
  nextId: string;
  /** The suggestion it was entered from, as its place in the text; empty for none. */
  suggested: string;
};

/** What the form of a statement shows after it was sent. */
export type EntryState = FormState & {
  saved?: SavedEntry;
  /** The proof made at saving, where it asks to choose among places. */
  proof?: LiveProof;
  /** Somebody else saved first: their version in full, beside what was typed. */
  theirs?: { content: StatementContent; version: number; speaker: string | null };
};

/** A form that was not sent yet. */
export const EMPTY_ENTRY: EntryState = { message: null, fields: {}, values: {}, attempt: 0 };

/** A choice of the story's, with what choosing it fills in. */
export type SourceChoice = { value: string; label: string; hint?: string; role: string | null };
export type Choice = { value: string; label: string; hint?: string };

/** What the form offers and where its statement stands. */
export type EntryOptions = {
  storyId: string;
  accountId: string;
  documentId: string;
  textId: string;
  language: string;
  sources: readonly SourceChoice[];
  parties: readonly Choice[];
  claims: readonly Choice[];
  /** The publication's name, for words in its own voice. */
  ownVoice: string;
};

/** Chosen under "Who" for words in the publication's own voice, so that nobody is left out by mistake. */
export const OWN_VOICE = "own";

/** The parts of the form that come in rows: a row without any of these is blank. */
export const ROWS = {
  positions: ["claimId", "claimText"],
  relays: ["sourceId", "description"],
  figures: ["wording", "who", "low", "high"],
} as const;
export type RowKind = keyof typeof ROWS;

/** The most rows of a kind that a form shows, whatever number comes with it. */
export const MOST_ROWS = 40;

/** How many rows of a kind a form's values have. */
export function countRows(values: Readonly<Record<string, string>>, kind: RowKind): number {
  const row = new RegExp(`^${kind}\\.(\\d+)\\.`);
  let rows = Math.max(0, Math.trunc(Number(values[`count.${kind}`] ?? 0) || 0));
  for (const name of Object.keys(values)) rows = Math.max(rows, Number(row.exec(name)?.[1] ?? -1) + 1);
  return Math.min(MOST_ROWS, rows);
}

/** A relay as the program proposed it: what is sent with it unchanged is the program's link, else a person's. */
export function proposedRelay({
  sourceId,
  description,
}: {
  sourceId: string | null;
  description: string | null;
}): string {
  return `${sourceId ?? ""}|${description ?? ""}`;
}

/** What is kept of a suggestion being edited is kept apart from what is being typed of the text. */
export function draftOf(textId: string, suggested: string | undefined): string {
  return suggested ? `${textId}:${suggested}` : textId;
}
