import type {
  CopiedPassage,
  PassageSide,
  PositionInput,
  SourceInput,
  TextSpan,
} from "@/lib/corroboration/model";
import { inOrder } from "@/lib/corroboration/phrases";

/** A document whose copy a position carries, with the claim's positions that hold the same words there. */
export type CopyLink = {
  documentId: string;
  publisher: SourceInput | null;
  /** On the same stance, in a fixed order; none where the words there weren't entered. */
  originals: PositionInput[];
  /** The position was taken from there, or that from the position; "open" where nothing tells. */
  direction: "from" | "to" | "open";
  madeBy: "person" | "program";
};

/**
 * For each position the copy it shares: by its own link, and by the passages it lies in. A person's link for a position
 * stands alone. One document can hold its own reporting beside a reprint, so a passage links only the positions whose
 * words it holds on both sides.
 */
export function linkCopies(
  positions: readonly PositionInput[],
  passages: readonly CopiedPassage[],
): ReadonlyMap<PositionInput, CopyLink[]> {
  const inDocument = groupBy(positions, ({ documentId }) => [documentId]);
  const touching = groupBy(
    [...passages].sort((a, b) => inOrder(sortKey(a), sortKey(b))),
    ({ a, b }) => [a.documentId, b.documentId],
  );
  return new Map(
    positions.map((position) => [
      position,
      linksOf(position, touching.get(position.documentId) ?? [], (id) => inDocument.get(id) ?? []),
    ]),
  );
}

type PositionsIn = (documentId: string) => readonly PositionInput[];

function groupBy<T>(values: readonly T[], keysOf: (value: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values)
    for (const key of new Set(keysOf(value))) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  return groups;
}

function linksOf(
  position: PositionInput,
  passages: readonly CopiedPassage[],
  positionsIn: PositionsIn,
): CopyLink[] {
  const own = ownLink(position, positionsIn);
  if (own?.madeBy === "person") return [own];
  return [...(own ? [own] : []), ...passages.flatMap((passage) => linkBy(passage, position, positionsIn))];
}

function ownLink(position: PositionInput, positionsIn: PositionsIn): CopyLink | null {
  const { copiedFrom } = position;
  if (!copiedFrom) return null;
  const originals = positionsIn(copiedFrom.documentId).filter((other) => isOtherOf(position, other));
  return { ...copiedFrom, originals, direction: "from" };
}

function linkBy(passage: CopiedPassage, position: PositionInput, positionsIn: PositionsIn): CopyLink[] {
  const { span } = position;
  if (!span) return [];
  return ([passage, { ...passage, a: passage.b, b: passage.a }] as const).flatMap(({ a: here, b: there }) => {
    if (!isIn(here, position) || !holds(here, span)) return [];
    const originals = nearest(position, here, there, positionsIn).filter((other) =>
      nearest(other, there, here, positionsIn).includes(position),
    );
    const direction = passage.from === null ? "open" : passage.from === there.documentId ? "from" : "to";
    if (originals.length === 0 && direction !== "from") return [];
    const { documentId, publisher } = there;
    return [{ documentId, publisher, originals, direction, madeBy: passage.madeBy }];
  });
}

/**
 * The positions on the other side that hold the same words: those that hold most of them, and of these the ones of the
 * same speaker, where there are any.
 */
function nearest(
  position: PositionInput,
  here: PassageSide,
  there: PassageSide,
  positionsIn: PositionsIn,
): PositionInput[] {
  const projected = project(position.span ?? here, here, there);
  const meeting = positionsIn(there.documentId).flatMap((other) => {
    const inside =
      isOtherOf(position, other) &&
      isIn(there, other) &&
      other.span != null &&
      holds(there, other.span) &&
      meets(projected, other.span);
    return inside && other.span ? [{ other, held: overlap(projected, other.span) }] : [];
  });
  const most = Math.max(...meeting.map(({ held }) => held));
  const held = meeting.filter((each) => each.held === most).map(({ other }) => other);
  const same = held.filter(({ speaker }) => speaker?.id === position.speaker?.id);
  return same.length > 0 ? same : held;
}

function isOtherOf(position: PositionInput, other: PositionInput): boolean {
  return other !== position && other.id !== position.id && other.stance === position.stance;
}

/** The passage's side lies in the position's text. */
function isIn(side: PassageSide, { documentId, textId }: PositionInput): boolean {
  return side.documentId === documentId && (side.textId === undefined || side.textId === textId);
}

/** Half of the words at least lie in the passage. */
function holds(side: TextSpan, span: TextSpan): boolean {
  return 2 * overlap(side, span) >= span.end - span.start;
}

/** Where the words would stand on the other side, if the edits between the two were spread evenly. */
function project(span: TextSpan, here: TextSpan, there: TextSpan): TextSpan {
  const scale = (there.end - there.start) / Math.max(1, here.end - here.start);
  const at = (offset: number) => there.start + (offset - here.start) * scale;
  return { start: at(Math.max(span.start, here.start)), end: at(Math.min(span.end, here.end)) };
}

/** The same words, give or take the drift of the edits: a third of the shorter meets. */
function meets(a: TextSpan, b: TextSpan): boolean {
  return 3 * overlap(a, b) >= Math.min(a.end - a.start, b.end - b.start);
}

function overlap(a: TextSpan, b: TextSpan): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function sortKey({ a, b }: CopiedPassage): string {
  return [`${a.documentId} ${a.start}`, `${b.documentId} ${b.start}`].sort(inOrder).join(" ");
}

/**
 * For each position those that share copy with it that nothing tells the direction of, directly or through one another,
 * in a fixed order. Positions without any are left out.
 */
export function siblingsOf(
  copies: ReadonlyMap<PositionInput, CopyLink[]>,
): ReadonlyMap<PositionInput, PositionInput[]> {
  const siblings = new Map<PositionInput, PositionInput[]>();
  for (const position of copies.keys()) {
    if (siblings.has(position)) continue;
    const family = new Set([position]);
    for (const each of family)
      for (const { direction, originals } of copies.get(each) ?? [])
        if (direction === "open") for (const other of originals) family.add(other);
    if (family.size === 1) continue;
    const ordered = [...family].sort((a, b) => inOrder(a.id, b.id));
    for (const each of family)
      siblings.set(
        each,
        ordered.filter((other) => other !== each),
      );
  }
  return siblings;
}
