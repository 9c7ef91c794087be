import { hasNumber } from "@/lib/corroboration/figures/amount";
import { compareWho } from "@/lib/corroboration/figures/who";
import type { FigureInput } from "@/lib/corroboration/model";
import { inOrder } from "@/lib/corroboration/phrases";

/** A figure that stands in a counted position, with what tells whose it is. */
export type SumEntry = { figure: FigureInput; statementId: string; originKey: string };

/** Figures that may be added up. `byWho`: each counts other people ("11 police officers and 20 civilians"). */
export type AddendGroup = { addends: SumEntry[]; byWho: boolean };

/**
 * The figures that add up by what is said of them: an addition and what it adds to; totals of one origin for times that
 * don't overlap; totals of one statement for different people. Nothing is added across origins.
 */
export function findGroups(entries: readonly SumEntry[]): AddendGroup[] {
  const numbered = entries.filter(({ figure }) => hasNumber(figure));
  return [
    ...groupBy(numbered, ({ statementId, figure }) => `${statementId} ${unitOf(figure)}`).flatMap(additions),
    ...groupBy(numbered, ({ originKey, figure }) => `${originKey} ${unitOf(figure)}`).flatMap(windows),
    ...groupBy(numbered, ({ statementId, figure }) => `${statementId} ${unitOf(figure)}`).flatMap(
      differentPeople,
    ),
  ];
}

/** Whether the figure is one addend of a sum its statement gives. */
export function isAddend(figure: FigureInput, ofStatement: readonly FigureInput[]): boolean {
  const entries = ofStatement.map((other) => ({ figure: other, statementId: "", originKey: "" }));
  const unit = unitOf(figure);
  return additions(entries.filter((entry) => unitOf(entry.figure) === unit)).some(({ addends }) =>
    addends.some((addend) => addend.figure.id === figure.id),
  );
}

function unitOf({ measure, measureOther, currency }: FigureInput): string {
  return `${measure} ${measureOther ?? ""} ${currency ?? ""}`;
}

/** "92, adding to the 41": an addition with the earlier figures it is added to. */
function additions(entries: readonly SumEntry[]): AddendGroup[] {
  const added = entries.filter(({ figure }) => figure.counting === "additional");
  const earlier = entries.filter(({ figure }) => figure.counting === "previous");
  const [first] = added;
  if (!first || earlier.length === 0) return [];
  const addends = [...added, ...earlier].filter(({ figure }) => alike(figure, first.figure));
  return addends.length < 2 ? [] : [{ addends, byWho: false }];
}

function alike(a: FigureInput, b: FigureInput): boolean {
  const who = compareWho(a.who, b.who);
  return who === "same" || who === "unstated";
}

/** Totals for times of their own. Copies of one figure count once; two figures for one time leave nothing to add. */
function windows(entries: readonly SumEntry[]): AddendGroup[] {
  const dated = entries.filter(
    ({ figure }) => figure.counting === "total" && figure.windowStart !== null && figure.windowEnd !== null,
  );
  return groupBy(dated, ({ figure }) => `${figure.who ?? ""} ${figure.place ?? ""}`).flatMap((alikes) => {
    const once = groupBy(
      alikes,
      ({ figure: f }) => `${f.windowStart} ${f.windowEnd} ${f.low} ${f.high}`,
    ).flatMap((same) => same.slice(0, 1));
    const inTime = [...once].sort((a, b) => inOrder(a.figure.windowStart ?? "", b.figure.windowStart ?? ""));
    const apart = inTime.every(
      (entry, at) => at === 0 || (inTime[at - 1]?.figure.windowEnd ?? "") < (entry.figure.windowStart ?? ""),
    );
    return inTime.length > 1 && apart ? [{ addends: inTime, byWho: false }] : [];
  });
}

function differentPeople(entries: readonly SumEntry[]): AddendGroup[] {
  const totals = entries.filter(({ figure }) => figure.counting === "total" && figure.who !== null);
  const apart = totals.every((a) =>
    totals.every((b) => a === b || compareWho(a.figure.who, b.figure.who) === "different"),
  );
  return totals.length > 1 && apart ? [{ addends: totals, byWho: true }] : [];
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()];
}
