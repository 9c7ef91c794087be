import type { FigureRelation, OriginGroup, Reading, SideName } from "@/lib/corroboration/model";
import { countOf, distinct, inOrder, listOf, sentenceCase } from "@/lib/corroboration/phrases";

/** A position as a decision pinned it, and as it stands now. `origin` is null where the position doesn't count. */
export type PositionThen = {
  id: string;
  label: string;
  stance: string;
  origin: string | null;
};

/** What a decision pinned of a claim's corroboration. */
export type PinnedCorroboration = {
  reading: string;
  counts: Readonly<Record<SideName, { origins: number; parties: number }>>;
  positions: readonly PositionThen[];
};

/**
 * What has changed since a decision, each in a sentence an editor needs no page for. `changes` bear on the verdict, and so
 * do `figures` where the pinned figures are no longer the same (a reprint of a figure that was already replaced changes
 * none); `addsNothing` is only new: another report of an origin already counted, or of one that isn't known.
 */
export type SinceDecision = { changes: string[]; figures: string[]; addsNothing: string[] };

export function changesSince(
  then: PinnedCorroboration,
  now: { reading: Reading; positions: readonly PositionThen[] },
): SinceDecision {
  const fresh = now.positions
    .filter(({ id }) => !then.positions.some((pinned) => pinned.id === id))
    .sort((a, b) => inOrder(a.label, b.label));
  const groups = [...now.reading.groups.asserts, ...now.reading.groups.denies];
  const known = new Set(then.positions.map(({ origin }) => origin));
  const said = fresh.map((position) => sayFresh(position, groups, known));
  return {
    changes: [
      ...distinct(said.flatMap(({ change }) => (change === null ? [] : [change]))),
      ...readingChanges(then, now.reading),
    ],
    figures: figureChanges(now.reading, fresh, then.positions),
    addsNothing: said.flatMap(({ nothing }) => (nothing === null ? [] : [nothing])),
  };
}

type Said = { change: string | null; nothing: string | null };

function sayFresh(
  { id, label, stance, origin }: PositionThen,
  groups: readonly OriginGroup[],
  known: ReadonlySet<string | null>,
): Said {
  const group = groups.find(({ positionIds }) => positionIds.includes(id));
  const does = `${label} ${stance} it`;
  if (!group || origin === null) return { change: null, nothing: `${does}, and takes no side that counts.` };
  if (!group.known)
    return { change: null, nothing: `${does} too; its origin isn’t known, and so adds none.` };
  if (known.has(origin))
    return { change: null, nothing: `${does} too and adds no origin: it rests on ${group.label}.` };
  return { change: `${label} brings a new origin, ${group.label}: it ${stance} it.`, nothing: null };
}

/** Figures of new positions that take the place of pinned ones, or conflict with them. */
function figureChanges(
  { figures }: Reading,
  fresh: readonly PositionThen[],
  then: readonly PositionThen[],
): string[] {
  const among = (positions: readonly PositionThen[], label: string) =>
    positions.some((position) => label.startsWith(`${position.label}:`));
  return distinct(
    figures.flatMap((relation) => {
      const { aLabel, bLabel } = relation;
      const isNew = among(fresh, aLabel) ? among(then, bLabel) : among(fresh, bLabel) && among(then, aLabel);
      return isNew ? sayRelation(relation) : [];
    }),
  );
}

function sayRelation({ aLabel, bLabel, relation, flagged }: FigureRelation): string[] {
  if (relation === "superseded")
    return [
      `${bLabel} takes the place of ${aLabel}${flagged ? "; it is lower, and a cumulative figure should never fall" : ""}.`,
    ];
  return relation === "conflict" ? [`${aLabel} and ${bLabel} conflict.`] : [];
}

function readingChanges({ reading, counts }: PinnedCorroboration, now: Reading): string[] {
  const sides = (["asserts", "denies"] as const).flatMap((side) => {
    const parts = (["origins", "parties"] as const).flatMap((what) => {
      const [before, since] = [counts[side][what], now.sides[side][what]];
      if (before === since) return [];
      const singular = what === "origins" ? "origin" : "party";
      return [`${countOf(since, singular, what)} instead of ${countOf(before, singular, what)}`];
    });
    const on = side === "asserts" ? "asserts it" : "stands against it";
    return parts.length > 0 ? [`What ${on} comes from ${listOf(parts)}.`] : [];
  });
  return [
    ...(reading === now.reading ? [] : [`The reading was ${reading} and is ${now.reading}.`]),
    ...sides.map(sentenceCase),
  ];
}
