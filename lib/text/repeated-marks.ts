import { isSpace } from "@/lib/text/characters";
import type { Folded } from "@/lib/text/fold";
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
  if (!/\n\s*["“„‟«‘‚]/.test(text)) return [];
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
  const dropped = new Set(places);
  const text: string[] = [];
  const kept: number[] = [];
  let from = 0;
  for (let at = 0; at < folded.starts.length; at++) {
    if (!dropped.has(folded.starts[at] ?? -1)) continue;
    text.push(folded.text.slice(from, at));
    for (let each = from; each < at; each++) kept.push(each);
    from = at + (isSpace(folded.text.charCodeAt(at + 1)) ? 2 : 1);
  }
  text.push(folded.text.slice(from));
  for (let each = from; each < folded.starts.length; each++) kept.push(each);
  return {
    text: text.join(""),
    starts: Uint32Array.from(kept, (each) => folded.starts[each] ?? 0),
    ends: Uint32Array.from(kept, (each) => folded.ends[each] ?? 0),
  };
}
