import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";

/** A word or sign with its part of speech (Universal POS tags). UTF-16 code units into the text, end exclusive. */
export type TaggedWord = {
  text: string;
  lower: string;
  pos: string;
  start: number;
  end: number;
  /** A word is none; so that it can stand beside quotations in a sentence without being copied. */
  quotation: null;
};

let tagger: WinkMethods | null = null;

/** Loading takes a moment, so that it is done when the first text comes. */
function loaded(): WinkMethods {
  tagger ??= winkNLP(model, ["pos"]);
  return tagger;
}

/**
 * The tagger reads what has no white space in it with the square of its length. No word is as long as this: what is
 * (rules drawn of dashes, garbage) it gets in pieces, each of which stands in the text all the same.
 */
const LONGEST_UNIT = /\S{200}(?=\S)/gu;

/** The words and signs of a text in order, white space left out. Words joined by hyphens are one. */
export function tagWords(text: string): TaggedWord[] {
  const nlp = loaded();
  const { its } = nlp;
  const tokens = nlp.readDoc(text.replace(LONGEST_UNIT, "$& ")).tokens();
  const values = tokens.out(its.value);
  const tags: string[] = tokens.out(its.pos);
  const words: TaggedWord[] = [];
  let at = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? "";
    const pos = tags[index] ?? "X";
    if (pos === "SPACE") continue;
    const start = text.indexOf(value, at);
    if (start < 0) continue;
    at = start + value.length;
    addWord(words, { text: value, lower: value.toLowerCase(), pos, start, end: at, quotation: null });
  }
  const named = words.map((word, index) => namesTagged(words, word, index));
  tagFirstNames(named);
  return named;
}

const STOP_BEFORE = /^(?:[.!?:;]+|…|[“"„«‘'`(—–-]+|--)$/u;
const SPEAKS_NEXT =
  /^(?:said|says|told|asked|added|wrote|tweeted|argued|replied|noted|explained|claimed|['’]s)$/;

const RETAGGED = new Set(["VERB", "NOUN", "ADJ", "ADV", "AUX", "INTJ", "X"]);

/** Whether a code unit is one of a–z: most words begin with one and need no closer look. */
export const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** A capital in the middle of a sentence makes a name ("Lynch said", "Don Fowler"), whatever else the word can be. */
function namesTagged(words: readonly TaggedWord[], word: TaggedWord, index: number): TaggedWord {
  if (!RETAGGED.has(word.pos) || isSmall(word.text.charCodeAt(0)) || !/^\p{Lu}\p{Ll}/u.test(word.text))
    return word;
  const [before, after] = [words[index - 1], words[index + 1]];
  if (after && word.pos === "VERB" && SPEAKS_NEXT.test(after.lower)) return { ...word, pos: "PROPN" };
  if (!before || STOP_BEFORE.test(before.text)) return word;
  const inHeadline = [words[index - 2], before, after, words[index + 2]].every(
    (near) => near === undefined || /^[^\p{Ll}]/u.test(near.text),
  );
  const closesSpeech = /^[”"’'»]+$/u.test(before.text) && /^[,]$/.test(words[index - 2]?.text ?? "");
  if (/^[”"’'»]+$/u.test(before.text) && !closesSpeech) return word;
  return inHeadline && !closesSpeech ? word : { ...word, pos: "PROPN" };
}

/** "Wade, a pupil of eight, said": what opens a sentence in front of a comma and is a name elsewhere is one here. */
function tagFirstNames(words: TaggedWord[]): void {
  let names: Set<string> | null = null;
  for (const [index, word] of words.entries()) {
    if (word.pos !== "VERB" || words[index + 1]?.text !== ",") continue;
    if (isSmall(word.text.charCodeAt(0)) || !STOP_BEFORE.test(words[index - 1]?.text ?? ".")) continue;
    names ??= new Set(words.flatMap(({ text, pos }) => (pos === "PROPN" ? [text] : [])));
    if (names.has(word.text)) words[index] = { ...word, pos: "PROPN" };
  }
}

const LETTER = /[\p{L}\p{N}]/u;

/** "province", "-", "wide" become one word, tagged as its last part is. */
function addWord(words: TaggedWord[], word: TaggedWord): void {
  const hyphen = words.at(-1);
  const first = words.at(-2);
  if (
    hyphen?.text === "-" &&
    first &&
    first.end === hyphen.start &&
    hyphen.end === word.start &&
    LETTER.test(word.text.charAt(0)) &&
    LETTER.test(first.text.charAt(first.text.length - 1))
  ) {
    words.length -= 2;
    const text = `${first.text}-${word.text}`;
    const pos = word.pos === "VERB" ? "ADJ" : word.pos;
    words.push({ text, lower: text.toLowerCase(), pos, start: first.start, end: word.end, quotation: null });
  } else words.push(word);
}
