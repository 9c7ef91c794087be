import type { ClaimContent, ClaimField, ClaimInput, ClaimStanding, VerdictFigure } from "@/lib/claims/model";
import type { Reading } from "@/lib/corroboration/model";
import { canonicalJson, digestOf } from "@/lib/digest";
import type { SideCounts } from "@/lib/reviews/model";
import type { Standard } from "@/lib/stories/model";

function fieldValues(content: ClaimContent): Record<ClaimField, unknown> {
  return {
    wording: content.text,
    counted: [content.measure, content.measureOther, content.who, content.currency],
  };
}

/** What of a claim's form is its content; the short form is a label and pins nothing. */
export function claimContent({
  text,
  measure,
  measureOther,
  who,
  currency,
}: ClaimInput | ClaimContent): ClaimContent {
  return { text, measure, measureOther, who, currency };
}

/** Digest of the wording and of what it counts. Positions are pinned one by one by a decision. */
export function claimDigest(content: ClaimContent): string {
  return digestOf(fieldValues(content));
}

/** The pinned fields in which two contents differ; all of them when there is none before. */
export function changedClaimFields(before: ClaimContent | null, after: ClaimContent): ClaimField[] {
  const old = before && fieldValues(before);
  const now = fieldValues(after);
  return (Object.keys(now) as ClaimField[]).filter(
    (field) => !old || canonicalJson(old[field]) !== canonicalJson(now[field]),
  );
}

/** What a claim's standing looks like to the story's standard. */
export type Standing = {
  sides: { asserts: SideCounts; denies: SideCounts };
  /** Figures of the side that cannot both hold. */
  conflicts: number;
  /** The counted statements of each side, with their Said? verdicts and whether those still stand. */
  statements: { asserts: SaidMark[]; denies: SaidMark[] };
  /** Whether reviewed primary evidence (a document) stands on the side. */
  primaryDocument: { asserts: boolean; denies: boolean };
};
export type SaidMark = { label: string; said: string; stale: boolean };

/** The standing of a claim, from what was read of it and what the engine made of that. */
export function standingOf(standing: ClaimStanding, reading: Reading): Standing {
  const marks = (stances: readonly string[]) =>
    standing.positions
      .filter((position) => position.counted && stances.includes(position.stance))
      .map((position) => ({ label: position.label, said: position.said, stale: position.saidStale }));
  const primary = (stance: string) =>
    standing.evidence.some((entry) => entry.reviewed && entry.stance === stance && entry.kind === "document");
  return {
    sides: reading.sides,
    conflicts: reading.figures.filter(({ relation }) => relation === "conflict").length,
    statements: { asserts: marks(["asserts"]), denies: marks(["denies", "rejects"]) },
    primaryDocument: { asserts: primary("asserts"), denies: primary("denies") },
  };
}

/** One line of the checklist beside the decision: what the standard asks, whether it is met, and by how much. */
export type StandardLine = { met: boolean; text: string; detail: string | null };

/**
 * The story's standard for `verified` (read from the side that asserts) or `false` (from the side that denies), line by
 * line. All lines met lets an editor decide; otherwise a standards editor may override with a reason.
 */
export function standardLines(
  verdict: "verified" | "false",
  standard: Standard,
  standing: Standing,
): StandardLine[] {
  const side = verdict === "verified" ? "asserts" : "denies";
  const other = side === "asserts" ? "denies" : "asserts";
  const counts = standing.sides[side];
  const against = standing.sides[other].reports;
  const unconfirmed = standing.statements[side].filter((mark) => mark.said !== "confirmed" || mark.stale);
  const total = standing.statements[side].length;
  const enough =
    counts.origins >= standard.minOrigins &&
    counts.parties >= standard.minParties &&
    standing.conflicts === 0;
  const primary = standard.acceptPrimaryDocument && standing.primaryDocument[side];
  const lines: StandardLine[] = [
    {
      met: enough || primary,
      text: `${many(standard.minOrigins, "origin")} from ${many(standard.minParties, "party", "parties")}, agreeing${standard.acceptPrimaryDocument ? ", or one primary document" : ""}`,
      detail: `${many(counts.origins, "origin")}, ${many(counts.parties, "party", "parties")}${standing.conflicts > 0 ? ", figures in conflict" : ""}`,
    },
    {
      met: against === 0,
      text: "nothing against",
      detail: against === 0 ? null : `${many(against, "report")} against`,
    },
  ];
  if (standard.requireConfirmed)
    lines.push({
      met: unconfirmed.length === 0 && total > 0,
      text: "each statement confirmed",
      detail: `${total - unconfirmed.length} of ${total}`,
    });
  return lines;
}

/** Why a Holds? verdict may not be given, or null. Whether the standard binds is the caller's: it knows the override. */
export function holdsProblem(input: {
  verdict: string;
  reason: string;
  counted: boolean;
  figure: VerdictFigure | null;
  lines: readonly StandardLine[];
  override: string | null;
  mayOverride: boolean;
}): string | null {
  if (!["verified", "disputed", "false", "unverifiable"].includes(input.verdict))
    return "Choose verified, disputed, false or unverifiable.";
  if (input.reason.trim() === "") return "Say what the verdict rests on, and what you looked at.";
  const { figure } = input;
  if (figure && figure.low !== null && figure.high !== null && figure.low > figure.high)
    return "The figure’s low is above its high.";
  if (
    input.counted &&
    input.verdict === "verified" &&
    (!figure || (figure.low === null && figure.high === null))
  )
    return "This claim counts something: name the figure that holds.";
  if (input.verdict !== "verified" && input.verdict !== "false") return null;
  const missing = input.lines.filter((line) => !line.met);
  if (missing.length === 0) return null;
  const what = missing.map((line) => `${line.text}${line.detail ? ` (${line.detail})` : ""}`).join("; ");
  if (!input.mayOverride)
    return `The story’s standard is not met: ${what}. A standards editor may override it with a reason.`;
  return input.override
    ? null
    : `The story’s standard is not met: ${what}. To override it, give a reason; it shows wherever the verdict does.`;
}

function many(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}
