import { type AddendGroup, findGroups, type SumEntry } from "@/lib/corroboration/figures/addends";
import { boundsOf, hasNumber, showAmount, showNumber } from "@/lib/corroboration/figures/amount";
import { windowAssumption } from "@/lib/corroboration/figures/sum-windows";
import { compareWho, countsAnybody } from "@/lib/corroboration/figures/who";
import type { FigureInput, PartInput } from "@/lib/corroboration/model";
import { distinct, listOf, numberInWords } from "@/lib/corroboration/phrases";

/** Arithmetic written out, and whether it fails. `total` is null where no total is stated. */
export type SumCheck = { text: string; conflict: boolean; addends: SumEntry[]; total: SumEntry | null };

/**
 * Parts against each stated total, and subsets within their wholes. Parts below a total leave a remainder; only parts
 * above its high conflict. `entries` are the figures that stand (none superseded). The same arithmetic is written once.
 */
export function checkSums(entries: readonly SumEntry[]): SumCheck[] {
  const checks = [
    ...findGroups(entries).flatMap((group) => againstTotals(group, entries)),
    ...checkSubsets(entries),
  ];
  const byText = new Map<string, SumCheck>();
  for (const check of checks) if (!byText.has(check.text)) byText.set(check.text, check);
  return [...byText.values()];
}

function againstTotals(group: AddendGroup, entries: readonly SumEntry[]): SumCheck[] {
  const sum = addUp(group.addends.map(({ figure }) => figure));
  const written = `${group.addends.map(({ figure }) => showAmount(figure)).join(" + ")} = ${showAmount(sum)}`;
  const totals = entries.filter((entry) => isTotalFor(entry, group));
  if (totals.length === 0) {
    return [
      { text: `${written}; no total is stated.`, conflict: false, addends: group.addends, total: null },
    ];
  }
  return totals.map((total) => {
    const { text, conflict } = remainder(sum, total.figure);
    const assumption = windowAssumption(
      group.addends.map(({ figure }) => figure),
      total.figure,
    );
    const parts = [
      written,
      `stated total ${showAmount(total.figure)}`,
      text,
      ...(assumption === null ? [] : [assumption]),
    ];
    return { text: `${parts.join("; ")}.`, conflict, addends: group.addends, total };
  });
}

function isTotalFor(entry: SumEntry, group: AddendGroup): boolean {
  const { figure } = entry;
  if (group.addends.includes(entry) || !hasNumber(figure)) return false;
  if (figure.counting !== "total" && figure.counting !== "unclear") return false;
  return (
    group.addends.every((addend) => fits(addend.figure, figure, group.byWho)) &&
    windowAssumption(
      group.addends.map((a) => a.figure),
      figure,
    ) !== undefined
  );
}

function fits(addend: FigureInput, total: FigureInput, byWho: boolean): boolean {
  if (addend.measure !== total.measure || addend.currency !== total.currency) return false;
  if (addend.place !== null && total.place !== null && addend.place !== total.place) return false;
  if (byWho) return total.who === null || countsAnybody(total.who);
  const who = compareWho(addend.who, total.who);
  return who === "same" || who === "unstated";
}

/** The sum as a figure of its own: its low is the lows', its high the highs', each unknown as soon as one of them is. */
export function addUp(figures: readonly FigureInput[]): FigureInput {
  const rough = figures.some(({ qualifier }) => qualifier === "about" || qualifier === "nearly");
  const lows = figures.map(({ low, high }) => (rough ? (low ?? high) : low));
  const highs = figures.map(({ low, high }) => (rough ? (high ?? low) : high));
  const add = (values: (number | null)[]) =>
    values.reduce<number | null>(
      (sum, value) => (sum === null || value === null ? null : exactly(sum + value)),
      0,
    );
  const [low, high] = [add(lows), add(highs)];
  const qualifier = rough
    ? "about"
    : low === null
      ? "up to"
      : high === null
        ? "at least"
        : low === high
          ? "exactly"
          : "range";
  const [first] = figures;
  if (!first) throw new RangeError("A sum needs at least one figure");
  return { ...first, low, high, qualifier, wording: "", counting: "total", subsetOf: null };
}

