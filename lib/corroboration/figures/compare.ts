import { boundsOf, hasNumber, showAmount } from "@/lib/corroboration/figures/amount";
import { compareScope, showDate } from "@/lib/corroboration/figures/scope";
import type { FigureInput, Relation } from "@/lib/corroboration/model";
import { quoted, sentenceCase } from "@/lib/corroboration/phrases";

/** A figure with what its statement adds to it. */
export type Comparable = {
  figure: FigureInput;
  /** Figures with one origin key are successive words of one origin. */
  originKey: string;
  /** The day it was said, where the figure has no as-of of its own. */
  saidOn: string | null;
  /** It is one addend of a sum given in its statement ("92, adding to the 41"). */
  addend: boolean;
};

export type Comparison = {
  relation: Relation;
  why: string;
  /** With "superseded", which of the two gives way. */
  givesWay?: "a" | "b";
  /** A later figure of the same origin that is lower, where tolls only grow. */
  flagged?: true;
};

/**
 * How two figures of one claim stand to each other. Symmetric: swapping them swaps only `givesWay` and the order in which
 * `why` names them. Refuses nothing; what a figure doesn't state never differs, and `why` shows what was assumed.
 */
export function compareFigures(a: Comparable, b: Comparable): Comparison {
  const scope = compareScope(a.figure, b.figure);
  if (scope.differs !== null) return say("different scope", scope.differs, []);
  const vague = [a, b].find(({ figure }) => !hasNumber(figure));
  if (vague) return say("insufficient", `${quoted(vague.figure.wording)} gives no number`, []);
  const bothWhole = isWhole(a.figure) && isWhole(b.figure);
  const assumptions = [...scope.assumptions, ...unclearCounting(a.figure, b.figure)];
  if (sameBounds(a.figure, b.figure) && (bothWhole || a.figure.counting === b.figure.counting)) {
    return say("agree", `both give ${showAmount(a.figure)}`, assumptions);
  }
  if (!bothWhole) return compareParts(a, b, assumptions);
  return a.originKey === b.originKey
    ? compareWithinOrigin(a, b, assumptions)
    : compareAcross(a, b, assumptions);
}

function isWhole(figure: FigureInput): boolean {
  return figure.counting === "total" || figure.counting === "unclear";
}

function sameBounds(a: FigureInput, b: FigureInput): boolean {
  return a.low === b.low && a.high === b.high;
}

function unclearCounting(a: FigureInput, b: FigureInput): string[] {
  return [a, b]
    .filter(({ counting }) => counting === "unclear")
    .map(({ wording }) => `it isn’t clear whether ${quoted(wording)} is a total, and it is taken as one`);
}

/** At least one is an addition, a subset or an earlier figure: set beside a total it has another scope; sums check it. */
function compareParts(a: Comparable, b: Comparable, assumptions: string[]): Comparison {
  const earlier = [a, b].filter(({ figure }) => figure.counting === "previous");
  const [first] = earlier;
  if (first && earlier.length === 1 && a.originKey === b.originKey && !first.addend) {
    const later = first === a ? b : a;
    if (sameBounds(a.figure, b.figure)) return say("agree", `both give ${show(a)}`, assumptions);
    if (isWhole(later.figure)) return supersede(first, later, first === a ? "a" : "b", [], assumptions);
  }
  if (first)
    return say(
      "different scope",
      `${show(first)} is an earlier figure, referred back to and not put forward`,
      [],
    );
  if (a.figure.counting !== b.figure.counting || a.originKey === b.originKey)
    return say("different scope", partSentence(a, b), []);
  return compareAcross(a, b, assumptions);
}

function partSentence(a: Comparable, b: Comparable): string {
  const part = isWhole(a.figure) ? b : a;
  const what =
    part.figure.counting === "subset" ? "is a part of another figure" : "is added to another figure";
  return `${show(part)} ${what}, so that it is no total to set beside ${show(part === a ? b : a)}`;
}

