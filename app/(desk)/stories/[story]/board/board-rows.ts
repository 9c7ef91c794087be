import type { ClaimListRow } from "@/lib/claims/reads";
import type { OriginGroup, PositionInput } from "@/lib/corroboration/model";
import type { Party } from "@/lib/sources/model";
import type { BoardEntry, BoardParty, BoardRow, BoardStance } from "../../../_parts/board-table";
import { readingName } from "../../../_parts/reading-name";
import { figureWords } from "../figure-words";

/** The columns of origins that no declared party holds. */
const UNKNOWN = "unknown";
const ALONE = "alone";
/** Sources that stand alone have a column each up to this many; more share one, or the board would be mostly columns. */
const OWN_COLUMNS = 3;

export type BoardColumns = {
  parties: BoardParty[];
  /** The column of a party or of a source that stands alone. */
  columnOf: (partyKey: string | null) => string;
};

/** What stands in a cell, and whose it is. */
type Holder = { key: string | null; partyId: string | null; name: string };

function groupsOf(claim: ClaimListRow): OriginGroup[] {
  return [...claim.reading.groups.asserts, ...claim.reading.groups.denies];
}

function holdersOf(claim: ClaimListRow): Holder[] {
  return [
    ...groupsOf(claim).map((group) => ({
      key: group.partyKey,
      partyId: group.partyId,
      name: group.partyName ?? group.label,
    })),
    ...claim.standing.parts.map(holderOfPart),
  ];
}

/** A part stands with the party of who gives it; it adds no origin there. */
function holderOfPart({ holder, party }: ClaimListRow["standing"]["parts"][number]): Holder {
  if (party) return { key: `party:${party.id}`, partyId: party.id, name: party.name };
  return holder
    ? { key: `alone:source:${holder.id}`, partyId: null, name: holder.name }
    : { key: null, partyId: null, name: "" };
}

/**
 * The parties with a position on any of the claims or a part of one, in the story's order; then sources without a
 * declared party, and last those whose origin is unknown.
 */
export function boardColumns(claims: readonly ClaimListRow[], parties: readonly Party[]): BoardColumns {
  const holders = claims.flatMap(holdersOf);
  const alone = new Set(holders.flatMap(({ key, partyId }) => (key && partyId === null ? [key] : [])));
  const shared = alone.size > OWN_COLUMNS;
  const columnOf = (key: string | null) => (key === null ? UNKNOWN : shared && alone.has(key) ? ALONE : key);
  const columns = new Map<string, BoardParty>();
  for (const holder of holders) {
    const key = columnOf(holder.key);
    if (columns.has(key)) continue;
    const party = parties.find(({ id }) => id === holder.partyId);
    const special = { [UNKNOWN]: "Origin unknown", [ALONE]: `${alone.size} without a declared party` }[key];
    columns.set(key, {
      key,
      index: party?.ordinal ?? null,
      name: special ?? party?.shortName ?? party?.name ?? holder.name,
    });
  }
  return { parties: [...columns.values()].sort(inStoryOrder), columnOf };
}

function inStoryOrder(a: BoardParty, b: BoardParty): number {
  const rank = ({ key, index }: BoardParty) => index ?? (key === UNKNOWN ? 1_000_001 : 1_000_000);
  return rank(a) - rank(b) || a.name.localeCompare(b.name);
}

/** One claim's row: each party's stances with figures and origins, the reading, the verdict. */
export function boardRow(base: string, claim: ClaimListRow, { columnOf }: BoardColumns): BoardRow {
  const cells: Record<string, BoardEntry[]> = {};
  for (const group of groupsOf(claim)) {
    const key = columnOf(group.partyKey);
    const positions = claim.standing.input.positions.filter(({ id }) => group.positionIds.includes(id));
    cells[key] = mergeEntries(cells[key] ?? [], positions, group, claim.standing.copyOf);
  }
  for (const part of claim.standing.parts) {
    const figure = claim.standing.input.parts.find(({ id }) => id === part.id);
    const key = columnOf(holderOfPart(part).key);
    const entries = cells[key] ?? [];
    const before = entries.find(({ stance }) => stance === "part");
    const figures = [...(before?.figures ?? []), ...(figure ? [boardFigure(figure)] : [])];
    cells[key] = [...entries.filter((entry) => entry !== before), { stance: "part", figures }];
  }
  const [decision] = claim.item.decisionId ? claim.item.decisions : [];
  return {
    key: claim.id,
    code: `C${claim.item.number}`,
    claim: claim.shortText ?? claim.text,
    href: `${base}/claims/${claim.item.number}`,
    cells,
    reading: readingName(claim.reading),
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
  { known, positionIds }: OriginGroup,
  copyOf: ClaimListRow["standing"]["copyOf"],
): BoardEntry[] {
  const isCopy = ({ id }: PositionInput) =>
    copyOf.get(id)?.positions.some((other) => positionIds.includes(other)) ?? false;
  const merged = [...entries];
  for (const stance of new Set(positions.map((position) => position.stance))) {
    const own = positions.filter((position) => position.stance === stance);
    const figures = own.flatMap((position) => position.figures.map(boardFigure));
    const at = merged.findIndex((entry) => entry.stance === stance);
    const before = merged[at];
    const entry: BoardEntry = {
      stance: stance as BoardStance,
      figures: [...new Set([...(before?.figures ?? []), ...figures])],
      origins: (before?.origins ?? 0) + (known ? 1 : 0),
      times: (before?.times ?? 0) + own.length,
      copies: (before?.copies ?? 0) + own.filter(isCopy).length,
    };
    if (before) merged[at] = entry;
    else merged.push(entry);
  }
  return merged;
}

/** A figure as it reads; a word without a number stays the word. */
function boardFigure(figure: PositionInput["figures"][number]): string {
  return figure.low === null && figure.high === null ? `“${figure.wording}”` : figureWords(figure);
}

/** The arithmetic, or the first two figures that conflict. */
function noteOf({ reading, standing }: ClaimListRow): string | undefined {
  const [sum] = reading.sums;
  if (sum) return sum;
  const conflict = reading.figures.find(({ relation }) => relation === "conflict");
  if (!conflict) return undefined;
  const figures = standing.input.positions.flatMap((position) => position.figures);
  const [a, b] = [conflict.a, conflict.b].map((id) => figures.find((figure) => figure.id === id));
  return a && b ? `${figureWords(a)} against ${figureWords(b)}` : undefined;
}
