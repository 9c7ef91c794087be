import { countsAnybody, kindOf } from "@/lib/corroboration/figures/who";
import { findMeasureWords } from "@/lib/corroboration/measure-words";
import type { SuggestedFigure } from "@/lib/suggest/model";
import { NEGATIONS } from "@/lib/text/english-words";
import type { Difference, Span } from "@/lib/text/model";

const negations = new Set(NEGATIONS);

/** One change of words between a statement and a draft: what stood and what stands, "" where nothing. */
export type Change = { from: string; to: string };

export function changesOf(quote: string, differences: readonly Difference[]): Change[] {
  return differences.map(({ start, end, text }) => ({ from: quote.slice(start, end), to: text }));
}

/** "“Friday” for “Saturday”; “not” left out": changes in words, as a message shows them. */
export function describeChanges(changes: readonly Change[]): string {
  const shown = changes.slice(0, 4).map(({ from, to }) => {
    if (from === "") return `“${to}” added`;
    return to === "" ? `“${from}” left out` : `“${to}” for “${from}”`;
  });
  if (changes.length > shown.length) shown.push(`${changes.length - shown.length} more`);
  return shown.join("; ");
}

/** Whether a change turns one kind of people into another ("civilians", "people") or one harm into another. */
export function changesScope({ from, to }: Change): boolean {
  if (from === "" || to === "") return false;
  const [a, b] = [kindOf(from), kindOf(to)];
  const people = (words: string, kind: ReturnType<typeof kindOf>) => kind !== null || countsAnybody(words);
  if (people(from, a) && people(to, b)) return a?.group !== b?.group || a?.part !== b?.part;
  const [x, y] = [measureIn(from), measureIn(to)];
  return x !== null && y !== null && x !== y;
}

function measureIn(words: string): string | null {
  return /casualt/i.test(words) ? "casualties" : (findMeasureWords(words)[0]?.measure ?? null);
}

/** Whether a change adds or takes away a denial. */
export function turnsRound({ from, to }: Change): boolean {
  return denials(from) !== denials(to);
}

function denials(words: string): number {
  return (words.toLowerCase().match(/[\p{L}’']+/gu) ?? []).filter(
    (word) => negations.has(word.replace(/[’']/gu, "")) || /n[’']t$/u.test(word),
  ).length;
}

/** A name, day or place that another takes the place of: capitalised, not at the beginning of the words. */
export function swapsName({ from, to }: Change): boolean {
  const name = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*$/u;
  return name.test(from) && name.test(to) && from.toLowerCase() !== to.toLowerCase();
}

/** Whether every difference lies within figures of the statement, so that comparing figures says it better. */
export function onlyFigures(
  differences: readonly Difference[],
  figures: readonly SuggestedFigure[],
): boolean {
  const within = (span: Span) =>
    figures.some(({ start, end }) => span.start >= start - 1 && span.end <= end + 1);
  return differences.length > 0 && differences.every(within);
}
