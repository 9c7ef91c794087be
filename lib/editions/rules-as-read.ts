import type { AsRead, Bar, CarriedAsRead, ClaimAsRead, TermsNow } from "@/lib/editions/model-corrections";
import { PUBLISHED } from "@/lib/editions/rules-freeze";
import type { EditionClaim, EditionItem } from "@/lib/interchange/model";

/** What a statement is now, beside what would leave of it. */
export type StandsNow = { bar: Bar | null; terms: TermsNow; frozen: EditionItem };

/** A statement as its edition gave it. */
export function asGiven(frozen: EditionItem): CarriedAsRead {
  const { document } = frozen;
  return {
    bar: null,
    terms: frozen.terms,
    words: frozen.words,
    kind: frozen.kind,
    original: frozen.translation?.original ?? null,
    speaker: frozen.speaker,
    role: frozen.role,
    saidOn: frozen.saidOn,
    via: frozen.relays,
    publisher: document.kind !== null && PUBLISHED.has(document.kind) ? document.publisher : null,
    embargoUntil: frozen.embargoUntil,
    figures: frozen.form === 1 ? null : frozen.figures.map(({ wording }) => wording),
    said: saidOf(frozen),
    stale: frozen.labels.includes("STALE"),
    claims: frozen.claims.map(claimOf),
  };
}

/**
 * The same statement as it would read in that edition now. What the edition didn't hold isn't compared. An embargo that
 * had passed when it was made is none: what a clock changes is no change of the desk's, and needs no correction.
 *
 * @param given as its edition gave it
 * @param now frozen as if every embargo were still to come
 * @param madeAt of the edition, ISO 8601 in UTC
 */
export function asItStands(given: EditionItem, now: StandsNow, madeAt: string): AsRead {
  if (now.bar) return { bar: now.bar, terms: now.terms };
  const carried = asGiven(now.frozen);
  const { embargoUntil } = carried;
  return {
    ...carried,
    embargoUntil: embargoUntil && Date.parse(embargoUntil) > Date.parse(madeAt) ? embargoUntil : null,
    ...(given.form === 1 ? { figures: null, publisher: null } : {}),
  };
}

/**
 * What of the present counts beside what was told: a claim tied to the statement since matters to its reader only when
 * it makes the statement disputed.
 */
export function besideTold(told: AsRead, now: AsRead): AsRead {
  if (now.bar !== null) return now;
  const known = told.bar === null ? told.claims.map(({ label }) => label) : [];
  return { ...now, claims: now.claims.filter((claim) => known.includes(claim.label) || disputes(claim)) };
}

/** Whether a claim with this verdict makes the statements that bear on it disputed. */
export function disputes({ holds }: ClaimAsRead): boolean {
  return /^(disputed|false)\b/.test(holds);
}

/** By how many publishers it is reported is counted anew at each decision, and changes nothing that was given. */
function saidOf({ said, basis }: EditionItem): string {
  if (said !== "confirmed" || !basis) return said;
  return `confirmed, ${/^as reported by/.test(basis) ? "as reported" : basis}`;
}

function claimOf({ label, text, stance, holds, figure, overrideReason }: EditionClaim): ClaimAsRead {
  const verdict = [holds, figure, overrideReason ? "standard overridden" : null].filter(Boolean).join(", ");
  return { label, text, stance, holds: verdict };
}
