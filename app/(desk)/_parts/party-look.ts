/** Colours and patterns come in sixes. Stepping the pattern with each round of colours keeps 36 parties apart; the letter all. */
const COUNT = 6;

const colour = (index: number) => index % COUNT;
const pattern = (index: number) => (index + Math.floor(index / COUNT)) % COUNT;

/** The classes that give a thing its party's colour and pattern. A source without a party has neither. */
export function partyClass(index: number | null): string {
  return index === null ? "p-none" : `pc-${colour(index)} pp-${pattern(index)}`;
}

/** A, B … Z, AA, AB … */
export function partyLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : partyLetter(Math.floor(index / 26) - 1) + letter;
}

export const MARK_SHAPES = ["circle", "square", "diamond", "triangle", "pointer", "hexagon"] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

/** The shape of a party's mark in a chart. */
export function partyShape(index: number | null): MarkShape {
  return index === null ? "circle" : (MARK_SHAPES[pattern(index)] ?? "circle");
}