/** Successive figures of one origin: the later stands. */
function compareWithinOrigin(a: Comparable, b: Comparable, assumptions: string[]): Comparison {
  const order = timeOrder(a, b);
  if (order.first === "a") return supersede(a, b, "a", order.notes, assumptions);
  if (order.first === "b") return supersede(b, a, "b", order.notes, assumptions);
  if (overlap(a, b)) return say("compatible", `${show(a)} and ${show(b)} can both hold`, assumptions);
  const why = `${show(a)} against ${show(b)}, both from one origin: they can’t both hold, and nothing says which is the later`;
  return say("conflict", why, assumptions);
}

function supersede(
  earlier: Comparable,
  later: Comparable,
  givesWay: "a" | "b",
  notes: string[],
  assumptions: string[],
): Comparison {
  const why = `${show(later)} takes the place of ${show(earlier)}, which the same origin gave before`;
  const fell = point(later.figure) < point(earlier.figure) && onlyGrows(earlier.figure);
  if (!fell) return { ...say("superseded", why, [...notes, ...assumptions]), givesWay };
  const flaggedWhy = `${why}; it is lower, and a cumulative figure should never fall`;
  return { ...say("superseded", flaggedWhy, [...notes, ...assumptions]), givesWay, flagged: true };
}

/** The missing are found and the displaced return; money is no toll. */
function onlyGrows(figure: FigureInput): boolean {
  return !["missing", "displaced", "money"].includes(figure.measure);
}

function compareAcross(a: Comparable, b: Comparable, assumptions: string[]): Comparison {
  if (overlap(a, b)) return say("compatible", `${show(a)} and ${show(b)} can both hold`, assumptions);
  const order = timeOrder(a, b);
  const [earlier, later] = order.first === "a" ? [a, b] : [b, a];
  if (
    order.first !== null &&
    isWhole(a.figure) &&
    onlyGrows(a.figure) &&
    point(later.figure) > point(earlier.figure)
  ) {
    return say("compatible", `${show(later)} is a later and higher toll than ${show(earlier)}`, [
      ...order.notes,
      ...assumptions,
    ]);
  }
  const dates = order.first === null ? undated(a, b) : order.notes;
  return say("conflict", `${show(a)} against ${show(b)}: they can’t both hold`, [...dates, ...assumptions]);
}

function undated(a: Comparable, b: Comparable): string[] {
  const [dateA, dateB] = [asOf(a), asOf(b)];
  return dateA !== null && dateB !== null
    ? []
    : ["without an as-of for both, they are taken to be of one time"];
}

/** Which is the earlier, where both dates are known and can't be one. */
function timeOrder(a: Comparable, b: Comparable): { first: "a" | "b" | null; notes: string[] } {
  const [dateA, dateB] = [asOf(a), asOf(b)];
  if (dateA === null || dateB === null || dateA.startsWith(dateB) || dateB.startsWith(dateA))
    return { first: null, notes: [] };
  const notes = [a, b]
    .filter(({ figure }) => figure.asOf === null)
    .map(
      ({ figure, saidOn }) =>
        `${quoted(figure.wording)} has no as-of, and the day it was said, ${showDate(saidOn ?? "")}, is taken for it`,
    );
  return { first: dateA < dateB ? "a" : "b", notes };
}

export function asOf({ figure, saidOn }: Pick<Comparable, "figure" | "saidOn">): string | null {
  return figure.asOf ?? saidOn;
}

function overlap(a: Comparable, b: Comparable): boolean {
  const [x, y] = [boundsOf(a.figure), boundsOf(b.figure)];
  return x !== null && y !== null && x.low <= y.high && y.low <= x.high;
}

function point(figure: FigureInput): number {
  return figure.low ?? figure.high ?? 0;
}

function show({ figure }: Comparable): string {
  return showAmount(figure);
}

function say(relation: Relation, why: string, assumptions: readonly string[]): Comparison {
  return { relation, why: `${sentenceCase([why, ...assumptions].join("; "))}.` };
}
