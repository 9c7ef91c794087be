import { fullBodyName } from "@/lib/suggest/speakers/body-memory";
import { type NameFound, namesBetween, soundsLikeBody } from "@/lib/suggest/speakers/names";
import { personNamed } from "@/lib/suggest/speakers/people";
import { type Cast, NOBODY, ofPerson, type Speaker } from "@/lib/suggest/speakers/speaker";
import { isBodyWord, isPost, isTitle } from "@/lib/suggest/words/titles";
import type { Span } from "@/lib/text/model";
import { namesInstitution } from "@/lib/text/names";

const ARTICLE = /^(?:the|an?|its|his|her|their|our|my|some|one|another)\s+/i;
const SPOKESPERSON = /^spokes(?:man|woman|person|people|persons|men|women)$/i;
const DIVIDES =
  /\s(?:of|for|at|with|from|in|to|on|by|near|close|who|that|which|familiar|briefed|involved|speaking)\s/u;

/** Who is meant by a mention that is no pronoun. */
export function readMention(cast: Cast, source: Span): Speaker {
  const words = cast.text.slice(source.start, source.end).replace(/\s+/gu, " ");
  const beside = namedBeside(cast, source);
  if (beside) return beside;
  const within = namesBetween(cast.names, source.start, source.end);
  const last = within.find(({ end }) => end === source.end);
  if (last && last.words.length > 1 && isTitled(cast.text.slice(source.start, last.start))) {
    const person = personNamed(cast.people, last, source.start);
    if (person) return ofPerson(person, "name");
  }
  const head = DIVIDES.exec(words);
  const headEnd = source.start + (head ? head.index : words.length);
  const name = within.findLast(
    (each) =>
      each.start >= source.start && each.end <= source.end && each.end >= headEnd - 1 && each.start < headEnd,
  );
  if (name && !isPossessed(cast.text, name) && (name.words.length > 1 || namesInstitution(words)))
    return ofName(cast, name, words, source);
  return described(cast, words, source);
}

/** "Ministry of External Affairs spokesperson": a post stands right in front of the name. */
const isTitled = (front: string): boolean => {
  const word = front.trim().split(/\s/u).at(-1) ?? "";
  return isPost(word.toLowerCase()) || isTitle(word);
};

