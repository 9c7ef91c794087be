import { compareWho, countsAnybody, kindOf } from "@/lib/corroboration/figures/who";
import type { CountedInput, FigureInput } from "@/lib/corroboration/model";

type Fitting = Pick<FigureInput, "measure" | "who" | "wording">;

/**
 * Which of a statement's figures bear on a counted claim: those of its measure that count the same people, or a part of
 * them. A figure that doesn't say whom it counts ("18 others") is taken only where none fits better.
 */
export function figuresThatFit<T extends Fitting>(counted: CountedInput, figures: readonly T[]): T[] {
  const measured = figures.filter(({ measure }) => measure === counted.measure);
  const { who } = counted;
  if (who === null || countsAnybody(who)) return measured;
  const grades = measured.map((figure) => ({ figure, grade: gradeOf(who, figure) }));
  const best = grades.some(({ grade }) => grade === "fits") ? "fits" : "unstated";
  return grades.filter(({ grade }) => grade === best).map(({ figure }) => figure);
}

type Grade = "fits" | "unstated" | "differs";

function gradeOf(claimed: string, { who, wording }: Fitting): Grade {
  const counted = who ?? (kindOf(wording) ? wording : null);
  if (counted === null || countsAnybody(counted)) return "unstated";
  const relation = compareWho(claimed, counted);
  if (relation === "same") return "fits";
  if (relation === "different" || relation === "unstated") return "differs";
  const [whole, part] = [kindOf(claimed), kindOf(counted)];
  return whole === null || part === null || whole.part === null ? "fits" : "differs";
}
