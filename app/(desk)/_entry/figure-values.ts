import { readFigure } from "@/lib/corroboration/read-figure";

/** A figure's fields as a form has them, by their last name: "low", "qualifier". */
export type FigureValues = Record<string, string>;

/**
 * The figures of a line as fields for a person to correct. What the line doesn't say stays empty; a measure it doesn't
 * name is "other", which asks for its name.
 *
 * @param before how many figures the form has already: a part's whole is named by its place among all of them
 */
export function figureValues(line: string, before: number): FigureValues[] {
  return readFigure(line).map((read) => ({
    wording: read.wording,
    measure: read.measure ?? "other",
    measureOther: read.measureOther ?? "",
    who: read.who ?? "",
    low: read.low === null ? "" : String(read.low),
    high: read.high === null ? "" : String(read.high),
    qualifier: read.qualifier,
    counting: read.counting,
    currency: read.currency ?? "",
    subsetOf: read.subsetOf === null ? "" : String(before + read.subsetOf + 1),
  }));
}
