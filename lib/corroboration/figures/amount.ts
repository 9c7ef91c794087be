import type { FigureInput } from "@/lib/corroboration/model";
import { quoted } from "@/lib/corroboration/phrases";

/** What a figure lets its number be, both ends included. */
export type Bounds = { low: number; high: number };

type Amount = Pick<FigureInput, "low" | "high" | "qualifier" | "wording" | "measure" | "currency">;

/** "Dozens" stays a word: a figure without a number is never given one. */
export function hasNumber(figure: Amount): boolean {
  return figure.low !== null || figure.high !== null;
}

/**
 * The bounds of a figure, null without a number. "About" and "nearly" get the room a rounded number leaves: half a unit
 * of its last digit that isn't nought, or a tenth of it, whichever is more.
 */
export function boundsOf(figure: Amount): Bounds | null {
  const { low, high, qualifier } = figure;
  if (low === null && high === null) return null;
  const point = high ?? low ?? 0;
  if (qualifier === "about") return { low: (low ?? point) - room(low ?? point), high: point + room(point) };
  if (qualifier === "nearly") return { low: point - room(point), high: point };
  return { low: low ?? 0, high: high ?? Number.POSITIVE_INFINITY };
}

function room(value: number): number {
  const digits = String(Math.abs(value)).replace(/\.\d+$/, "");
  const noughts = /0*$/.exec(digits)?.[0].length ?? 0;
  const unit = digits === "0" ? 0 : 10 ** noughts;
  return Math.max(unit / 2, Math.abs(value) / 10);
}

/** "145", "at least 145", "10 to 15", "more than 22,000,000 USD"; a vague figure keeps its word, in quotation marks. */
export function showAmount(figure: Amount): string {
  const { low, high, qualifier } = figure;
  if (low === null && high === null) return quoted(figure.wording);
  const show = (value: number) => showNumber(value, figure.currency);
  if (low !== null && high !== null) {
    if (low !== high) return `${showNumber(low, null)} to ${show(high)}`;
    return qualifier === "about" || qualifier === "nearly" ? `${qualifier} ${show(low)}` : show(low);
  }
  if (low !== null)
    return qualifier === "more than"
      ? `more than ${show(statedBelow(figure, low))}`
      : `at least ${show(low)}`;
  const most = high ?? 0;
  if (qualifier === "fewer than") return `fewer than ${show(statedAbove(figure, most))}`;
  return qualifier === "nearly" ? `nearly ${show(most)}` : `up to ${show(most)}`;
}

/** Money is continuous, so that "more than $22 million" is kept as 22000000; "more than 30" people are kept as 31. */
function statedBelow(figure: Amount, low: number): number {
  return figure.measure === "money" || mentions(figure.wording, low) ? low : low - 1;
}

function statedAbove(figure: Amount, high: number): number {
  return figure.measure === "money" || mentions(figure.wording, high) ? high : high + 1;
}

function mentions(wording: string, value: number): boolean {
  return new RegExp(`(?<![\\d.])${value}(?![\\d.])`).test(wording.replace(/(?<=\d)[,\s](?=\d{3})/g, ""));
}

// Made once: a formatter costs a hundred times what it formats, and a claim has thousands of pairs of figures.
const format = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

export function showNumber(value: number, currency: string | null): string {
  const digits = format.format(value);
  return currency === null ? digits : `${digits} ${currency}`;
}
