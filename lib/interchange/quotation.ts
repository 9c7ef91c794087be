import type { HouseStyle } from "@/lib/interchange/model-style";

const OUTER = /^[“"«„]([\s\S]*?)([,]?)[”"»“]$/;

/**
 * The words without the outer quote marks and the final comma that belong to the span (product: Quote proof). Nothing
 * inside is touched. Only a pair of marks that encloses all of it is taken off.
 */
export function bareWords(words: string): string {
  const inner = OUTER.exec(words)?.[1];
  return inner !== undefined && !/[“”«»„]/.test(inner) ? inner : words.replace(/,(?=[”"»]?$)/, "");
}

/** Whether words end as a sentence does, in any script whose stops are known. */
export function endsSentence(words: string): boolean {
  return /[.?!…,;:—۔؟।。！？]["'”’»]?$/u.test(words);
}

/** Whether words are a fragment of a sentence: they begin small and don't end as a sentence does. */
export function isFragment(words: string): boolean {
  return /^\p{Ll}/u.test(words) && !endsSentence(words);
}

/**
 * What is quoted, set as the style sets it: inner marks, ellipses, and a mark at the head of each further paragraph.
 * These are the declared edits: typography, and never a letter, a digit or a word.
 */
export function setWords(words: string, style: HouseStyle): string {
  return reopened(setEllipses(setInnerMarks(words, style), style), style);
}

/** Double marks inside a quotation as the style's inner ones, where each that opens is closed; else as they were. */
function setInnerMarks(words: string, { marks }: HouseStyle): string {
  if (marks.nested === "as published") return words;
  const curly = words.replace(/[^“”]/g, "");
  const straight = words.split('"').length - 1;
  if (curly.length > 0 && /^(?:“”)+$/.test(curly) && straight === 0)
    return words.replaceAll("“", marks.innerOpen).replaceAll("”", marks.innerClose);
  if (curly.length > 0 || straight === 0 || straight % 2 === 1) return words;
  let opening = false;
  return words.replace(/"/g, () => {
    opening = !opening;
    return opening ? marks.innerOpen : marks.innerClose;
  });
}

/** Spaces are taken from where they begin: from each of a long stretch, all that follow would be read again. */
const OMISSION = /(?:(?<![^\S\n])([^\S\n]+))?(?:…|\.[^\S\n]?\.[^\S\n]?\.)([^\S\n]*)/gu;

/**
 * Omissions as the style marks them, with its spaces. What breaks off a word, stands in brackets or has a further stop
 * beside it says something of its own, and stays.
 */
function setEllipses(words: string, { ellipsis }: HouseStyle): string {
  if (ellipsis === null) return words;
  return words.replace(OMISSION, (whole, left: string | undefined, right: string, at: number) => {
    const before = words.charAt(at - 1);
    const after = words.charAt(at + whole.length);
    const stays = /[.…[(]/.test(before) || /[.…\])]/.test(after);
    if (stays || (!left && right === "" && /\p{L}/u.test(before) && /\p{L}/u.test(after))) return whole;
    const mark = ellipsis.trim();
    const lead = before === "" || /[\n“‘«"]/.test(before) ? "" : ellipsis.slice(0, ellipsis.indexOf(mark));
    const trail =
      after === "" || /[\n”’»"]/.test(after) ? "" : ellipsis.slice(ellipsis.indexOf(mark) + mark.length);
    return `${lead}${mark}${trail}`;
  });
}

/** Each paragraph after the first reopens the quotation; only the last closes it. Paragraphs part at a blank line. */
function reopened(words: string, { marks }: HouseStyle): string {
  return words.replace(/(?<=\n[^\S\n]*\n)(?=\S)/g, () => marks.open);
}