/** Figures have at most six places behind the point; 0.1 + 0.2 is 0.3 here. */
function exactly(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function remainder(sum: FigureInput, total: FigureInput): { text: string; conflict: boolean } {
  const [parts, whole] = [boundsOf(sum), boundsOf(total)];
  if (!parts || !whole) return { text: "no number to check against", conflict: false };
  const show = (value: number) => showNumber(exactly(value), total.currency);
  if (parts.low > whole.high) {
    return {
      text: `the parts come to ${show(parts.low - whole.high)} more than it allows: a conflict`,
      conflict: true,
    };
  }
  if (sum.qualifier === "about" || total.qualifier === "about" || total.qualifier === "nearly") {
    const left = (total.low ?? total.high ?? 0) - (sum.low ?? sum.high ?? 0);
    return {
      text: left > 0 ? `about ${show(left)} not broken down` : "the parts come to about that",
      conflict: false,
    };
  }
  return {
    text: leftOver(Math.max(0, whole.low - parts.high), whole.high - parts.low, show),
    conflict: false,
  };
}

function leftOver(least: number, most: number, show: (value: number) => string): string {
  if (most === 0) return "the parts make up the total";
  if (most === Number.POSITIVE_INFINITY) {
    return least > 0 ? `${show(least)} or more not broken down` : "nothing need be left over";
  }
  if (least === most) return `${show(least)} not broken down`;
  return least > 0
    ? `${show(least)} to ${show(most)} not broken down`
    : `up to ${show(most)} not broken down`;
}

/** Subsets and additions beside the whole they belong to. */
function checkSubsets(entries: readonly SumEntry[]): SumCheck[] {
  return entries.flatMap((entry) => {
    const part = boundsOf(entry.figure);
    const whole = wholeOf(entry, entries);
    const room = whole && boundsOf(whole.figure);
    if (!part || !room || !whole) return [];
    const [small, large] = [showAmount(entry.figure), showAmount(whole.figure)];
    const conflict = part.low > room.high;
    const text = conflict
      ? `${small} is given as a part of ${large}, and is more: a conflict.`
      : `${small} is within ${large}.`;
    return [{ text, conflict, addends: [entry], total: whole }];
  });
}

function wholeOf(entry: SumEntry, entries: readonly SumEntry[]): SumEntry | null {
  const { figure, statementId } = entry;
  if (figure.counting !== "subset" && figure.counting !== "additional") return null;
  const named = entries.find((other) => other.figure.id === figure.subsetOf && other !== entry);
  if (named) return named;
  const wholes = entries.filter(
    (other) =>
      other.statementId === statementId &&
      other.figure.counting === "total" &&
      other.figure.measure === figure.measure &&
      compareWho(other.figure.who, figure.who) !== "different",
  );
  const [only] = wholes;
  return only && wholes.length === 1 ? only : null;
}

/**
 * What figures entered as parts of the claim come to beside its wholes. They add no origin, and each note says so.
 */
export function checkParts(parts: readonly PartInput[], entries: readonly SumEntry[]): string[] {
  const wholes = entries.filter(({ figure }) => figure.counting === "total" || figure.counting === "unclear");
  return distinct(parts.map((part) => partNote(part, wholes)));
}

function partNote(part: PartInput, wholes: readonly SumEntry[]): string {
  const where = part.place === null ? "" : ` in ${part.place}`;
  const who = part.sourceName === null ? "" : ` (${part.sourceName})`;
  const called = `A part, ${showAmount(part)}${where}${who},`;
  const bounds = boundsOf(part);
  const numbered = wholes.filter(({ figure }) => hasNumber(figure) && figure.measure === part.measure);
  if (!bounds || numbered.length === 0)
    return `${called} adds no origin; there is no total to check it against.`;
  const tooSmall = numbered.filter(({ figure }) => (boundsOf(figure)?.high ?? 0) < bounds.low);
  if (tooSmall.length > 0) {
    const totals = listOf(distinct(tooSmall.map(({ figure }) => showAmount(figure))));
    return `${called} is more than the stated total of ${totals}: a conflict. It adds no origin.`;
  }
  const totals = distinct(numbered.map(({ figure }) => showAmount(figure)));
  const within =
    totals.length === 1 ? totals[0] : totals.length === 2 ? "both" : `all ${numberInWords(totals.length)}`;
  return `${called} is within ${within} and adds no origin.`;
}
