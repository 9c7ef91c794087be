import { hasNumber } from "@/lib/corroboration/figures/amount";
import { type Comparable, compareFigures } from "@/lib/corroboration/figures/compare";
import type { FigureInput } from "@/lib/corroboration/model";
import { quoted } from "@/lib/corroboration/phrases";

/** A field of a figure that a person could fill in. */
export type FigureField = "number" | "who" | "window" | "place" | "asOf" | "currency" | "measureOther";

export type MissingField = {
  figureId: string;
  field: FigureField;
  /** What filling it in would decide, as a sentence. */
  why: string;
};

/**
 * The fields that two figures lack and that would decide how they stand to each other, the likeliest first: of an
 * *insufficient*, the number of the one that gives none, then whatever only one of them states and would set them apart;
 * of a relation that rests on an assumption, the field the assumption stands in for. Empty where nothing is missing.
 */
export function missingFields(a: Comparable, b: Comparable): MissingField[] {
  const { relation } = compareFigures(a, b);
  if (relation === "different scope") return [];
  const pairs = [
    [a, b],
    [b, a],
  ] as const;
  return [
    ...pairs.flatMap(([one]) => missingNumber(one)),
    ...pairs.flatMap(([one, other]) => missingScope(one.figure, other.figure)),
    ...(relation === "conflict" ? pairs.flatMap(([one]) => missingAsOf(one)) : []),
  ];
}

function missingNumber({ figure }: Comparable): MissingField[] {
  if (hasNumber(figure)) return [];
  const why = `${quoted(figure.wording)} gives no number; with one, the two could be compared.`;
  return [{ figureId: figure.id, field: "number", why }];
}

const SCOPE: readonly [field: FigureField, isStated: (figure: FigureInput) => boolean, what: string][] = [
  ["who", ({ who }) => who !== null, "whom it counts"],
  [
    "window",
    ({ windowStart, windowEnd }) => windowStart !== null || windowEnd !== null,
    "what time it covers",
  ],
  ["place", ({ place }) => place !== null, "for which place it holds"],
  ["currency", ({ measure, currency }) => measure !== "money" || currency !== null, "its currency"],
  [
    "measureOther",
    ({ measure, measureOther }) => measure !== "other" || measureOther !== null,
    "what it measures",
  ],
];

/** Stated by the other and not by this one: it is taken to be the same, and might not be. */
function missingScope(figure: FigureInput, other: FigureInput): MissingField[] {
  return SCOPE.filter(([, isStated]) => isStated(other) && !isStated(figure)).map(([field, , what]) => ({
    figureId: figure.id,
    field,
    why: `${quoted(figure.wording)} doesn’t say ${what}; if it isn’t as in ${quoted(other.wording)}, the two have different scope.`,
  }));
}

function missingAsOf({ figure }: Comparable): MissingField[] {
  if (figure.asOf !== null) return [];
  const why = `${quoted(figure.wording)} has no as-of; a later one may be a later toll, or take the other’s place.`;
  return [{ figureId: figure.id, field: "asOf", why }];
}
