import type { FigureInput, Measure, Qualifier } from "@/lib/corroboration/model";
import { countingOf } from "@/lib/corroboration/read-figure/counting";
import { withPlainDigits } from "@/lib/corroboration/read-figure/digits";
import { measureAt } from "@/lib/corroboration/read-figure/measure";
import { isNoFigure } from "@/lib/corroboration/read-figure/not-figures";
import { findNoughts } from "@/lib/corroboration/read-figure/noughts";
import { nounAfter } from "@/lib/corroboration/read-figure/noun";
import { findNumbers, type NumberFound } from "@/lib/corroboration/read-figure/numbers";
import { qualifierBefore } from "@/lib/corroboration/read-figure/qualifier";
import { withoutWholes } from "@/lib/corroboration/read-figure/wholes";

/** A figure as a line reads, for a person to correct. What the line doesn't say is null. */
export type FigureProposal = Pick<
  FigureInput,
  "wording" | "measureOther" | "who" | "low" | "high" | "qualifier" | "counting" | "currency"
> & {
  /** UTF-16 code units into the line, end exclusive: `line.slice(start, end) === wording`. */
  start: number;
  end: number;
  /** Null where the line has no word for it ("31 civilians"). */
  measure: Measure | null;
  /** Index, in the same list, of the figure it is a subset of or added to. */
  subsetOf: number | null;
};

/**
 * Reads a line as a person types it ("at least 145 militants killed", "Rs 5 lakh", "dozens injured") into figures, in the
 * order they stand. Low and high follow the corpus: "more than 30" is 31 and no high for things that are counted,
 * "more than $22 million" 22000000; "dozens" keeps no number. Dates, ages and clock times are passed over. Given the
 * passage the line stands in, it takes from there the measure and the people the line itself leaves out.
 */
export function readFigure(line: string, passage?: string): FigureProposal[] {
  const found = readLine(line);
  const at = passage === undefined || line === "" ? -1 : passage.indexOf(line);
  if (passage === undefined || at === -1 || passage === line) return found;
  const around = readLine(passage);
  return found.map((figure) => {
    const same = around.find(({ start, end }) => start < figure.end + at && figure.start + at < end);
    return same
      ? { ...figure, measure: figure.measure ?? same.measure, who: figure.who ?? same.who }
      : figure;
  });
}

/** No sentence is as long. Reading one takes the square of its length, so that a longer line is read in pieces. */
const LONGEST_LINE = 2_000;

function readLine(written: string): FigureProposal[] {
  if (written.length <= LONGEST_LINE) return readPiece(written);
  const found: FigureProposal[] = [];
  for (let from = 0; from < written.length; ) {
    const to = pieceEnd(written, from);
    const before = found.length;
    for (const { start, end, subsetOf, ...figure } of readPiece(written.slice(from, to)))
      found.push({
        ...figure,
        start: start + from,
        end: end + from,
        subsetOf: subsetOf === null ? null : subsetOf + before,
      });
    from = to;
  }
  return found;
}

/** Where the piece that begins at `from` ends: behind its last white space, or at its full length where it has none. */
function pieceEnd(line: string, from: number): number {
  const most = from + LONGEST_LINE;
  if (most >= line.length) return line.length;
  for (let at = most; at > from + LONGEST_LINE / 2; at -= 1) if (/\s/u.test(line[at - 1] ?? "")) return at;
  // Both halves of a character stay together.
  return /[\ud800-\udbff]/.test(line[most - 1] ?? "") ? most - 1 : most;
}

