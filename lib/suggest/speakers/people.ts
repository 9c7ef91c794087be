import { firstNameFrom, type NameFound, namesBetween, soundsLikeBody } from "@/lib/suggest/speakers/names";
import { roleBehind, roleInFront } from "@/lib/suggest/speakers/roles";
import type { TaggedWord } from "@/lib/suggest/tagged-words";
import { givenNameOf } from "@/lib/suggest/words/given-names";
import { isHonorific, isPost } from "@/lib/suggest/words/titles";
import type { Span } from "@/lib/text/model";

export type Person = {
  /** The fullest name the text gives. */
  name: string;
  words: string[];
  gender: "m" | "f" | null;
  role: string | null;
  /** Where the person is named, in full or by the last name, in order. */
  places: number[];
};

/** The persons a text names in full, with what it says they are. `spoken`: the places where somebody speaks. */
export function peopleIn(
  text: string,
  words: readonly TaggedWord[],
  names: readonly NameFound[],
  spoken: readonly Span[],
): Person[] {
  const people: Person[] = [];
  const starts = new Set<number>();
  const speakingSurnames = new Set<string>();
  for (const { start, end } of spoken)
    for (const name of namesBetween(names, start, end)) {
      starts.add(name.start);
      if (name.words.length === 1 && name.end === end) speakingSurnames.add(name.words[0] ?? "");
    }
  for (const name of names) {
    if (name.words.length < 2 || name.words.length > 6 || soundsLikeBody(name)) continue;
    const speaks = starts.has(name.start) || speakingSurnames.has(name.words.at(-1) ?? "");
    if (!isPerson(text, words, name, speaks)) continue;
    const known = people.find((person) => sameWords(person.words, name.words));
    if (known) learn(text, words, known, name);
    else people.push(newPerson(text, words, name));
  }
  for (const name of names) if (name.words.length === 1) learnFromLastName(text, words, people, name);
  for (const person of people) {
    person.places.sort((a, b) => a - b);
    person.gender ??= genderByPronouns(text, names, person);
  }
  return people;
}

/** "Marquardt contradicted him" tells of somebody else; "Marquardt and her team" doesn't. */
const OF_THEMSELVES =
  /\b(?:he|his|himself|she|hers|herself|her(?=\s+\p{L})(?!\s+(?:that|to|and|or|but|in|on|at|for|about|by|of|with|from|as|when|while|after|before|because|he|she|they|it|is|was)\b))\b/iu;

/** Whether "he" or "she" follows the name more often, before anybody else is named. */
function genderByPronouns(text: string, names: readonly NameFound[], person: Person): "m" | "f" | null {
  let [he, she] = [0, 0];
  for (const place of person.places) {
    const own = firstNameFrom(names, place);
    const next = names[own + 1];
    const after = text.slice(names[own]?.end ?? place, Math.min(next?.start ?? text.length, place + 220));
    const pronoun = OF_THEMSELVES.exec(after)?.[0].toLowerCase();
    if (pronoun === undefined) continue;
    if (pronoun.startsWith("s") || pronoun.startsWith("her")) she++;
    else he++;
  }
  if (he === she) return null;
  return he > she ? "m" : "f";
}

