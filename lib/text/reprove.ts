import type { Difference, Proof, Span } from "@/lib/text/model";
import { proveQuote } from "@/lib/text/prove-quote";

/**
 * What became of a statement's words in a newer text of its document. `held`: they stand at the same offsets.
 * `moved`: they stand elsewhere; `places` are where, more than one when a person has to choose. `changed`: only
 * something like them stands there, with the differences. `gone`: nothing like them does.
 */
export type Reproof =
  | { outcome: "held"; place: Span; proof: Proof }
  | { outcome: "moved"; places: Span[]; proof: Proof }
  | { outcome: "changed"; nearest: Span; differences: Difference[]; proof: Proof }
  | { outcome: "gone"; proof: Proof };

export type ToReprove = {
  /** The text the statement was entered from, and its span there (UTF-16 units, end exclusive). */
  older: string;
  span: Span;
  newer: string;
  /** BCP 47 tag of both texts. */
  language?: string | undefined;
};

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/**
 * Looks for the words of the older text in the newer one. It is the text's words that are sought, not the
 * quote's, so that what was altered or left out in the quote doesn't read as a change of the text. It reports
 * and never moves a span: whoever takes up a new place does so knowingly. A typographic difference (a dash, a
 * curled quote mark) is no change; the proof's grade tells.
 * @throws RangeError when the span is no part of the older text, which is a fault of the caller.
 */
export function reproveStatement({ older, span, newer, language }: ToReprove): Reproof {
  if (!(span.start >= 0 && span.start < span.end && span.end <= older.length)) {
    throw new RangeError(`The span ${span.start}–${span.end} is no part of a text of ${older.length} units.`);
  }
  const quote = older.slice(span.start, span.end);
  if (newer.slice(span.start, span.end) === quote) {
    const here = proveQuote({ quote, snapshot: newer, span, language });
    if (here.grade === "exact") return { outcome: "held", place: span, proof: here };
  }
  const proof = proveQuote({ quote, snapshot: newer, language });
  const [nearest] = proof.matches;
  if (!nearest) return { outcome: "gone", proof };
  if (proof.grade === "altered") {
    return { outcome: "changed", nearest, differences: proof.differences, proof };
  }
  // The words fold to the same at the same place: a mark or a dash was exchanged for one of equal length.
  if (proof.grade !== "ambiguous" && same(nearest, span)) return { outcome: "held", place: nearest, proof };
  return { outcome: "moved", places: proof.matches, proof };
}
