import type { EditionItem } from "@/lib/interchange/model";

/** What a first-form item doesn't hold: no kinds, no place in code points, no figures, no omissions. */
const NOT_HELD = {
  form: 1,
  speakerKind: null,
  laterName: null,
  embargoUntil: null,
  place: null,
  omissions: null,
} as const;

/**
 * A frozen item as the database gives it back. Editions made before the second form hold less: what they lack is null
 * here, and formats leave it out and say so rather than make it up.
 */
export function thaw(frozen: unknown): EditionItem {
  const item = frozen as EditionItem;
  if (item.form === 2) return item;
  const { document, claims } = item;
  return {
    ...item,
    ...NOT_HELD,
    figures: [],
    claims: claims.map((claim) => ({ ...claim, decidedAt: null })),
    document: { ...document, kind: null, author: null, language: null, capturedAt: null },
  };
}

/** What an older edition's item doesn't hold, as a sentence; null for one that holds everything. */
export function notHeld({ form }: EditionItem): string | null {
  return form === 2
    ? null
    : "Frozen before offsets in code points, figures and kinds of documents were: they are left out.";
}
