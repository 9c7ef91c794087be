import type { ClaimListRow } from "@/lib/claims/reads";
import type { OriginGroup, PositionInput } from "@/lib/corroboration/model";
import type { Party } from "@/lib/sources/model";
import type { BoardEntry, BoardParty, BoardRow, BoardStance } from "../../../_parts/board-table";
import { figureWords } from "../figure-words";

/** The key of the column a position stands in: its origin's party, or one column for all whose origin is unknown. */
const UNKNOWN = "unknown";

function groupsOf(claim: ClaimListRow): OriginGroup[] {
  return [...claim.reading.groups.asserts, ...claim.reading.groups.denies];
}

/** The parties with a position on any of the claims, in the story's order; those without a declared party after them. */
export function boardParties(claims: readonly ClaimListRow[], parties: readonly Party[]): BoardParty[] {
  const columns = new Map<string, BoardParty>();
  for (const group of claims.flatMap(groupsOf)) {
    const key = group.partyKey ?? UNKNOWN;
    if (columns.has(key)) continue;
    const party = parties.find(({ id }) => id === group.partyId);
    const name =
      party?.shortName ??
      party?.name ??
      group.partyName ??
      (key === UNKNOWN ? "Origin unknown" : group.label);
    columns.set(key, { key, index: party?.ordinal ?? null, name });
  }
  return [...columns.values()].sort(
    (a, b) => (a.index ?? 999) - (b.index ?? 999) || a.name.localeCompare(b.name),
  );
}

/** One claim's row: each party's stances with figures and origins, the reading, the verdict. */
export function boardRow(base: string, claim: ClaimListRow): BoardRow {
  const cells: Record<string, BoardEntry[]> = {};
  for (const group of groupsOf(claim)) {
    const key = group.partyKey ?? UNKNOWN;
    const positions = claim.standing.input.positions.filter(({ id }) => group.positionIds.includes(id));
    cells[key] = mergeEntries(cells[key] ?? [], positions, group.known);
  }
  const [decision] = claim.item.decisionId ? claim.item.decisions : [];
  return {
    key: claim.id,
    code: `C${claim.item.number}`,
    claim: claim.shortText ?? claim.text,
    href: `${base}/claims/${claim.item.number}`,
    cells,
    reading: claim.reading.reading,
    readingNote: noteOf(claim),
    holds: {
      verdict: claim.verdict,
      stale: claim.staleness.stale,
      figure: claim.figure ? figureWords(claim.figure) : undefined,
      override: decision?.overrideReason ?? undefined,
      decidedAlone: decision?.alone ?? false,
    },
  };
}

/** One entry a stance: its figures side by side, its known origins counted once each. */
function mergeEntries(
  entries: readonly BoardEntry[],
  positions: readonly PositionInput[],
  known: boolean,
): BoardEntry[] {
  const merged = [...entries];
  for (const stance of new Set(positions.map((position) => position.stance))) {
    const own = positions.filter((position) => position.stance === stance);
    const figures = own.flatMap((position) => position.figures.map(figureWords));
    const at = merged.findIndex((entry) => entry.stance === stance);
    const before = merged[at];
    const entry: BoardEntry = {
      stance: stance as BoardStance,
      figures: [...new Set([...(before?.figures ?? []), ...figures])],
      origins: (before?.origins ?? 0) + (known ? 1 : 0),
      times: (before?.times ?? 0) + own.length,
    };
    if (before) merged[at] = entry;
    else merged.push(entry);
  }
  return merged;
}

function noteOf({ reading }: ClaimListRow): string | undefined {
  const [sum] = reading.sums;
  if (sum) return sum;
  const conflict = reading.figures.find(({ relation }) => relation === "conflict");
  return conflict ? `${conflict.aLabel} against ${conflict.bLabel}` : undefined;
}
