import type { Quotation } from "@/lib/suggest/quotations";
import type { TaggedWord } from "@/lib/suggest/tagged-words";
import { withTitlesAsNames } from "@/lib/suggest/work-titles";
import type { Paragraph } from "@/lib/text/paragraphs";

/** A word, a sign, or a whole quotation taken as one (`quotation` set). */
export type Item = Omit<TaggedWord, "quotation"> & { quotation: Quotation | null };

/** A sentence of the narration. What is quoted in it is one item each, full stops inside and all. */
export type Sentence = { items: Item[]; start: number; end: number; paragraph: number };

/** A sign that ends what is said. */
export const END = /^(?:[.!?;]+|…)$/u;
const STOP = /^(?:[.!?]+|…|\.\.\.)$/u;

/** The words of a text with each quotation as one item. */
export function withQuotations(
  text: string,
  words: readonly TaggedWord[],
  quotations: readonly Quotation[],
): Item[] {
  const items: Item[] = [];
  let next = 0;
  for (const word of words) {
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= word.start) next++;
    const quotation = quotations[next];
    if (!quotation || word.end <= quotation.start) items.push(word);
    else if (items.at(-1)?.quotation !== quotation)
      items.push({
        text: text.slice(quotation.start, quotation.end),
        lower: "",
        pos: "QUOTE",
        start: quotation.start,
        end: quotation.end,
        quotation,
      });
  }
  return items;
}

/** Words and signs. Nobody writes a longer one; a transcript without full stops, or noise, is read in pieces. */
const LONGEST_SENTENCE = 400;

/** The sentences of a text; a paragraph's end ends one. */
export function sentencesOf(items: readonly Item[], paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Item[] = [];
  let paragraph = 0;
  const close = () => {
    const [first, last] = [current[0], current.at(-1)];
    if (first && last)
      sentences.push({ items: withTitlesAsNames(current), start: first.start, end: last.end, paragraph });
    current = [];
  };
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) continue;
    while (item.start >= (paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY)) {
      close();
      paragraph++;
    }
    current.push(item);
    if (endsSentence(items, at) || current.length >= LONGEST_SENTENCE) close();
  }
  close();
  return sentences;
}

function endsSentence(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const next = items[at + 1];
  if (!item || !next) return true;
  if (item.quotation) return quotationEnds(items, at, item.text, next);
  if (item.pos !== "PUNCT" || !STOP.test(item.text)) return false;
  if (next.text === ")" || next.text === "]" || STOP.test(next.text)) return false;
  // "Ann Hale, R-Ky., said": a full stop that a comma touches is an abbreviation's.
  if (next.text === "," && next.start === item.end) return false;
  if (/^\p{Ll}/u.test(next.text) && next.start - item.end <= 1) return false;
  return true;
}

/** A quotation that ends in a full stop ends its sentence, unless the sentence goes on in small letters or names its speaker. */
function quotationEnds(items: readonly Item[], at: number, text: string, next: Item): boolean {
  const inside = /[.!?…—][)\]]?[^\p{L}\p{N}\s]{1,2}$/u.exec(text)?.[0];
  if (inside === undefined || next.pos === "PUNCT" || /^[―—–-]/u.test(next.text)) return false;
  if (/^\p{Ll}/u.test(next.text)) return false;
  if (inside.startsWith("—")) return false;
  return !attributionFollows(items, at + 1, inside.startsWith(".") || inside.startsWith("…"));
}

const SPEAKS =
  /^(?:said|says|asked|asks|wrote|writes|tweeted|added|adds|exclaimed|replied|shouted|told|wondered|continued|declared|responded|responds|demanded|joked|quipped|yelled|urged|tells|concluded|chanted|announced|posted)$/;

/**
 * "“Is it?” Ms Hale asked.": the next words end in a verb of speech before anything else is done. After a full stop
 * (`toTheEnd`) nothing but the day or the place may stand behind the verb.
 */
function attributionFollows(items: readonly Item[], from: number, toTheEnd: boolean): boolean {
  for (let at = from; at < Math.min(items.length, from + 12); at++) {
    const item = items[at];
    if (!item || item.quotation || STOP.test(item.text)) return false;
    if (SPEAKS.test(item.lower)) {
      const behind = items[at + 1];
      return !toTheEnd || (at - from < 5 && (!behind || STOP.test(behind.text)));
    }
    if (
      (item.pos === "VERB" || item.pos === "AUX") &&
      /^\p{Ll}/u.test(item.text) &&
      items[from]?.lower !== "who"
    )
      return false;
  }
  return false;
}
