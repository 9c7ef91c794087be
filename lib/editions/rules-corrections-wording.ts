import type {
  AsRead,
  CarriedAsRead,
  ClaimAsRead,
  CorrectionKind,
  CorrectionSentence,
} from "@/lib/editions/model-corrections";

/** What the sentences of a correction are on, its edition as they name it: "Edition 14". */
export type About = { edition: string; label: string; told: AsRead; now: AsRead };
/** The same where the statement may be used, then as now. */
export type Both = About & { told: CarriedAsRead; now: CarriedAsRead };

/** One sentence of a correction, with what it is on. */
export const sentence = (kind: CorrectionKind, said: string): CorrectionSentence => ({ kind, words: said });

/** "under embargo until 2026-02-09 06:00 UTC". */
export function underEmbargo(until: string | null): string {
  return until ? `under embargo until ${minute(until)}` : "without an embargo";
}

/** "2026-02-09 06:00 UTC". */
function minute(at: string): string {
  return `${at.slice(0, 16).replace("T", " ")} UTC`;
}

/** "Edition 14 gave 84 (S5, BLA)": the figure itself where the statement gives just one. */
export function gave(both: Both): string {
  const { edition, label, told, now } = both;
  const [only, more] = told.figures ?? [];
  if (only === undefined || more !== undefined) return `${edition} gave ${subjectOf(both)}`;
  return `${edition} gave ${only} (${[label, nameFor(told, now)].filter(Boolean).join(", ")})`;
}

/** The statement as a sentence on both names it. */
export const subjectOf = ({ label, told, now }: Both) => subject(label, told, now);

/** "S5 (BLA: “we killed 84 of…”)": label, speaker and opening words, as far as both may be told. */
export function subject(label: string, told: CarriedAsRead, now: AsRead): string {
  if (now.terms === "off record") return label;
  const who = nameFor(told, now);
  return `${label} (${who ? `${who}: ` : ""}“${opening(told.words)}”)`;
}

/** Whoever spoke, where the terms of both let them be named, or describe them alike. */
function nameFor(told: CarriedAsRead, now: AsRead): string | null {
  if (told.terms !== now.terms) return null;
  return now.bar === null && now.speaker !== told.speaker ? null : told.speaker;
}

/** "attributed to Sarfraz Example, Chief Minister". */
export function attributed({ terms, speaker, role }: CarriedAsRead): string {
  if (terms === "deep background" || !speaker) return "without attribution";
  return `attributed to ${[speaker, role].filter(Boolean).join(", ")}`;
}

/** Enough of a quotation to know it by, cut between words. */
const OPENING = 90;
function opening(quote: string): string {
  const line = quote.replace(/\s+/gu, " ").trim();
  if (line.length <= OPENING) return line;
  const cut = line.slice(0, OPENING);
  const end = cut.lastIndexOf(" ");
  return `${(end > 0 ? cut.slice(0, end) : cut).toWellFormed()}…`;
}

/** "“Security personnel killed in the attacks” (C2)". */
export function claimWords({ label, text }: ClaimAsRead): string {
  return `“${text}” (${label})`;
}

/** "“84”, “at least 18”"; "no figure" for none. */
export function listed(wordings: readonly string[]): string {
  return wordings.length > 0 ? wordings.map((wording) => `“${wording}”`).join(", ") : "no figure";
}
