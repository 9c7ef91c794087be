import type { Span } from "@/lib/text/model";

/** A paragraph without its line end; `number` counts from 1, blank lines not counted. */
export type Paragraph = Span & { number: number; text: string };

/**
 * The paragraphs of a text whose line ends are LF: each line that isn't blank, as newsrooms paste them. Spans
 * are UTF-16 units, end exclusive; what lies between two paragraphs is line ends and blank lines only.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  while (start <= text.length) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(start, end);
    if (line.trim() !== "") paragraphs.push({ start, end, number: paragraphs.length + 1, text: line });
    start = end + 1;
  }
  return paragraphs;
}

/** The number of the paragraph that holds `offset`, or of the one before it; 0 before the first. */
export function paragraphNumberAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
