import { mayMeasure } from "@/lib/corroboration/measure-words";
import { type FigureProposal, readFigure } from "@/lib/corroboration/read-figure";
import type { SuggestedFigure } from "@/lib/suggest/model";
import { countsNothing } from "@/lib/suggest/prose-numbers";
import { sharesIn } from "@/lib/suggest/shares";
import type { Span } from "@/lib/text/model";
import { sentenceStarts } from "@/lib/text/sentences";

/** Every figure of a text, read sentence by sentence, in order of place. `of` is an index in the same list. */
export function figuresOf(text: string, paragraphs: readonly Span[]): SuggestedFigure[] {
  const found: SuggestedFigure[] = [];
  for (const { start, end } of paragraphs) {
    if (!mayHoldFigures(text.slice(start, end))) continue;
    const starts = [start, ...sentenceStarts(text, start, end), end];
    for (let at = 0; at + 1 < starts.length; at++) {
      const from = starts[at] ?? start;
      const line = text.slice(from, starts[at + 1]);
      if (mayHoldFigures(line)) addFigures(text, found, line, from);
    }
  }
  return found;
}

function addFigures(text: string, found: SuggestedFigure[], line: string, at: number): void {
  const shares = sharesIn(line).map((share) => ({ ...share, start: share.start + at, end: share.end + at }));
  const read = readFigure(line).map((figure) => placed(figure, at));
  const meets = (a: SuggestedFigure, b: SuggestedFigure) => a.start < b.end && b.start < a.end;
  const kept = read.filter(
    (figure) => !countsNothing(text, figure) && !shares.some((share) => meets(figure, share)),
  );
  const offset = found.length;
  const all = [...kept, ...shares].sort((a, b) => a.start - b.start);
  for (const figure of all) {
    const whole = figure.of === null ? undefined : read[figure.of];
    const index = whole ? all.indexOf(whole) : -1;
    found.push({ ...figure, of: index < 0 ? null : index + offset });
  }
}

const MAY_COUNT =
  /[\d٠-٩۰-۹०-९০-৯]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|scores|several|many|half|third|quarter|lakh|crore|couple|single|twice|double|handful|few|zero)\b/i;

const mayHoldFigures = (line: string): boolean =>
  MAY_COUNT.test(line) || (NOUGHT.test(line) && mayMeasure(line));

const NOUGHT = /\b(?:no|none|nobody|another|not)\b/i;

/** The figures that stand inside `content` and in no smaller statement within it. */
export function figuresWithin(
  all: readonly SuggestedFigure[],
  content: readonly Span[],
  inner: readonly Span[],
): SuggestedFigure[] {
  const inside = (figure: SuggestedFigure, spans: readonly Span[]) =>
    spans.some(
      ({ start, end }) =>
        figure.start < end && start < figure.end && middle(figure) >= start && middle(figure) < end,
    );
  const kept = nearby(all, content).filter((figure) => inside(figure, content) && !inside(figure, inner));
  return kept.map((figure) => clipped(figure, content)).map((figure) => pointed(all, kept, figure));
}

/** The figures between the first and the last of some spans; figures are in order of place. */
function nearby(all: readonly SuggestedFigure[], spans: readonly Span[]): SuggestedFigure[] {
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(...spans.map(({ end }) => end));
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: SuggestedFigure[] = [];
  for (let at = low; at < all.length; at++) {
    const figure = all[at];
    if (!figure || figure.start >= to) break;
    found.push(figure);
  }
  return found;
}

/** The figures that touch nothing that was said: the narrator's own. */
export function figuresOutside(all: readonly SuggestedFigure[], said: readonly Span[]): SuggestedFigure[] {
  const spans = said.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let reached = 0;
  const kept = all.filter((figure) => {
    for (; (spans[next]?.start ?? Number.POSITIVE_INFINITY) < figure.end; next++)
      reached = Math.max(reached, spans[next]?.end ?? 0);
    return figure.start >= reached;
  });
  return kept.map((figure) => pointed(all, kept, figure));
}

const middle = ({ start, end }: SuggestedFigure): number => (start + end) / 2;

/** A wording that runs over the statement's edge is cut there. */
function clipped(figure: SuggestedFigure, content: readonly Span[]): SuggestedFigure {
  const around = content.find(({ start, end }) => middle(figure) >= start && middle(figure) < end);
  if (!around || (figure.start >= around.start && figure.end <= around.end)) return figure;
  const start = Math.max(figure.start, around.start);
  const end = Math.min(figure.end, around.end);
  return { ...figure, start, end, wording: figure.wording.slice(start - figure.start, end - figure.start) };
}

/** What a figure is part of counts only within the same list. */
function pointed(
  all: readonly SuggestedFigure[],
  kept: readonly SuggestedFigure[],
  figure: SuggestedFigure,
): SuggestedFigure {
  const whole = figure.of === null ? undefined : all[figure.of];
  const at = whole ? kept.indexOf(whole) : -1;
  return { ...figure, of: at < 0 ? null : at };
}

function placed(figure: FigureProposal, at: number): SuggestedFigure {
  const { measure, measureOther } = figure;
  const other = measureOther ?? figure.who ?? "";
  return {
    wording: figure.wording,
    start: figure.start + at,
    end: figure.end + at,
    measure: measure === null || measure === "other" ? `other:${other}` : measure,
    measureOther: measure === null || measure === "other" ? other : null,
    who: figure.who,
    low: figure.low,
    high: figure.high,
    qualifier: figure.qualifier,
    counting: figure.counting,
    of: figure.subsetOf,
    unit: measureOther === "percent" ? "%" : figure.currency,
  };
}