function isPerson(text: string, words: readonly TaggedWord[], name: NameFound, speaks: boolean): boolean {
  if (name.titles.length > 0 || givenNameOf(name.words[0] ?? "") !== null) return true;
  const before = words[name.from - 1];
  if ((before && isPost(before.lower)) || descriptionInFront(text, words, name) !== null) return true;
  if (before?.lower === "the") return false;
  return (
    speaks ||
    (/^[\p{L}\p{M}’'.-]+$/u.test(name.words[0] ?? "") &&
      roleBehind(text, words, name) !== null &&
      words[name.to]?.text === ",")
  );
}

/** "Hillary Clinton" and "Hillary Rodham Clinton"; "Tareen" alone is looked up elsewhere. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word));
}

function newPerson(text: string, words: readonly TaggedWord[], name: NameFound): Person {
  return {
    name: text.slice(name.start, name.end).replace(/\s+/gu, " "),
    words: name.words,
    gender: name.gender,
    role: roleOf(text, words, name),
    places: [name.start],
  };
}

function learn(text: string, words: readonly TaggedWord[], person: Person, name: NameFound): void {
  if (name.words.length > person.words.length) {
    person.words = name.words;
    person.name = text.slice(name.start, name.end).replace(/\s+/gu, " ");
  }
  person.gender ??= name.gender;
  person.role ??= roleOf(text, words, name);
  person.places.push(name.start);
}

function learnFromLastName(
  text: string,
  words: readonly TaggedWord[],
  people: readonly Person[],
  name: NameFound,
): void {
  const fitting = people.filter((person) => person.words.includes(name.words[0] ?? ""));
  const [only] = fitting;
  if (!only || fitting.length > 1) return;
  if (name.titles.some(isHonorific)) only.gender ??= name.gender;
  only.role ??= roleOf(text, words, name);
  only.places.push(name.start);
}

function roleOf(text: string, words: readonly TaggedWord[], name: NameFound): string | null {
  const behind = roleBehind(text, words, name);
  const inFront = roleInFront(text, words, name) ?? descriptionInFront(text, words, name);
  if (behind !== null && inFront !== null && behind.split(" ").length < 2) return inFront;
  return behind ?? inFront;
}

/** "The chairman of the residents' committee, Tesfalem Gebremeskel, said". */
function descriptionInFront(text: string, words: readonly TaggedWord[], name: NameFound): string | null {
  let comma = name.from - 1;
  while (
    words[comma] &&
    (isHonorific(words[comma]?.text ?? "") || name.titles.includes(words[comma]?.text ?? ""))
  )
    comma--;
  if (words[comma]?.text !== ",") return null;
  let from = comma;
  while (from > 0 && comma - from < 14) {
    const word = words[from - 1];
    if (
      !word ||
      word.pos === "VERB" ||
      word.pos === "AUX" ||
      word.pos === "SCONJ" ||
      (word.pos === "PRON" && !/^(?:its|his|her|their|our|my)$/.test(word.lower))
    )
      break;
    if (word.pos === "PUNCT" && !/^['’]s?$/.test(word.text)) break;
    from--;
  }
  while (from < comma && /^(?:ADP|CCONJ|ADV)$/.test(words[from]?.pos ?? "")) from++;
  const phrase = words.slice(from, comma);
  if (phrase.length === 0 || !phrase.some(({ lower }) => isPost(lower))) return null;
  return text
    .slice(words[from]?.start ?? 0, words[comma - 1]?.end ?? 0)
    .replace(/\s+/gu, " ")
    .replace(/^(?:the|an?|its|his|her|their)\s+/i, "");
}

/**
 * The one person a name in a text can mean. Of several with one last name, the one whose given name or gender agrees, else
 * the one named last before `at`, if that one is named clearly more often; else null.
 */
export function personNamed(people: readonly Person[], name: NameFound, at: number): Person | null {
  const last = name.words.at(-1) ?? "";
  const all = people.filter((person) => name.words.every((word) => person.words.includes(word)));
  const fitting = all.filter(({ words }) => words.at(-1) === last);
  const pool = fitting.length > 0 ? fitting : all;
  if (pool.length < 2) return pool[0] ?? null;
  const gendered =
    name.gender === null ? pool : pool.filter(({ gender }) => gender === null || gender === name.gender);
  if (gendered.length === 1) return gendered[0] ?? null;
  const before = gendered
    .map((person) => ({ person, count: person.places.filter((place) => place <= at).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [most, next] = before;
  if (most && (!next || most.count >= 2 * next.count)) return most.person;
  return null;
}
