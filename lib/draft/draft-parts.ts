import { contentWords } from "@/lib/draft/content-words";
import { trimmed } from "@/lib/suggest/item-spans";
import type { SuggestedFigure, Suggestion } from "@/lib/suggest/model";
import { quotationsOf } from "@/lib/suggest/quotations";
import { readStatements } from "@/lib/suggest/suggest-statements";
import { wholeParagraphs } from "@/lib/suggest/whole-paragraphs";
import type { Span } from "@/lib/text/model";
import { sentenceStarts } from "@/lib/text/sentences";

/** Something the draft says that somebody said. */
export type Saying = {
  suggestion: Suggestion;
  /** From the first of its words to the last. */
  whole: Span;
  /** The words between quote marks. */
  quotes: Span[];
  /** What is told of it outside quote marks. */
  told: Span[];
};

/** A stretch of the draft that nobody is said to have said. */
export type Narration = Span & { figures: SuggestedFigure[] };

/** A draft taken apart: every quotation is in one saying or loose, every figure in one saying or narration. */
export type DraftParts = {
  text: string;
  sayings: Saying[];
  loose: Span[];
  narration: Narration[];
  /** Its sentences in order, without a gap inside a paragraph. */
  sentences: readonly Span[];
};

const LEAST_WORDS = 4;

/** Offsets are UTF-16 code units into `text`, end exclusive. */
export function takeApart(text: string): DraftParts {
  const paragraphs = wholeParagraphs(text);
  const { suggestions, unattributedFigures } = readStatements(text);
  const quotations = quotationsOf(text, paragraphs).flatMap(({ words }) => trimmed(text, words));
  const owners = new Map(quotations.map((quote) => [quote, ownerOf(quote, suggestions)]));
  const sayings = suggestions.map((suggestion): Saying => {
    const quotes = quotations.filter((quote) => owners.get(quote) === suggestion);
    const { content } = suggestion;
    const whole = { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 };
    return { suggestion, whole, quotes, told: content.flatMap((span) => without(span, quotes)) };
  });
  const sentences = paragraphs.flatMap((paragraph) => sentencesIn(text, paragraph));
  return {
    text,
    sayings,
    loose: quotations.filter((quote) => owners.get(quote) === null),
    narration: narrationOf(text, sentences, suggestions, quotations, unattributedFigures),
    sentences,
  };
}

function sentencesIn(text: string, { start, end }: Span): Span[] {
  const starts = [...new Set([start, ...sentenceStarts(text, start, end), end])];
  return starts.slice(0, -1).map((from, at) => ({ start: from, end: starts[at + 1] ?? end }));
}

/** The index of the sentence an offset stands in, or of the one before it; -1 before the first. */
export function sentenceAt({ sentences }: Pick<DraftParts, "sentences">, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest statement a quotation stands in. */
function ownerOf(quote: Span, suggestions: readonly Suggestion[]): Suggestion | null {
  let best: Suggestion | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const suggestion of suggestions)
    for (const span of suggestion.content)
      if (meets(span, quote) && span.end - span.start < size) {
        best = suggestion;
        size = span.end - span.start;
      }
  return best;
}

/** What of a span lies outside others. */
function without(span: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at = span.start;
  for (const other of others.filter((each) => meets(each, span)).sort((a, b) => a.start - b.start)) {
    if (other.start > at) left.push({ start: at, end: other.start });
    at = Math.max(at, other.end);
  }
  if (at < span.end) left.push({ start: at, end: span.end });
  return left;
}

function narrationOf(
  text: string,
  sentences: readonly Span[],
  suggestions: readonly Suggestion[],
  quotations: readonly Span[],
  figures: readonly SuggestedFigure[],
): Narration[] {
  const taken = [
    ...suggestions.flatMap(({ content, source, cue }) => [
      ...content,
      ...[source, cue].flatMap((span) => span ?? []),
    ]),
    ...quotations,
  ];
  return sentences.flatMap((whole) => {
    const sentence = trimmed(text, whole)[0];
    if (!sentence) return [];
    return without(sentence, taken).flatMap((stretch) => {
      const own = figures.filter((figure) => meets(figure, stretch));
      const enough = contentWords(text.slice(stretch.start, stretch.end)).length >= LEAST_WORDS;
      return own.length > 0 || enough ? [{ ...stretch, figures: own }] : [];
    });
  });
}
