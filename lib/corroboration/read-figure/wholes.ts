import type { NumberFound } from "@/lib/corroboration/read-figure/numbers";

/** "12 of the 40 passengers": where the whole's noun stands, which the part counts too. */
export type PartOfWhole = { number: NumberFound; whole: NumberFound | null };

const OF_THE = /^\s+of\s+(?:the|its|their|our|his|her|those|these|all)\s+$/iu;
const OUT_OF = /^\s+(?:in|out of|in every|of every)\s+$/iu;
const FRACTION = /^[\s-](?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)(?![\p{L}])/iu;

/**
 * Leaves out what is no figure beside another number: the 40 of "12 of the 40 passengers", who aren't said to have died; a
 * rate ("one in five homes") and a fraction ("two thirds").
 */
export function withoutWholes(line: string, numbers: readonly NumberFound[]): PartOfWhole[] {
  const left = new Set<NumberFound>();
  const wholes = new Map<NumberFound, NumberFound>();
  for (const [at, number] of numbers.entries()) {
    const next = numbers[at + 1];
    const between = next ? line.slice(number.end, next.start) : "";
    if (FRACTION.test(line.slice(number.end)) && !number.percent) left.add(number);
    if (!next || number.high === null || next.high === null || number.high > next.high) continue;
    if (OF_THE.test(between)) {
      wholes.set(number, next);
      left.add(next);
    } else if (OUT_OF.test(between)) {
      left.add(number);
      left.add(next);
    }
  }
  return numbers
    .filter((number) => !left.has(number))
    .map((number) => ({ number, whole: wholes.get(number) ?? null }));
}
