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
  const ordered = [...passages].sort((a, b) => inOrder(sortKey(a), sortKey(b)));
  return new Map(positions.map((position) => [position, linksOf(position, positions, ordered)]));
}

function linksOf(
  position: PositionInput,
  positions: readonly PositionInput[],
  passages: readonly CopiedPassage[],
): CopyLink[] {
  const own = ownLink(position, positions);
  if (own?.madeBy === "person") return [own];
  return [...(own ? [own] : []), ...passages.flatMap((passage) => linkBy(passage, position, positions))];
}

function ownLink(position: PositionInput, positions: readonly PositionInput[]): CopyLink | null {
  const { copiedFrom } = position;
  if (!copiedFrom) return null;
  const originals = positions.filter(
    (other) => other.documentId === copiedFrom.documentId && isOtherOf(position, other),
  );
  return { ...copiedFrom, originals, direction: "from" };
}

function linkBy(
  passage: CopiedPassage,
  position: PositionInput,
  positions: readonly PositionInput[],
): CopyLink[] {
  const { span } = position;
  if (!span) return [];
  return ([passage, { ...passage, a: passage.b, b: passage.a }] as const).flatMap(({ a: here, b: there }) => {
    if (here.documentId !== position.documentId || !holds(here, span)) return [];
    const originals = nearest(position, here, there, positions).filter((other) =>
      nearest(other, there, here, positions).includes(position),
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
  positions: readonly PositionInput[],
): PositionInput[] {
  const projected = project(position.span ?? here, here, there);
  const meeting = positions.flatMap((other) => {
    const inside =
      other.documentId === there.documentId &&
      isOtherOf(position, other) &&
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

/** The positions that share undirected copy with this one, directly or through one another, in a fixed order. */
export function sharingUndirected(
  position: PositionInput,
  copies: ReadonlyMap<PositionInput, CopyLink[]>,
): PositionInput[] {
  const found = new Set([position]);
  for (const each of found)
    for (const { direction, originals } of copies.get(each) ?? [])
      if (direction === "open") for (const other of originals) found.add(other);
  found.delete(position);
  return [...found].sort((a, b) => inOrder(a.id, b.id));
}
