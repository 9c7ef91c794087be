import { compareWho, countsAnybody, kindOf } from "@/lib/corroboration/figures/who";
import type { SuggestedFigure } from "@/lib/suggest/model";

export type FigureChange = {
  figure: SuggestedFigure;
  /** The statement's figure it stands for; null where the statement has none like it. */
  stated: SuggestedFigure | null;
  change: "value" | "qualifier" | "who" | "measure" | "none like it";
};

/**
 * Holds the figures of a passage against those of the statement it is from. Those that agree are paired first, then
 * those with the same number, then what is left by what they count. Figures the passage leaves out are no change.
 */
export function compareFigures(
  drafted: readonly SuggestedFigure[],
  stated: readonly SuggestedFigure[],
): FigureChange[] {
  const left = new Set(stated);
  const open = new Set(drafted);
  const changes: FigureChange[] = [];
  const pair = (fits: (a: SuggestedFigure, b: SuggestedFigure) => boolean) => {
    for (const figure of open)
      for (const other of left) {
        if (!fits(figure, other)) continue;
        open.delete(figure);
        left.delete(other);
        const change = changeOf(figure, other);
        if (change !== null) changes.push({ figure, stated: other, change });
        break;
      }
  };
  pair((a, b) => changeOf(a, b) === null);
  pair((a, b) => sameNumber(a, b));
  pair((a, b) => isScoped(a) && scopeChange(a, b) === null);
  pair((a, b) => sameUnit(a, b) && (scopeChange(a, b) === null || a.measure === b.measure));
  pair((a, b) => sameUnit(a, b) && !isTime(a) && !isTime(b));
  for (const figure of open) changes.push({ figure, stated: null, change: "none like it" });
  return changes.sort((a, b) => a.figure.start - b.figure.start);
}

function changeOf(a: SuggestedFigure, b: SuggestedFigure): FigureChange["change"] | null {
  if (!sameUnit(a, b)) return "value";
  if (!sameNumber(a, b)) return "value";
  if (a.low !== b.low || a.high !== b.high || a.qualifier !== b.qualifier) return "qualifier";
  return scopeChange(a, b);
}

const sameUnit = (a: SuggestedFigure, b: SuggestedFigure): boolean => a.unit === b.unit;

/** The number itself, whatever is said of how exact it is: "more than 30" of people is kept as 31 and up. */
function sameNumber(a: SuggestedFigure, b: SuggestedFigure): boolean {
  const [x, y] = [numbersOf(a), numbersOf(b)];
  return x !== null && y !== null ? x === y : x === y && vagueWord(a) === vagueWord(b);
}

function numbersOf({ low, high, qualifier, measure }: SuggestedFigure): string | null {
  if (low === null && high === null) return null;
  const step = measure === "money" || /^other:(?:percent|share)/.test(measure) ? 0 : 1;
  if (qualifier === "more than" && low !== null) return `${low - step}`;
  if (qualifier === "fewer than" && high !== null) return `${high + step}`;
  if (low !== null && high !== null && low !== high) return `${low}-${high}`;
  return `${low ?? high}`;
}

const vagueWord = ({ wording }: SuggestedFigure): string =>
  /dozens|scores|hundreds|thousands|millions|several|many|few|couple|handful/i
    .exec(wording)?.[0]
    .toLowerCase() ?? "";

/** What the number counts, where it is said: "84 killed" and "84 casualties" are two things. */
export function measureOf({ measure, wording }: SuggestedFigure): string | null {
  if (/casualt/i.test(wording)) return "casualties";
  return measure.startsWith("other:") ? null : measure;
}

const isScoped = (figure: SuggestedFigure): boolean => figure.who !== null || measureOf(figure) !== null;
const isTime = ({ wording }: SuggestedFigure): boolean =>
  /\b(?:hours?|minutes?|days?|weeks?|months?|years?)$/i.test(wording);

/** Whether two figures count different things or different people; what one of them doesn't say never differs. */
export function scopeChange(a: SuggestedFigure, b: SuggestedFigure): "who" | "measure" | null {
  const [x, y] = [measureOf(a), measureOf(b)];
  if (x !== null && y !== null && x !== y) return "measure";
  return whoDiffers(whoOf(a), whoOf(b)) ? "who" : null;
}

const whoOf = ({ who, measureOther }: SuggestedFigure): string | null =>
  who ?? (measureOther === "" ? null : measureOther);

/** "civilians" and "people", "soldiers" and "security personnel", "homes" and "schools". */
export function whoDiffers(a: string | null, b: string | null): boolean {
  const relation = compareWho(a, b);
  if (a === null || b === null || relation === "same" || relation === "unstated") return false;
  if (relation === "different") return true;
  if (countsAnybody(a) || countsAnybody(b)) return true;
  const [x, y] = [kindOf(a), kindOf(b)];
  return x !== null && y !== null && x.part !== y.part;
}
