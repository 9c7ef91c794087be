import type { Counting, Measure, Qualifier } from "@/lib/corroboration/model";
export type FigureProposal = {
  start: number;
  end: number;
  wording: string;
  measure: Measure | null;
  measureOther: string | null;
  who: string | null;
  low: number | null;
  high: number | null;
  qualifier: Qualifier;
  counting: Counting;
  currency: string | null;
  subsetOf: number | null;
};
export function readFigure(_line: string): FigureProposal[] {
  return [];
}