function readPiece(written: string): FigureProposal[] {
  const line = withPlainDigits(written);
  const numbers = [...findNumbers(line), ...findNoughts(line)]
    .filter((number) => !isNoFigure(line, number))
    .sort((a, b) => a.start - b.start);
  const figured = withoutWholes(line, numbers);
  const read: Read[] = [];
  for (const [at, { number, whole }] of figured.entries()) {
    const figures = read.map(({ figure }) => figure);
    const floor = figures.at(-1)?.end ?? 0;
    const ceiling = figured[at + 1]?.number.start ?? line.length;
    const one = readNumberInLine(line, number, { floor, ceiling, figures });
    const who = whole ? nounAfter(line, whole, ceiling).who : null;
    read.push(who === null ? one : { ...one, figure: { ...one.figure, who } });
  }
  return shareMeasure(read).map((figure) => ({
    ...figure,
    wording: written.slice(figure.start, figure.end),
  }));
}

type Read = { figure: FigureProposal; elliptical: boolean };
type Around = { floor: number; ceiling: number; figures: readonly FigureProposal[] };

function readNumberInLine(line: string, number: NumberFound, { floor, ceiling, figures }: Around): Read {
  const lead = qualifierBefore(line, number, floor);
  const noun = nounAfter(line, number, ceiling);
  const counting = countingOf(line, { ...lead, end: noun.end }, figures);
  const measured = measureAt(
    line,
    { start: lead.start, end: noun.end, named: !noun.elliptical, part: counting.of !== null },
    floor,
    ceiling,
  );
  const isMoney = number.currency !== null;
  const unit = number.percent ? "percent" : noun.unit;
  const measure = isMoney ? "money" : unit === null ? (measured?.measure ?? null) : "other";
  const continuous = isMoney || unit !== null;
  const figure: FigureProposal = {
    start: lead.start,
    end: noun.end,
    wording: line.slice(lead.start, noun.end),
    measure,
    measureOther: unit,
    who:
      isMoney || (unit !== null && !number.percent)
        ? null
        : (noun.who ?? inherited(noun.elliptical, counting.counting, figures)),
    ...boundsFor(
      number,
      number.low === null ? "vague" : number.orMore ? "at least" : lead.qualifier,
      continuous,
    ),
    counting: counting.counting,
    currency: number.currency === "?" ? null : number.currency,
    subsetOf: counting.of,
  };
  return { figure, elliptical: noun.elliptical };
}

/** An elliptical number stands for the people counted before it ("captured 18 others", "adding to the 41"). */
function inherited(elliptical: boolean, counting: string, figures: readonly FigureProposal[]): string | null {
  if (!elliptical && counting === "total") return null;
  return figures.findLast(({ who }) => who !== null)?.who ?? null;
}

function boundsFor(
  { low, high, range, rough }: NumberFound,
  qualifier: Qualifier,
  continuous: boolean,
): { low: number | null; high: number | null; qualifier: Qualifier } {
  const step = continuous ? 0 : 1;
  if (low === null || high === null) return { low: null, high: null, qualifier: "vague" };
  switch (qualifier) {
    case "at least":
      return { low, high: null, qualifier };
    case "more than":
      return { low: low + step, high: null, qualifier };
    case "up to":
      return { low: null, high, qualifier };
    case "fewer than":
      return { low: null, high: high - step, qualifier };
    case "nearly":
      return { low: null, high, qualifier };
    default:
      if (range) return { low, high, qualifier: "range" };
      return { low, high, qualifier: rough ? "about" : qualifier };
  }
}

/**
 * A figure without a word of its own takes its whole's, where it is a part; a bare number ("17 and 31 bodies", "adding to
 * the 41") the next figure's, else the last one's.
 */
function shareMeasure(read: readonly Read[]): FigureProposal[] {
  const words = read.map(({ figure: { measure } }) =>
    measure === "money" || measure === "other" ? null : measure,
  );
  return read.map(({ figure, elliptical }, at) => {
    if (figure.measure !== null) return figure;
    const whole = figure.subsetOf === null ? null : (words[figure.subsetOf] ?? null);
    const near =
      words.slice(at + 1).find((word) => word !== null) ??
      words.slice(0, at).findLast((word) => word !== null);
    return { ...figure, measure: whole ?? (elliptical ? (near ?? null) : null) };
  });
}
