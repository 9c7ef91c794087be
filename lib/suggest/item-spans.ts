import type { Stretch } from "@/lib/suggest/noun-phrases";
import type { Item } from "@/lib/suggest/sentences";
import type { Span } from "@/lib/text/model";

/** The text that a stretch of items covers, in UTF-16 code units; null where there are none. */
export function spanOf(items: readonly Item[], { from, to }: Stretch): Span | null {
  const [first, last] = [items[from], items[to - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

const EDGE = /[\s“”"„«»‘’'`,.;:]/u;

/** The spans of a stretch: quotations that stand alone without their marks, the rest as it runs. */
export function spansOf(text: string, items: readonly Item[], stretch: Stretch): Span[] {
  const inside = items.slice(stretch.from, stretch.to);
  if (inside.every(({ quotation, pos }) => quotation || pos === "PUNCT"))
    return inside.flatMap(({ quotation }) => (quotation ? (trimmed(text, quotation.words) ?? []) : []));
  const span = spanOf(items, stretch);
  return span ? (trimmed(text, span) ?? []) : [];
}

/** Without the marks, commas and full stops at its edges; a full stop of an abbreviation stays. */
export function trimmed(text: string, span: Span): Span[] {
  let { start, end } = span;
  while (start < end && EDGE.test(text.charAt(start)) && !/^['’]\p{L}/u.test(text.slice(start, start + 2)))
    start++;
  while (end > start && EDGE.test(text.charAt(end - 1)) && !/\p{Lu}\.$/u.test(text.slice(start, end))) end--;
  return end > start ? [{ start, end }] : [];
}
