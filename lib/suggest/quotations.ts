import type { Span } from "@/lib/text/model";
import type { Paragraph } from "@/lib/text/paragraphs";

/** What stands between quote marks. `start`–`end` takes in the marks, `words` doesn't; UTF-16, end exclusive. */
export type Quotation = Span & {
  words: Span;
  /** The paragraph ended before the marks were closed, and the next one opens with a mark: one speech goes on. */
  goesOn: boolean;
  /** It takes up such a speech. */
  takesUp: boolean;
};

const LETTER = /[\p{L}\p{N}]/u;
const SPACE_OR_OPENING = /[\s([{—–/\-:“"„«]/u;

/**
 * The quotations of a text in order of place, in double marks of any style, or single ones where they can be told from
 * apostrophes. Marks inside a quotation belong to it. A mark that is never closed opens a quotation to the end of its
 * paragraph where it stands at the paragraph's beginning, and else none.
 */
export function quotationsOf(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const found: Quotation[] = [];
  let open = false;
  for (const [at, paragraph] of paragraphs.entries()) {
    const next = paragraphs[at + 1];
    const here = inParagraph(text, paragraph, next ? opensAt(text, next) : false, open);
    found.push(...here);
    open = here.at(-1)?.goesOn ?? false;
  }
  return found;
}

type Mark = { at: number; length: number; double: boolean; sort: string };

function firstIn(paragraph: Paragraph): number {
  return paragraph.start + (/^\s*/u.exec(paragraph.text)?.[0].length ?? 0);
}

function opensAt(text: string, paragraph: Paragraph): boolean {
  const mark = markAt(text, firstIn(paragraph));
  return mark !== null && (mark.double || mark.sort === "‘");
}

/** “ ” „ ‘ ’ " « » ' ` by their code units, since every character of a text is asked. */
function isMark(unit: number): boolean {
  return (
    unit === 0x22 ||
    unit === 0x27 ||
    unit === 0x60 ||
    unit === 0xab ||
    unit === 0xbb ||
    (unit >= 0x2018 && unit <= 0x201e)
  );
}

/** The mark at an offset: two single ones make a double. */
function markAt(text: string, at: number): Mark | null {
  if (!isMark(text.charCodeAt(at))) return null;
  const sort = text.charAt(at);
  if (/[“”„"«»]/u.test(sort)) return { at, length: 1, double: true, sort };
  if (!/[‘’'`]/u.test(sort)) return null;
  const twice =
    (sort === "'" || sort === "`" || sort === "’" || sort === "‘") && text.charAt(at + 1) === sort;
  return { at, length: twice ? 2 : 1, double: twice, sort };
}

function inParagraph(text: string, paragraph: Paragraph, nextOpens: boolean, takesUp: boolean): Quotation[] {
  const found: Quotation[] = [];
  let at = firstIn(paragraph);
  const first = at;
  while (at < paragraph.end) {
    const mark = markAt(text, at);
    if (!mark || !opens(text, mark, first)) {
      at += mark?.length ?? 1;
      continue;
    }
    const inner = mark.at + mark.length;
    const close = closingOf(text, mark, paragraph.end);
    const resumes = takesUp && mark.at === first;
    if (close) {
      found.push({
        start: mark.at,
        end: close.at + close.length,
        words: { start: inner, end: close.at },
        goesOn: false,
        takesUp: resumes,
      });
      at = close.at + close.length;
    } else if (mark.double && (mark.at === first || nextOpens || introduced(text, mark.at))) {
      const end = paragraph.end;
      found.push({ start: mark.at, end, words: { start: inner, end }, goesOn: nextOpens, takesUp: resumes });
      at = end;
    } else at = inner;
  }
  return found;
}

/** "He said: “…" or "…, “…": what opens there is said to the paragraph's end. */
function introduced(text: string, at: number): boolean {
  return /[,:]\s*$/u.test(text.slice(Math.max(0, at - 3), at));
}

function opens(text: string, { at, length, sort, double }: Mark, first: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + length);
  if (sort === "”" || sort === "»")
    return sort === "»" && after !== "" && !/[\s.,]/.test(after) && (at === first || before === " ");
  if (sort === "’") return false;
  if (/\s/.test(after) && sort !== "«" && sort !== "“") return false;
  if (sort === "“" || sort === "„" || sort === "«") return true;
  const free = at === first || SPACE_OR_OPENING.test(before);
  if (double) return free;
  // 'em and '90s are no quotations; nor is a foot mark.
  return free && LETTER.test(after) && !(sort !== "‘" && /\d/.test(after));
}

/** In UTF-16 units. Single marks are apostrophes as often, so that one is not looked for over pages. */
const LONGEST_IN_SINGLE_MARKS = 1500;

function closingOf(text: string, mark: Mark, end: number): Mark | null {
  const reach = mark.double ? end : Math.min(end, mark.at + LONGEST_IN_SINGLE_MARKS);
  let depth = 0;
  let within = false;
  let doubtful: Mark | null = null;
  for (let at = mark.at + mark.length; at < reach; at++) {
    const other = markAt(text, at);
    if (!other) continue;
    if (mark.double) {
      if (!other.double) continue;
      if (mark.sort !== other.sort && other.sort === "“" && mark.sort !== "„") depth++;
      else if (mark.sort === "“" && other.sort === "“") {
        if (misturned(text, other)) return other;
        // One within, in the same marks; looked for once, so that marks that never close are gone through once.
        if (within) return null;
        within = true;
        depth++;
      } else if (depth > 0) depth--;
      else return other;
      at += other.length - 1;
      continue;
    }
    if (other.double || other.sort === "‘" || other.sort === "`") continue;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (LETTER.test(after)) continue;
    if (/[,.?!…]/.test(before) || (/[,.;:?!)]/.test(after) && before !== "s") || after === "") return other;
    if (before === "s" && /^[\s]\p{Ll}/u.test(text.slice(at + 1, at + 3))) {
      doubtful ??= other;
      continue;
    }
    return other;
  }
  return doubtful;
}

/** An opening mark that stands where only a closing one can. */
function misturned(text: string, { at }: Mark): boolean {
  return /\S/.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + 1));
}
