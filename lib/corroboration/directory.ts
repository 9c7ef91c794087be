import type { ClaimInput, SourceInput } from "@/lib/corroboration/model";
import { nameKey } from "@/lib/text/names";

/**
 * The sources a claim names, so that a body, an agency or a relay given by name alone is found to be the same as the
 * source entered under that name. Two organisations or publishers of one name are one, unless their parties differ (two
 * states each have an interior ministry); two persons of one name aren't.
 */
export type Directory = {
  /** The id under which a source counts. */
  idOf(source: SourceInput): string;
  findByName(name: string): SourceInput | null;
  findById(id: string): SourceInput | null;
};

export function makeDirectory(sources: readonly SourceInput[]): Directory {
  const byId = new Map<string, SourceInput>();
  const byName = new Map<string, SourceInput[]>();
  const ordered = [...sources].sort((a, b) => compare(a, b));
  for (const source of ordered) {
    if (!byId.has(source.id)) byId.set(source.id, source);
    const key = nameKey(source.name);
    if (source.kind !== "unnamed" && key !== "") byName.set(key, [...(byName.get(key) ?? []), source]);
  }
  return {
    idOf: (source) => {
      if (source.kind !== "organisation" && source.kind !== "publisher") return source.id;
      const namesake = byName
        .get(nameKey(source.name))
        ?.find((other) => other.kind !== "person" && mayShareParty(other, source));
      return namesake?.id ?? source.id;
    },
    findByName: (name) => byName.get(nameKey(name))?.[0] ?? null,
    findById: (id) => byId.get(id) ?? null,
  };
}

function mayShareParty(a: SourceInput, b: SourceInput): boolean {
  return a.partyId === null || b.partyId === null || a.partyId === b.partyId;
}

/** Bodies before persons, and those with a declared party first: what is known of a namesake isn't lost. */
function compare(a: SourceInput, b: SourceInput): number {
  const rank = (source: SourceInput) =>
    (source.kind === "person" ? 2 : 0) + (source.partyId === null ? 1 : 0);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Every source a claim names, wherever it stands. */
export function sourcesOf(claim: ClaimInput): SourceInput[] {
  return [
    ...claim.positions.flatMap((position) => [
      position.speaker,
      position.publisher,
      position.copiedFrom?.publisher ?? null,
      ...position.relays.map((relay) => relay.source),
    ]),
    ...claim.evidence.map((evidence) => evidence.source),
  ].filter((source) => source !== null);
}
