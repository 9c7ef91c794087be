import type { Span } from "@/lib/text/model";

/** A stretch of a text under the same marks throughout; `marks` are in the order they were given. */
export type Stretch<M> = Span & { marks: M[] };

/**
 * Cuts `window` wherever a mark begins or ends, so that overlapping marks can be shown without one breaking another.
 * The stretches cover the window without a gap. Spans are UTF-16 units, end exclusive.
 */
export function overlay<M extends Span>(window: Span, marks: readonly M[]): Stretch<M>[] {
  const inside = marks.filter((mark) => mark.start < window.end && mark.end > window.start);
  const edges = new Set([window.start, window.end]);
  for (const mark of inside)
    for (const edge of [mark.start, mark.end]) if (edge > window.start && edge < window.end) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? window.end;
    return { start, end, marks: inside.filter((mark) => mark.start < end && mark.end > start) };
  });
}
