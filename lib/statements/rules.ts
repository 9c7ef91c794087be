import { canonicalJson, digestOf } from "@/lib/digest";
import { PRIMARY_KINDS } from "@/lib/documents/model";
import {
  STATEMENT_FIELDS,
  type StatementContent,
  type StatementField,
  type Terms,
} from "@/lib/statements/model";
import { TERMS } from "@/lib/statements/model-kinds";

/** Which parts of the content belong to which pinned field. */
function fieldValues(content: StatementContent): Partial<Record<StatementField, unknown>> {
  return {
    text: [content.documentId, content.textId, content.textSha256],
    words: content.quote,
    span: content.span,
    speaker: [content.speakerId, content.givesBodysAccount],
    role: content.role,
    kind: content.kind,
    cue: content.cue,
    date: content.saidOn,
    terms: [content.terms, content.agreedDescription, content.embargoUntil],
    relay: content.relays.map(({ sourceId, description }) => [sourceId, description]),
    translation: [
      content.language,
      content.original,
      content.originalLanguage,
      content.translator,
      content.translationMethod,
    ],
    figures: content.figures.map(({ id: _id, ...figure }) => figure),
    // Absent where there are none, so that what was decided before there were any reads as it did.
    ...(content.grounds === null ? {} : { grounds: content.grounds }),
  };
}

/**
 * The grounds as they are kept: only the publication's own voice has any, and what names no maker is a person's. Left as
 * the program proposed them they are the program's.
 */
export function groundsOf(
  statement: Pick<StatementContent, "speakerId" | "grounds" | "groundsMadeBy">,
): Pick<StatementContent, "grounds" | "groundsMadeBy"> {
  const grounds = statement.speakerId === null ? statement.grounds : null;
  return { grounds, groundsMadeBy: grounds === null ? null : (statement.groundsMadeBy ?? "person") };
}

/** Digest of everything a decision on the statement pins. Figures count by what they say, not by their identifiers. */
export function statementDigest(content: StatementContent): string {
  return digestOf(fieldValues(content));
}

/** The pinned fields in which two contents differ; every field that holds something when there is none before. */
export function changedFields(before: StatementContent | null, after: StatementContent): StatementField[] {
  const old = before ? fieldValues(before) : null;
  const now = fieldValues(after);
  return STATEMENT_FIELDS.filter((field) =>
    old ? canonicalJson(old[field]) !== canonicalJson(now[field]) : true,
  );
}

/** Whether new terms bind less than the old ones: that takes two people and a reason. */
export function loosens(
  before: { terms: Terms; embargoUntil: string | null },
  after: { terms: Terms; embargoUntil: string | null },
): boolean {
  if (TERMS.indexOf(after.terms) < TERMS.indexOf(before.terms)) return true;
  if (before.embargoUntil === null) return false;
  return after.embargoUntil === null || after.embargoUntil < before.embargoUntil;
}

const PROVED = ["exact", "typographic"];

/** Whether a proof carries `confirmed` by itself; anything else needs a written reason. */
export function proofCarries(grade: string, omissions: readonly { flagged: boolean }[]): boolean {
  if (PROVED.includes(grade)) return true;
  return grade === "elided" && omissions.every((omission) => !omission.flagged);
}

/** Why a Said? verdict may not be given, or null. */
export function saidProblem(input: {
  verdict: string;
  reason: string;
  grade: string;
  omissions: readonly { flagged: boolean }[];
}): string | null {
  const reasoned = input.reason.trim().length > 0;
  switch (input.verdict) {
    case "confirmed":
      if (proofCarries(input.grade, input.omissions) || reasoned) return null;
      return `The proof is ${input.grade}: confirming it needs a written reason.`;
    case "not established":
    case "wrong":
      return reasoned ? null : `“${input.verdict}” needs a reason.`;
    default:
      return "Choose confirmed, not established or wrong.";
  }
}

/**
 * What `confirmed` rests on: a primary document, or the publishers that report the words.
 *
 * @param reports the documents in which this speaker's words stand, this one included
 */
export function saidBasis(
  reports: readonly { kind: string; publisher: string | null; documentId: string }[],
): string {
  if (reports.some((report) => PRIMARY_KINDS.some((kind) => kind === report.kind))) return "primary";
  const named = new Set(reports.flatMap((report) => report.publisher ?? []));
  // Documents without a publisher may all be one publisher's: together they count as one.
  const count = named.size + (named.size === 0 ? 1 : 0);
  return `as reported by ${count} publisher${count === 1 ? "" : "s"}`;
}
