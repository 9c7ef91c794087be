import { type FigureProposal, readFigure } from "@/lib/corroboration/read-figure";
import type { SuggestedFigure } from "@/lib/suggest/model";
import type { Span } from "@/lib/text/model";

/** The figures inside what was said, in order, those of a statement within it left to that one. */
export function figuresIn(text: string, content: readonly Span[], inner: readonly Span[]): SuggestedFigure[] {
  const found: SuggestedFigure[] = [];
  for (const span of content) {
    const offset = found.length;
    const read = readFigure(text.slice(span.start, span.end));
    for (const figure of read) found.push(placed(figure, span.start, offset));
  }
  const kept = found.filter(
    (figure) => !inner.some(({ start, end }) => figure.start >= start && figure.end <= end),
  );
  return kept.length === found.length ? found : renumbered(found, kept);
}

function placed(figure: FigureProposal, at: number, offset: number): SuggestedFigure {
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
    of: figure.subsetOf === null ? null : figure.subsetOf + offset,
    unit: measureOther === "percent" ? "%" : figure.currency,
  };
}

/** What a figure is part of may be left out with the statement within. */
function renumbered(all: readonly SuggestedFigure[], kept: readonly SuggestedFigure[]): SuggestedFigure[] {
  return kept.map((figure) => {
    const whole = figure.of === null ? undefined : all[figure.of];
    const at = whole ? kept.indexOf(whole) : -1;
    return { ...figure, of: at < 0 ? null : at };
  });
}
