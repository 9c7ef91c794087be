import type { SourceInput } from "@/lib/sources/model";

/** What a source's party and body turned out to be, in its own story. */
export type Links = {
  partyFound: boolean;
  partyName: string | null;
  bodyFound: boolean;
  bodyName: string | null;
  bodyIsUnnamed: boolean;
  /** The body whose account the body itself gives, if any. */
  bodyOfBody: string | null;
};

/** Why a source can't be so, with the field it is about; null when it can. */
export function sourceProblem(input: SourceInput, links: Links): { field: string; reason: string } | null {
  if (input.partyId && !links.partyFound)
    return { field: "partyId", reason: "That party is not in this story." };
  if (input.bodyId && !links.bodyFound)
    return { field: "bodyId", reason: "That body is not among the story’s sources." };
  if (input.bodyId === input.id)
    return { field: "bodyId", reason: "A source does not speak for itself as a body." };
  if (links.bodyOfBody === input.id)
    return {
      field: "bodyId",
      reason: "That body speaks for this source: they can’t each speak for the other.",
    };
  if (links.bodyIsUnnamed) return { field: "bodyId", reason: "An unnamed source is no body to speak for." };
  if (input.givesBodysAccount && !input.bodyId)
    return { field: "bodyId", reason: "Name the body whose account it gives." };
  return null;
}

/** A role with the local dates between which it held; either may be unknown. */
export type DatedRole = { title: string; fromDate: string | null; toDate: string | null };

/** Why a role can't have these dates, or null. */
export function roleProblem({ fromDate, toDate }: Pick<DatedRole, "fromDate" | "toDate">): string | null {
  const ended = fromDate !== null && toDate !== null && isBefore(toDate, fromDate);
  return ended ? "The role ends before it begins." : null;
}

/** Whether one local ISO date is before another, as far as both say: "2026" is not before "2026-02". */
function isBefore(a: string, b: string): boolean {
  const common = Math.min(a.length, b.length);
  return a.slice(0, common) < b.slice(0, common);
}

/**
 * The role a source had on a local date, or now without one: the latest to begin among those that held then. A date of
 * less precision covers its whole month or year.
 */
export function roleOn(roles: readonly DatedRole[], date: string | null): string | null {
  const held = roles.filter(({ fromDate, toDate }) => {
    if (date === null) return toDate === null;
    return !(fromDate !== null && isBefore(date, fromDate)) && !(toDate !== null && isBefore(toDate, date));
  });
  const [latest] = [...held].sort((a, b) => (b.fromDate ?? "").localeCompare(a.fromDate ?? ""));
  return latest?.title ?? null;
}

/** A source of which nothing is known but its name: what a document's or a sheet's name becomes. */
export function sourceNamed(id: string, kind: SourceInput["kind"], name: string): SourceInput {
  return {
    id,
    kind,
    name,
    alsoKnownAs: [],
    language: null,
    identified: true,
    partyId: null,
    bodyId: null,
    givesBodysAccount: false,
    role: null,
    roleFrom: null,
    roleTo: null,
  };
}
