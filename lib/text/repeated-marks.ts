import { isSpace } from "@/lib/text/characters";
import { type Folded, foldedOffset } from "@/lib/text/fold";
import { paragraphsOf } from "@/lib/text/paragraphs";

const OPENERS = "“„‟«‘‚";
const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”‟",
  "‟": "”",
  "«": "»",
  "‘": "’",
  "‚": "‘’",
  '"': '"',
};
const MARK = /["“”„‟«»‘’‚]/g;
const LETTER = /[\p{L}\p{N}]/u;

/** The mark that a paragraph leaves open, given the one that is open at its beginning. */
function openAfter(paragraph: string, openBefore: string | null): string | null {
  let open = openBefore;
  for (const { 0: mark, index } of paragraph.matchAll(MARK)) {
    const within = LETTER.test(paragraph.charAt(index - 1)) && LETTER.test(paragraph.charAt(index + 1));
    // An apostrophe, or inches.
    if (within || (mark === '"' && /\d/.test(paragraph.charAt(index - 1)))) continue;
    if (open !== null && CLOSERS[open]?.includes(mark)) open = null;
    else if (open === null && (OPENERS.includes(mark) || mark === '"')) open = mark;
  }
  return open;
}

/**
 * Where a text repeats an opening quote mark at the head of a paragraph because the quotation goes on: "“We go.¶“We stay.”"
 * (The Chicago Manual of Style, 17th edition, 13.30: no closing mark until it ends). A mark that opens another quotation
 * is none of these: the one before it was closed. Offsets in UTF-16 units, in order.
 *
 * @param openBefore the mark that is open where the text begins, for a text that is the inside of a quotation
 */
export function repeatedMarks(text: string, openBefore: string | null = null): number[] {
  // By lines, and not by line ends with what follows: a million blank lines would be gone through a million times.
  if (!/^[^\S\n]*["“„‟«‘‚]/m.test(text)) return [];
  const places: number[] = [];
  let open = openBefore;
  for (const { start, text: paragraph, number } of paragraphsOf(text)) {
    const at = paragraph.search(/\S/);
    const goesOn = open !== null && number > 1 && paragraph.charAt(at) === open;
    if (goesOn) places.push(start + at);
    // Left open and not taken up again, it was forgotten.
    const from = goesOn ? at + 1 : 0;
    open = openAfter(paragraph.slice(from), goesOn || number === 1 ? open : null);
  }
  return places;
}

/** A folded text without the marks at these places of the original, and without the space that parts one from its word. */
export function withoutMarks(folded: Folded, places: readonly number[]): Folded {
  const text: string[] = [];
  const starts = new Uint32Array(folded.starts.length);
  const ends = new Uint32Array(folded.ends.length);
  let length = 0;
  let from = 0;
  const keepTo = (to: number) => {
    text.push(folded.text.slice(from, to));
    starts.set(folded.starts.subarray(from, to), length);
    ends.set(folded.ends.subarray(from, to), length);
    length += to - from;
  };
  for (const place of places) {
    const at = foldedOffset(folded, place);
    if (folded.starts[at] !== place || at < from) continue;
    keepTo(at);
    from = at + (isSpace(folded.text.charCodeAt(at + 1)) ? 2 : 1);
  }
  keepTo(folded.starts.length);
  return { text: text.join(""), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}
