import { isSmall, type TaggedWord } from "@/lib/suggest/tagged-words";
import { givenNameOf } from "@/lib/suggest/words/given-names";
import { genderOfTitle, isBodyWord, isTitle } from "@/lib/suggest/words/titles";

/** A name as it stands in the text: words `from`–`to` of the text's words (`to` exclusive), titles in front not counted. */
export type NameFound = {
  from: number;
  to: number;
  start: number;
  end: number;
  words: string[];
  /** Capitalised title words in front, of the same run ("Chief Minister"). */
  titles: string[];
  gender: "m" | "f" | null;
};

const PARTICLE =
  /^(?:bin|bint|ibn|al|el|de|da|di|do|dos|du|del|della|der|den|van|von|ten|ter|la|le|ul|ur|abu|umm|y|zu)$/;
const PREFIXED = /^(?:al|el|ad|as|an|ar|at|az|ash|d|l|de|ben|bin)[-'’]\p{Lu}/u;
const CAPITAL = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

function isNameWord(words: readonly TaggedWord[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (isSmall(word.text.charCodeAt(0)) && !/[-'’]/.test(word.text)) return false;
  if (PREFIXED.test(word.text)) return true;
  if (!CAPITAL.test(word.text)) return false;
  if (word.pos === "PROPN") return true;
  const next = words[at + 1];
  return (
    givenNameOf(word.text) !== null && next !== undefined && next.pos === "PROPN" && CAPITAL.test(next.text)
  );
}

/** Every run of capitalised words in a text that can be a name, in order. */
export function namesIn(words: readonly TaggedWord[]): NameFound[] {
  const found: NameFound[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isNameWord(words, at)) continue;
    const to = runEnd(words, at);
    const name = named(words, at, to);
    if (name) found.push(name);
    at = to - 1;
  }
  return found;
}

function runEnd(words: readonly TaggedWord[], from: number): number {
  let to = from + 1;
  while (to < words.length) {
    const word = words[to];
    if (!word) break;
    // A line's end or a full stop between two names parts them.
    const gap = word.start - (words[to - 1]?.end ?? 0);
    if (gap > 1) break;
    if (isNameWord(words, to)) to++;
    else if (
      PARTICLE.test(word.lower) &&
      (isNameWord(words, to + 1) || (PARTICLE.test(words[to + 1]?.lower ?? "") && isNameWord(words, to + 2)))
    )
      to++;
    else if (nickname(words, to)) to += 3;
    else break;
  }
  return to;
}

/** `Guadalupe "Lupita" Arreola`. */
function nickname(words: readonly TaggedWord[], at: number): boolean {
  return (
    /^["“‘']$/.test(words[at]?.text ?? "") &&
    CAPITAL.test(words[at + 1]?.text ?? "") &&
    /^["”’']$/.test(words[at + 2]?.text ?? "") &&
    isNameWord(words, at + 3) &&
    words[at + 2]?.end === (words[at + 3]?.start ?? 0) - 1
  );
}

function named(words: readonly TaggedWord[], from: number, to: number): NameFound | null {
  let start = from;
  for (let at = from; at < to - 1; at++)
    if (isTitle(words[at]?.text ?? "") && !/^["“‘']$/.test(words[at - 1]?.text ?? "")) start = at + 1;
  const inner = words.slice(start, to);
  const [first, last] = [inner[0], inner.at(-1)];
  if (!first || !last) return null;
  const titles = words.slice(from, start).map(({ text }) => text);
  const title = titles.map(genderOfTitle).find((gender) => gender !== null) ?? null;
  const given = givenNameOf(first.text);
  return {
    from: start,
    to,
    start: first.start,
    end: last.end,
    words: inner.map(({ text }) => text),
    titles,
    gender: title ?? (given === "either" ? null : given),
  };
}

/** Whether a name is that of a body rather than of a person, by its words. */
export function soundsLikeBody(name: NameFound): boolean {
  return (
    name.words.some((word) => isBodyWord(word.toLowerCase())) || /^\p{Lu}{2,6}s?$/u.test(name.words.join(""))
  );
}

/** The index of the first name that starts at or after `offset`; names are in order of place. */
export function firstNameFrom(names: readonly NameFound[], offset: number): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The names that stand between two offsets. */
export function namesBetween(names: readonly NameFound[], start: number, end: number): NameFound[] {
  const found: NameFound[] = [];
  for (let at = firstNameFrom(names, start); at < names.length; at++) {
    const name = names[at];
    if (!name || name.start >= end) break;
    if (name.end <= end) found.push(name);
  }
  return found;
}
