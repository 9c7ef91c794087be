import type { ReproofOutcome } from "@/lib/documents/model";
import type { Span } from "@/lib/text/model";

/** What became of words that stand in a newer text too. Words that only resemble a statement's are never its place. */
export const STANDING: ReproofOutcome[] = ["held", "moved"];

type Place = { spanStart: number | null; spanEnd: number | null };

/** The columns of a statement that tell where its words stand in one text of its document. */
export const placeSelect = (textId: string) => ({
  textId: true,
  spanStart: true,
  spanEnd: true,
  reproofs: { where: { textId }, select: { outcome: true, spanStart: true, spanEnd: true } },
});

/**
 * Where a statement's words stand in that text, whether it was entered from it or proved in it again. UTF-16 units, end
 * exclusive; null where they stand nowhere there, or in several places of which nobody has chosen one.
 */
export function placeInText(
  textId: string,
  row: Place & { textId: string; reproofs: readonly (Place & { outcome: string })[] },
): Span | null {
  const standing: readonly string[] = STANDING;
  const place = row.textId === textId ? row : row.reproofs.find(({ outcome }) => standing.includes(outcome));
  if (!place || place.spanStart === null || place.spanEnd === null) return null;
  return { start: place.spanStart, end: place.spanEnd };
}
