import type { Quotation } from "@/lib/suggest/quotations";
import type { TaggedWord } from "@/lib/suggest/tagged-words";
import type { Paragraph } from "@/lib/text/paragraphs";

/** A word, a sign, or a whole quotation taken as one (`quotation` set). */
export type Item = TaggedWord & { quotation: Quotation | null };

/** A sentence of the narration. What is quoted in it is one item each, full stops inside and all. */
export type Sentence = { items: Item[]; start: number; end: number; paragraph: number };

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
    if (!quotation || word.end <= quotation.start) items.push({ ...word, quotation: null });
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

/** The sentences of a text. A line's end ends one, unless the line was broken in the middle of its sentence. */
export function sentencesOf(
  text: string,
  items: readonly Item[],
  paragraphs: readonly Paragraph[],
): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Item[] = [];
  let paragraph = 0;
  const close = () => {
    const [first, last] = [current[0], current.at(-1)];
    if (first && last) sentences.push({ items: current, start: first.start, end: last.end, paragraph });
    current = [];
  };
  for (const [at, item] of items.entries()) {
    while (item.start >= (paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY)) {
      if (!brokenLine(paragraphs[paragraph], paragraphs[paragraph + 1], current, text)) close();
      paragraph++;
    }
    current.push(item);
    if (endsSentence(items, at)) close();
  }
  close();
  return sentences;
}

/** A line that stops in mid-sentence, after a sentence of its own or before a small letter, was broken by a page's layout. */
function brokenLine(
  line: Paragraph | undefined,
  next: Paragraph | undefined,
  unfinished: readonly Item[],
  text: string,
): boolean {
  const [first, last] = [unfinished[0], unfinished.at(-1)];
  if (!line || !next || !first || !last || STOP.test(last.text) || last.quotation) return false;
  if (text.slice(line.end, next.start).length > 1) return false;
  return /^\p{Ll}/u.test(next.text) || first.start > line.start + 20;
}

function endsSentence(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const next = items[at + 1];
  if (!item || !next) return true;
  if (item.quotation) return quotationEnds(items, at, item.text, next);
  if (!STOP.test(item.text)) return false;
  if (next.text === ")" || next.text === "]" || STOP.test(next.text)) return false;
  if (/^\p{Ll}/u.test(next.text) && next.start - item.end <= 1) return false;
  return true;
}

/** A quotation that ends in a full stop ends its sentence, unless the sentence goes on in small letters. */
function quotationEnds(items: readonly Item[], at: number, text: string, next: Item): boolean {
  const inside = /[.!?…—][)\]]?[^\p{L}\p{N}\s]{1,2}$/u.exec(text)?.[0];
  if (inside === undefined || next.pos === "PUNCT") return false;
  if (/^\p{Ll}/u.test(next.text)) return false;
  if (inside.startsWith("—")) return false;
  if (inside.startsWith(".") || inside.startsWith("…")) return true;
  return !attributionFollows(items, at + 1);
}

/** "“Is it?” Ms Hale asked.": the next words end in a verb of speech before anything else is done. */
function attributionFollows(items: readonly Item[], from: number): boolean {
  for (let at = from; at < Math.min(items.length, from + 9); at++) {
    const item = items[at];
    if (!item || item.quotation || STOP.test(item.text)) return false;
    if (item.pos === "VERB" || item.pos === "AUX")
      return /^(?:said|says|asked|asks|wrote|writes|tweeted|added|adds|exclaimed|replied|shouted|told|wondered|continued|declared|responded|responds|demanded)$/u.test(
        item.lower,
      );
  }
  return false;
}
