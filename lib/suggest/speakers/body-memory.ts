import type { Sentence } from "@/lib/suggest/sentences";
import { acronymsIn } from "@/lib/suggest/speakers/bodies";
import { type NameFound, soundsLikeBody } from "@/lib/suggest/speakers/names";

type Remembered = { name: string; key: string[]; at: number };

/** The bodies a text has named so far, to find what "the ministry", "the group" or "SNF" stands for. */
export type BodyMemory = {
  remember: (name: string, at: number) => void;
  /** The full name for an acronym the text explains; null where it doesn't. */
  spelledOut: (letters: string) => string | null;
  /** The body named last before `at` (anywhere, where `anywhere`) whose name holds the word and more; null where none is. */
  withWord: (word: string, at: number, anywhere: boolean) => string | null;
  /** The body named last before `at` that "the group" or "the company" can mean: no authority, no force. */
  lastGroup: (at: number) => string | null;
  subjectOf: (sentence: Sentence | undefined) => string | null;
};

const words = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== "");

export function bodyMemory(text: string, names: readonly NameFound[]): BodyMemory {
  const acronyms = acronymsIn(text);
  const known: Remembered[] = [];
  const remember = (name: string, at: number) => {
    known.push({ name, key: words(name), at });
    known.sort((a, b) => a.at - b.at);
  };
  for (const { name } of acronyms) remember(name, text.indexOf(name));
  for (const name of names)
    if (name.words.length > 1 && soundsLikeBody(name)) remember(fullBodyName(text, name), name.start);
  for (const { name, at } of lowerCaseBodies(text)) remember(name, at);
  return {
    remember,
    spelledOut: (letters) => acronyms.find((each) => each.letters === letters)?.name ?? null,
    withWord: (word, at, anywhere) => {
      const fitting = known.filter(
        ({ key }) => key.length > 1 && key.some((each) => each === word || each === `${word}s`),
      );
      return fitting.findLast((each) => each.at < at)?.name ?? (anywhere ? (fitting[0]?.name ?? null) : null);
    },
    lastGroup: (at) => known.findLast((each) => each.at < at && !isAuthority(each.key))?.name ?? null,
    subjectOf: (sentence) => {
      if (!sentence) return null;
      const first = known.find(
        ({ at }) => at >= sentence.start && at < Math.min(sentence.end, sentence.start + 40),
      );
      return first?.name ?? null;
    },
  };
}

/** "Ministry of External Affairs": a name goes on behind "of" and "for". */
export function fullBodyName(text: string, name: { start: number; end: number }): string {
  const behind =
    /^(?:['’]s?\s\p{Lu}[\p{L}’'-]*)?(?:\s(?:of|for|and|on|de|des|du|del)\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*)*/u.exec(
      text.slice(name.end, name.end + 80),
    );
  const joined = behind && !/^\s(?:and|on)\s/u.test(behind[0]) ? behind[0] : "";
  return text.slice(name.start, name.end + joined.length).replace(/\s+/gu, " ");
}

const AUTHORITY =
  /^(?:authorities|government|military|police|ministry|army|forces|court|states|administration|parliament|congress|senate|house|department)$/;

const isAuthority = (key: readonly string[]): boolean =>
  AUTHORITY.test(key[0] ?? "") || (key.length < 3 && AUTHORITY.test(key.at(-1) ?? ""));

const LOWER_BODY =
  /\b(?:ministry|agency|service|inspectorate|commission|council|department|office|authority|union|committee|directorate)\b/g;
const WORDS_BEFORE = /\b(?:the|its) (?<words>(?:[\p{L}’'.-]+ ){1,3})$/iu;
const NO_PART = /^(?:the|of|and|said|in|on|at|to|a|an|by|for|with|that|as|new|same|own)$|ed$|ing$/i;

/** "the interior ministry", "its inspection service": bodies named in small letters. */
function lowerCaseBodies(text: string): { name: string; at: number }[] {
  return [...text.matchAll(LOWER_BODY)].flatMap(({ 0: noun, index }) => {
    const words = WORDS_BEFORE.exec(text.slice(Math.max(0, index - 60), index))?.groups?.words;
    if (
      words === undefined ||
      words
        .trim()
        .split(" ")
        .some((word) => NO_PART.test(word))
    )
      return [];
    return [{ name: words + noun, at: index - words.length }];
  });
}
