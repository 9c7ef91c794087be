import { isPossessive } from "@/lib/suggest/noun-phrases";
import type { Item } from "@/lib/suggest/sentences";

const SMALL = /^(?:of|the|a|an|and|in|on|to|for|with|at|by|from|is|&)$/u;

/** "Saturday Night Live", "The Book of Days": a name, not something said. */
export const isTitle = (words: string): boolean => !/[.?!,]\s*\S/u.test(words) && isCapitalised(words);

const isCapitalised = (words: string): boolean =>
  words
    .trim()
    .split(/\s+/u)
    .every((word) => /^[^\p{L}]*\p{Lu}|^\d/u.test(word) || SMALL.test(word));

/** Nouns whose title may stand right behind them, or behind "of" or a comma: "her podcast “…”", "an episode of “…”". */
const WORK =
  /^(?:podcasts?|shows?|series|films?|movies?|documentar(?:y|ies)|books?|novels?|memoirs?|songs?|albums?|musicals?|plays?|programs?|programmes?|magazines?|newspapers?|broadcasts?|telecasts?|episodes?|editions?|seasons?|(?:co-)?hosts?|anchors?|moderators?|authors?|stars?|cast|finales?|premieres?|dramas?|comed(?:y|ies)|sitcoms?|operas?|thrillers?|soundtracks?|essays?|articles?|columns?|op-eds?|commentar(?:y|ies)|editorials?|segments?|poems?|paintings?)$/;

export const isWorkNoun = (item: Item | undefined): boolean => item !== undefined && WORK.test(item.lower);

/** "her commentary, “The bridge must go,”" or "“The bridge must go,” by Mara Lind": what is quoted is a heading. */
export function standsBesideWork(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]?.text === "," ? items[at - 2] : items[at - 1];
  if (isWorkNoun(before)) return true;
  const behind = items[at + 1]?.text === "," ? at + 2 : at + 1;
  return items[behind]?.lower === "by" && items[behind + 1]?.pos === "PROPN";
}

/**
 * The items of a sentence with the titles of works and programmes as names: "told CBS’s “Face the Nation” that" has
 * nothing quoted in it. A comma or a full stop that typesetters put inside the marks stands behind the name.
 */
export function withTitlesAsNames(items: Item[]): Item[] {
  if (!items.some((item, at) => item.quotation && standsAsTitle(items, at))) return items;
  return items.flatMap((item, at) => (item.quotation && standsAsTitle(items, at) ? asName(item) : [item]));
}

function standsAsTitle(items: readonly Item[], at: number): boolean {
  const words = items[at]?.text.slice(1, -1) ?? "";
  const [earlier, before] = [items[at - 2], items[at - 1]];
  if (!before) return false;
  if (isWorkNoun(before)) return isCapitalised(words);
  if (!isTitle(words)) return false;
  if (isPossessive(before)) return earlier?.pos === "PROPN";
  if (before.lower === "of") return isWorkNoun(earlier);
  if (/^(?:told|tells)$/.test(before.lower)) return /\s/u.test(words.trim());
  return before.pos === "ADP" && /^(?:on|in|from|at|with|for)$/.test(before.lower);
}

function asName(item: Item): Item[] {
  const sign = /[,.]$/u.exec(item.text.slice(0, -1))?.[0];
  const text = item.text.slice(1, sign ? -2 : -1);
  const name = { ...item, text, lower: text.toLowerCase(), pos: "PROPN", quotation: null };
  if (!sign) return [name];
  const end = item.end - 2;
  return [
    { ...name, end },
    { ...name, text: sign, lower: sign, pos: "PUNCT", start: end, end: item.end },
  ];
}
