import { type Paragraph, paragraphsOf } from "@/lib/text/paragraphs";

const ENDS = /[.!?:;…][)\]"”’'»]*$|["”»]$/u;
/** A sentence's last signs stand within so many characters of its end. */
const LAST_SIGNS = 40;
const STOP_INSIDE = /[.!?]["”’']?\s+["“]?\p{Lu}/u;
/** A line shorter than this may be a heading that needs no full stop. */
const SHORTEST_BROKEN_LINE = 60;

/**
 * The paragraphs of a text, those put together again whose lines a page's layout broke in mid-sentence: a line that doesn't
 * end where a sentence can, followed at once by one that begins with a small letter, or itself long and with a full stop
 * inside (headings have none).
 */
export function wholeParagraphs(text: string): Paragraph[] {
  const whole: Paragraph[] = [];
  for (const line of paragraphsOf(text)) {
    const last = whole.at(-1);
    if (last && isBroken(last, line)) {
      last.end = line.end;
      last.text = text.slice(last.start, last.end);
    } else whole.push({ ...line, number: whole.length + 1 });
  }
  return whole;
}

function isBroken(above: Paragraph, below: Paragraph): boolean {
  // Its end alone: put together of many lines it would be gone through from its beginning for each.
  const end = above.text.trimEnd().slice(-LAST_SIGNS);
  if (below.start - above.end > 1 || ENDS.test(end)) return false;
  if (/^\s*\p{Ll}/u.test(below.text) && !/^\s*(?:https?:|www\.)/u.test(below.text)) return true;
  if (/^\s*["“”„«‘']/u.test(below.text)) return false;
  const lastLine = above.text.slice(above.text.lastIndexOf("\n") + 1);
  if (above.text.includes("\n") || STOP_INSIDE.test(above.text))
    return lastLine.length >= SHORTEST_BROKEN_LINE;
  return /(?:^|\s)(?:the|an?|of|to|in|and|at|for|with|by|from|said|or|that|was|were|is|are|on|as|its|his|her|their)\s*$/u.test(
    lastLine,
  );
}
