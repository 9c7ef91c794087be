import { COMMON, NUMBERS } from "@/lib/text/english-words";

const LEFT_OUT = new Set([
  ...COMMON,
  ...NUMBERS,
  ..."also very just only even still yet here some any more most much many such because while during over under between against until among least nearly almost around roughly near other others another each both being having himself herself itself themselves me us him she".split(
    " ",
  ),
]);

/**
 * The words of a passage that tell what it is about, in lower case and without their commonest endings; common words and
 * numbers are left out, since a number is compared as a figure.
 */
export function contentWords(text: string): string[] {
  const kept: string[] = [];
  // Most text has no letter beyond ASCII, and the narrower pattern is several times faster.
  const letters = ASCII.test(text) ? /[a-z]{3,}/g : /\p{L}[\p{L}\p{M}]{2,}/gu;
  for (const word of text.toLowerCase().match(letters) ?? []) if (!LEFT_OUT.has(word)) kept.push(stem(word));
  return kept;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const ASCII = /^[\x00-\x7f]*$/;

/** "attacks", "attacked" and "attacking" are one word here. */
function stem(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.endsWith("ing") && word.length > 6) return word.slice(0, -3);
  if (word.endsWith("ed") && word.length > 5) return word.slice(0, -2);
  if (word.endsWith("es") && word.length > 5) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss")
    ? word.slice(0, -1)
    : word.endsWith("e")
      ? word.slice(0, -1)
      : word;
}