const isPossessed = (text: string, { end }: NameFound): boolean =>
  /^['’]s?\s/u.test(text.slice(end, end + 3));

/** "The mayor, Despina Kourti,": the name stands behind the mention, or behind "who goes by the name". */
function namedBeside(cast: Cast, source: Span): Speaker | null {
  const inside = namesBetween(cast.names, source.start, source.end).some(({ end }) => end === source.end);
  if (inside) return null;
  const name = namesBetween(cast.names, source.end + 1, source.end + 120).find(
    ({ start }) => start < source.end + 60,
  );
  if (!name) return null;
  const between = cast.text.slice(source.end, name.start);
  const joins =
    /^,\s(?:\p{Lu}[\p{L}.]*\s)*$/u.test(between) ||
    /^,? who goes by the (?:name|alias)(?: of)? $/u.test(between);
  if (!joins || !endsApposition(cast.text, name.end)) return null;
  const last = cast.text
    .slice(source.start, source.end)
    .split(/\s/u)
    .some(
      (word) =>
        isPost(word.toLowerCase()) ||
        isBodyWord(word.toLowerCase()) ||
        /^(?:woman|man|operator|company|boy|girl)$/.test(word),
    );
  return last || name.titles.length > 0 ? ofName(cast, name, "", source) : null;
}

const endsApposition = (text: string, at: number): boolean => /^(?:[,.;]|\s\()/u.test(text.slice(at, at + 2));

function ofName(cast: Cast, name: NameFound, words: string, source: Span): Speaker {
  const acronym = cast.bodies.spelledOut(name.words.join(" "));
  if (acronym !== null) return body(acronym);
  const person = personNamed(cast.people, name, source.start);
  if (person && !(/^the\s/i.test(words) && name.titles.length === 0 && name.words.length > 1))
    return ofPerson(person, name.words.length > 1 ? "name" : "last name");
  const post = name.words.length === 1 && isTitle(name.words[0] ?? "");
  const holder =
    post && source.start < 200 ? byRole(cast, name.words[0]?.toLowerCase() ?? "", source, false) : null;
  if (holder) return ofPerson(holder, "description");
  if (ambiguous(cast, name)) return { ...NOBODY, sort: "person" };
  const isBody = soundsLikeBody(name) || /^the\s/i.test(words);
  if (isBody || name.words.length > 1) return body(withoutArticle(bodyWords(cast, name, words, source)));
  const longer = cast.bodies.withWord(name.words[0]?.toLowerCase() ?? "", source.start, true);
  if (longer?.startsWith(name.words[0] ?? " ")) return body(longer);
  return {
    name: name.words.join(" "),
    role: null,
    anonymous: false,
    sort: "person",
    person: null,
    by: "last name",
  };
}

function ambiguous(cast: Cast, name: NameFound): boolean {
  return cast.people.filter((person) => name.words.every((word) => person.words.includes(word))).length > 1;
}

function bodyWords(cast: Cast, name: NameFound, words: string, source: Span): string {
  const whole = words.replace(/\s*\([^)]*\)\s*$/u, "");
  const inName = fullBodyName(cast.text, name);
  if (whole === "" || whole.length < inName.length) return inName;
  return source.end > name.end + 1 ? whole : whole;
}

const withoutArticle = (words: string): string => words.replace(ARTICLE, "").replace(/["“”]/gu, "").trim();

function body(name: string): Speaker {
  return { ...NOBODY, name, sort: "body", by: "body" };
}

const GENERIC =
  /^(?:group|organi[sz]ation|company|firm|agency|party|union|operator|network|movement|outlet|newspaper|paper|body|militia|association|campaign|school|university|airline|bank|publisher|charity|nonprofit)$/;

const OTHER_SCRIPT = /^(?!.*\p{Script=Latin}).*\p{L}/su;

/** A description instead of a name: "the ministry", "a ministry spokeswoman", "residents". */
function described(cast: Cast, words: string, source: Span): Speaker {
  const phrase = words.replace(/[,\s]+$/u, "");
  const description = withoutArticle(phrase);
  // Not an English word in it: a name as its own script writes it, and no description of somebody unnamed.
  if (OTHER_SCRIPT.test(description))
    return { ...NOBODY, name: description, sort: "person", by: "last name" };
  const head = description.split(DIVIDES)[0] ?? "";
  const noun = (head.split(" ").at(-1) ?? "").toLowerCase();
  const definite = /^(?:the|its|their|his|her)\s/i.test(phrase);
  if (SPOKESPERSON.test(noun)) return spokesperson(cast, description, head, source);
  const alone = !head.includes(" ") && head === description;
  if (alone || definite) {
    const person = head === description ? byRole(cast, head.toLowerCase(), source, definite) : null;
    if (person) return ofPerson(person, "description");
  }
  if (isBodyWord(noun) || GENERIC.test(noun) || (namesInstitution(phrase) && /\p{Lu}/u.test(description))) {
    if (alone && definite) {
      const known =
        cast.bodies.withWord(noun, source.start, false) ??
        (GENERIC.test(noun) ? cast.bodies.lastGroup(source.start) : null);
      if (known !== null) return body(known);
    }
    if (alone && !definite && !/s$/.test(noun)) {
      const known = cast.bodies.withWord(noun, source.start, source.start < 200);
      if (known !== null && source.start < 200) return body(known);
    }
    if (definite || !/^(?:an?|some|one|another)\s/i.test(phrase)) return body(acronymsOut(cast, description));
  }
  if (
    namesInstitution(phrase) &&
    !isPost(noun) &&
    !/^(?:an?|some|one|another)\s/i.test(phrase) &&
    /^(?:authorities|forces|police)$/.test(noun)
  )
    return body(description);
  const group = /s$/.test(noun) && !/ss$/.test(noun);
  return {
    ...NOBODY,
    role: description,
    anonymous: true,
    sort: group ? "group" : "person",
    by: "description",
  };
}

function acronymsOut(cast: Cast, description: string): string {
  return cast.bodies.spelledOut(description) ?? description.replace(/\s*\([^)]*\)\s*$/u, "");
}

/** "The minister", "the city attorney": the person with that post, of several the one named last. */
function byRole(cast: Cast, description: string, source: Span, definite: boolean) {
  const sought = description.split(/[^\p{L}-]+/u).filter((word) => word !== "");
  if (!isPost(sought.at(-1) ?? "")) return null;
  const holders = cast.people.filter(({ role }) => {
    const held = role?.toLowerCase().split(/[^\p{L}-]+/u) ?? [];
    return sought.every((word) => held.includes(word));
  });
  const [only] = holders;
  if (holders.length === 1 && (definite || source.start < 200)) return only ?? null;
  if (!definite) return null;
  return (
    holders
      .filter(({ places }) => (places[0] ?? 0) < source.start)
      .toSorted((a, b) => lastPlace(b.places, source.start) - lastPlace(a.places, source.start))[0] ?? null
  );
}

const lastPlace = (places: readonly number[], before: number): number =>
  places.findLast((place) => place < before) ?? -1;

/** An unnamed spokesperson speaks for the body named beside. */
function spokesperson(cast: Cast, description: string, head: string, source: Span): Speaker {
  const front = head
    .split(" ")
    .slice(0, -1)
    .join(" ")
    .replace(/['’]s$/u, "")
    .replace(/^(?:chief|senior|military's|unnamed)\s+/i, "");
  const behind = /\s(?:for|of|from|with|at)\s+(?:the\s+)?(?<body>.+)$/u.exec(description)?.groups?.body;
  const named = behind ?? (front === "" ? null : front);
  if (named === null)
    return { ...NOBODY, role: description, anonymous: true, sort: "person", by: "description" };
  const lower = named.toLowerCase();
  const full =
    cast.bodies.spelledOut(named) ??
    (lower.includes(" ") ? null : cast.bodies.withWord(lower, source.start, true)) ??
    named;
  return { ...NOBODY, name: full.replace(/^the\s+/i, ""), role: description, sort: "body", by: "body" };
}
