import { isAddend } from "@/lib/corroboration/figures/addends";
import type { Comparable } from "@/lib/corroboration/figures/compare";
import { type MissingField, missingFields } from "@/lib/corroboration/figures/missing-fields";
import type { FigureRelation, OriginGroup, PositionInput } from "@/lib/corroboration/model";

/** A field to fill in, and whose. */
export type OpenField = MissingField & { statementLabel: string };

/** Relations that a missing field may decide; the first of them first. */
const OPEN: readonly string[] = ["insufficient", "conflict"];

/**
 * The fields that would decide pairs of a claim's figures which can't be compared, or are taken to conflict for want of
 * one: each field once, those of *insufficient* pairs first, at most `most`. What both state is never asked for.
 */
export function openFields(
  positions: readonly PositionInput[],
  groups: readonly OriginGroup[],
  relations: readonly FigureRelation[],
  most: number,
): OpenField[] {
  const origins = new Map(groups.flatMap(({ key, positionIds }) => positionIds.map((id) => [id, key])));
  const figures = new Map(
    positions.flatMap((position) =>
      position.figures.map((figure): [string, Comparable & { label: string }] => [
        figure.id,
        {
          figure,
          originKey: origins.get(position.id) ?? `position:${position.id}`,
          saidOn: position.saidOn ?? null,
          addend: isAddend(figure, position.figures),
          label: position.statementLabel,
        },
      ]),
    ),
  );
  const found = new Map<string, OpenField>();
  const open = relations.filter(({ relation }) => OPEN.includes(relation));
  for (const { a, b } of open.sort((x, y) => OPEN.indexOf(x.relation) - OPEN.indexOf(y.relation))) {
    const [one, other] = [figures.get(a), figures.get(b)];
    if (!one || !other) continue;
    for (const field of missingFields(one, other)) {
      const label = field.figureId === one.figure.id ? one.label : other.label;
      const key = `${field.figureId} ${field.field}`;
      if (!found.has(key)) found.set(key, { ...field, statementLabel: label });
      if (found.size >= most) return [...found.values()];
    }
  }
  return [...found.values()];
}
