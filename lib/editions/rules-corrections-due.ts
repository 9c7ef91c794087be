import { digestOf } from "@/lib/digest";
import type { AsRead, Difference, LastClosing } from "@/lib/editions/model-corrections";
import { besideTold } from "@/lib/editions/rules-as-read";
import { sentencesOn } from "@/lib/editions/rules-corrections";

/** Digest of a difference: of its sentences, so that the same change has the same, and a further one another. */
export function changeDigest(difference: Difference): string {
  return digestOf(sentencesOn(difference).map(({ words }) => words));
}

/** What the reader has been told once a correction is sent: what reads differently, and nothing they never saw. */
export function toldBy({ told, now }: Difference): AsRead {
  return besideTold(told, now);
}

/** What the reader of an edition was told last of a statement: what left, or the correction that was sent since. */
export function toldLast(given: AsRead, last: LastClosing | null): AsRead {
  return last?.told ?? given;
}

/** Whether a difference is due: something reads differently, and nobody dismissed this very change. */
export function isDue(difference: Difference, last: LastClosing | null): boolean {
  if (sentencesOn(difference).length === 0) return false;
  return last?.outcome !== "dismissed" || last.digest !== changeDigest(difference);
}
