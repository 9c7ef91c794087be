import { diffArrays, diffWordsWithSpace } from "diff";
import type { Span } from "@/lib/text/model";

/** Lines that two texts have alike, or that differ. Spans are UTF-16 units of the texts, end exclusive. */
export type Stretch = { same: boolean; older: Span; newer: Span };

/** A piece of a changed stretch, in reading order: words of both, of the older text alone, or of the newer alone. */
export type ChangedWords = { op: "same" | "delete" | "insert"; text: string };

/** Two texts with more differing lines are two texts, not two states of one; and to find them all takes too long. */
const MOST_LINES_APART = 4_000;
const LINES_TIMEOUT_MS = 500;

/**
 * Two states of one text, line by line, to the letter: stretches in order and without a gap, alike and differing by
 * turns. Null where the two are too far apart to be told so.
 */
export function compareTexts(older: string, newer: string): Stretch[] | null {
  const parts = diffArrays(linesOf(older), linesOf(newer), {
    maxEditLength: MOST_LINES_APART,
    timeout: LINES_TIMEOUT_MS,
  });
  if (!parts) return null;
  const stretches: Stretch[] = [];
  let at = { older: 0, newer: 0 };
  for (const { value, added, removed } of parts) {
    const length = value.reduce((sum, line) => sum + line.length, 0);
    const next = { older: at.older + (added ? 0 : length), newer: at.newer + (removed ? 0 : length) };
    const last = stretches.at(-1);
    const same = !(added || removed);
    if (last?.same === same) {
      last.older.end = next.older;
      last.newer.end = next.newer;
    } else {
      stretches.push({
        same,
        older: { start: at.older, end: next.older },
        newer: { start: at.newer, end: next.newer },
      });
    }
    at = next;
  }
  return stretches;
}

/** Each line with the end that belongs to it, so that the lines together are the text. */
function linesOf(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/u);
}

/**
 * What changed within a stretch, word by word; the whole of it taken out and put in where that is not found in time.
 *
 * @param most milliseconds to look; with none left nothing is looked for
 */
export function changedWords(older: string, newer: string, most: number): ChangedWords[] {
  const parts = most > 0 ? diffWordsWithSpace(older, newer, { timeout: most }) : undefined;
  if (!parts) {
    const whole: ChangedWords[] = [
      { op: "delete", text: older },
      { op: "insert", text: newer },
    ];
    return whole.filter(({ text }) => text !== "");
  }
  return parts.map(({ value, added, removed }) => ({
    op: added ? "insert" : removed ? "delete" : "same",
    text: value,
  }));
}
