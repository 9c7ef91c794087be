import { showAmount } from "@/lib/corroboration/figures/amount";
import type { PlacedRelation } from "@/lib/corroboration/figures/relations";
import type { SumCheck } from "@/lib/corroboration/figures/sums";
import { opposed, type Stand } from "@/lib/corroboration/stands";

/** Two stands against each other: by stance, by their figures, or because one's parts exceed the other's total. */
export type Clash = { a: Stand; b: Stand } & (
  | { by: "stance" }
  | { by: "figures"; amountA: string; amountB: string }
  | { by: "sum"; text: string }
);

/** Every clash among the stands of a claim. What takes no side clashes with nothing. */
export function findClashes(
  stands: readonly Stand[],
  relations: readonly PlacedRelation[],
  sums: readonly SumCheck[],
): Clash[] {
  const standOf = new Map(
    stands.flatMap((stand) => (stand.position ? [[stand.position.id, stand] as const] : [])),
  );
  const byFigure = new Map(
    stands.flatMap((stand) => (stand.position?.figures ?? []).map(({ id }) => [id, stand] as const)),
  );
  const stances = stands.flatMap((a, at) =>
    stands.slice(at + 1).flatMap((b): Clash[] => (opposed(a, b) ? [{ by: "stance", a, b }] : [])),
  );
  const figures = relations.flatMap(({ relation, from, to }): Clash[] => {
    const [a, b] = [standOf.get(from.position.id), standOf.get(to.position.id)];
    if (relation !== "conflict" || !a || !b) return [];
    return [{ by: "figures", a, b, amountA: showAmount(from.figure), amountB: showAmount(to.figure) }];
  });
  const arithmetic = sums.flatMap(({ conflict, addends, total, text }): Clash[] => {
    const [a, b] = [byFigure.get(addends[0]?.figure.id ?? ""), byFigure.get(total?.figure.id ?? "")];
    return conflict && a && b ? [{ by: "sum", a, b, text }] : [];
  });
  return [...stances, ...figures, ...arithmetic];
}

/** Known origins of different parties: what makes a claim contested. */
export function betweenParties({ a, b }: Clash): boolean {
  return a.origin.known && b.origin.known && a.origin.party?.key !== b.origin.party?.key;
}

/** Known origins of one party: that party against itself. */
export function withinParty({ a, b }: Clash): boolean {
  return a.origin.known && b.origin.known && a.origin.party?.key === b.origin.party?.key;
}
