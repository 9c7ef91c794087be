import type { SourceInput } from "@/lib/sources/model";

/** What a source's party and body turned out to be, in its own story. */
export type Links = {
  partyFound: boolean;
  partyName: string | null;
  bodyFound: boolean;
  bodyName: string | null;
  bodyIsUnnamed: boolean;
};

/** Why a source can't be so, with the field it is about; null when it can. */
export function sourceProblem(input: SourceInput, links: Links): { field: string; reason: string } | null {
  if (input.partyId && !links.partyFound)
    return { field: "partyId", reason: "That party is not in this story." };
  if (input.bodyId && !links.bodyFound)
    return { field: "bodyId", reason: "That body is not among the story’s sources." };
  if (input.bodyId === input.id)
    return { field: "bodyId", reason: "A source does not speak for itself as a body." };
  if (links.bodyIsUnnamed) return { field: "bodyId", reason: "An unnamed source is no body to speak for." };
  if (input.givesBodysAccount && !input.bodyId)
    return { field: "bodyId", reason: "Name the body whose account it gives." };
  return null;
}

/** A role with the local dates between which it held; either may be unknown. */
export type DatedRole = { title: string; fromDate: string | null; toDate: string | null };

/**
 * The role a source had on a local date, or now without one: the latest to begin among those that held then. Dates of
 * less precision cover their whole month or year.
 */
export function roleOn(roles: readonly DatedRole[], date: string | null): string | null {
  const held = roles.filter(({ fromDate, toDate }) => {
    if (date === null) return toDate === null;
    const begun = fromDate === null || fromDate <= date.slice(0, fromDate.length);
    const over = toDate !== null && date.slice(0, toDate.length) > toDate;
    return begun && !over;
  });
  const [latest] = [...held].sort((a, b) => (b.fromDate ?? "").localeCompare(a.fromDate ?? ""));
  return latest?.title ?? null;
}
