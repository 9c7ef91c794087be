import { isAddend } from "@/lib/corroboration/figures/addends";
import { type Comparable, type Comparison, compareFigures } from "@/lib/corroboration/figures/compare";
import type { FigureRelation, PositionInput } from "@/lib/corroboration/model";
import type { Origin } from "@/lib/corroboration/origins/origin";
import { inOrder } from "@/lib/corroboration/phrases";
import type { Standing } from "@/lib/corroboration/stands";

/** A figure of a counted position, with its origin. */
export type PlacedFigure = Comparable & { position: PositionInput; origin: Origin; statementId: string };

export type PlacedRelation = FigureRelation & { from: PlacedFigure; to: PlacedFigure };

/**
 * The figures of the positions that count, in a fixed order; a rejection that counts against nothing brings none. A figure
 * given twice by one position stands once.
 */
export function placeFigures({ origins, idle }: Standing): PlacedFigure[] {
  return [...origins].flatMap(([position, origin]) => {
    if (idle.includes(position)) return [];
    const figures = [...new Map(position.figures.map((figure) => [figure.id, figure])).values()];
    return figures
      .sort((a, b) => inOrder(a.id, b.id))
      .map((figure) => ({
        figure,
        position,
        origin,
        originKey: origin.key,
        statementId: position.statementId,
        saidOn: position.saidOn ?? null,
        addend: isAddend(figure, figures),
      }));
  });
}

/**
 * Every pair of figures with how they stand to each other. A figure its own origin has since replaced conflicts with
 * nothing any more: such a pair reads "superseded", and says by what.
 */
export function relateFigures(figures: readonly PlacedFigure[]): {
  relations: PlacedRelation[];
  replaced: ReadonlySet<PlacedFigure>;
} {
  const pairs = figures.flatMap((a, at) =>
    figures.slice(at + 1).map((b) => ({ a, b, found: compareFigures(a, b) })),
  );
  const replacedBy = new Map<PlacedFigure, PlacedFigure>();
  for (const { a, b, found } of pairs) {
    if (found.givesWay === "a") replacedBy.set(a, b);
    if (found.givesWay === "b") replacedBy.set(b, a);
  }
  const relations = pairs.map(({ a, b, found }) => {
    const old = found.relation === "conflict" ? [a, b].find((figure) => replacedBy.has(figure)) : undefined;
    return old ? outdated(old, a, b, found, replacedBy) : relationOf(a, b, withParties(a, b, found));
  });
  return { relations, replaced: new Set(replacedBy.keys()) };
}

/** A conflict between parties is said to be one: it is shown, and no number is made of the two. */
function withParties(a: PlacedFigure, b: PlacedFigure, found: Comparison): Comparison {
  const [one, other] = [a.origin.party, b.origin.party];
  if (found.relation !== "conflict" || !one || !other || one.key === other.key) return found;
  return {
    ...found,
    why: `${found.why} They come from different parties, and are neither averaged nor picked from.`,
  };
}

function relationOf(a: PlacedFigure, b: PlacedFigure, found: Comparison): PlacedRelation {
  const [from, to] = found.givesWay === "b" ? [b, a] : [a, b];
  const { relation, why, flagged } = found;
  return {
    a: from.figure.id,
    b: to.figure.id,
    aLabel: labelOf(from),
    bLabel: labelOf(to),
    relation,
    why,
    ...(flagged ? { flagged } : {}),
    from,
    to,
  };
}

function outdated(
  old: PlacedFigure,
  a: PlacedFigure,
  b: PlacedFigure,
  found: Comparison,
  replacedBy: ReadonlyMap<PlacedFigure, PlacedFigure>,
): PlacedRelation {
  const by = replacedBy.get(old);
  const why = `${labelOf(old)} was replaced by ${by ? labelOf(by) : "a later figure"} and no longer stands against anything. ${found.why}`;
  return relationOf(a, b, { relation: "superseded", why, givesWay: old === a ? "a" : "b" });
}

/** "S09: 92 militants". */
export function labelOf({ figure, position }: PlacedFigure): string {
  return `${position.statementLabel}: ${figure.wording}`;
}
