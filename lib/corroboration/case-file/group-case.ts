import type { OriginCase, OriginGroups } from "@/lib/corroboration/case-file/model";
import { readCase } from "@/lib/corroboration/case-file/read-case";
import type { OriginGroup } from "@/lib/corroboration/model";
import { readClaim } from "@/lib/corroboration/readings";

/**
 * The assertions of a case that share an origin, by index. Denials support nothing and assertions without an established
 * origin stand in no group; where there is nothing else, those form one, since they could all be one person's.
 */
export function groupCase(input: OriginCase): OriginGroups {
  const { groups } = readClaim(readCase(input));
  const known = groups.asserts.filter((group) => group.known);
  const shown = known.length > 0 ? known.map((group) => [group]) : [groups.asserts];
  const found = shown
    .map((members) => ({ indexes: indexesOf(members), members }))
    .filter(({ indexes }) => indexes.length > 0)
    .sort((a, b) => (a.indexes[0] ?? 0) - (b.indexes[0] ?? 0));
  return {
    id: input.id,
    groups: found.map(({ indexes }) => indexes),
    why: found.map(({ members }) => whyOf(members)).join(" "),
  };
}

function indexesOf(groups: readonly OriginGroup[]): number[] {
  return groups.flatMap(({ positionIds }) => positionIds.map(Number)).sort((a, b) => a - b);
}

function whyOf(groups: readonly OriginGroup[]): string {
  const [only] = groups;
  return only?.known
    ? only.why
    : "No assertion has an established origin, and all of them could be one person’s.";
}
