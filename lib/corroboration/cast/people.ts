import { withoutQuotations } from "@/lib/corroboration/attribution/read-grounds";
import { namesBody } from "@/lib/corroboration/cast/bodies";
import { type PersonName, readPersonName } from "@/lib/corroboration/cast/person-name";
import { endOfBody, findRoles, type RoleFound } from "@/lib/corroboration/cast/roles";
import { sentenceAround, sentenceStarts } from "@/lib/text/sentences";

/** What the texts tell of a person: the roles held, and the words that stand with the name. */
export type Profile = {
  roles: RoleFound[];
  described: ReadonlySet<string>;
  /** The publication’s own words around the place where the name first stands. */
  around: string;
};

/**
 * Reads a person's roles from a text: those beside the name ("Police commander Kwame Asante"; "Pia Lindqvist, chief
 * executive"), and, where nobody else is named in the text, those in the two sentences before the name first stands and the
 * one behind it ("The duty officer at the Holm coastguard station …, said Ragna Sletten").
 */
export function readProfile(text: string, name: string, alone: boolean): Profile {
  const read = readPersonName(name);
  const places = read ? placesOf(text, read) : [];
  const [first] = places;
  if (!first) return { roles: [], described: new Set(), around: "" };
  const roles = findRoles(text);
  const beside = roles.filter((role) => places.some((place) => standsBeside(text, role, place)));
  const near = alone
    ? roles.filter((role) => isNear(text, role, first.start) && !namesAnother(text, role))
    : [];
  const described = places.flatMap(({ start, end }) => [
    ...titleBefore(text, start),
    ...appositionAfter(text, end),
  ]);
  const found = [...new Set([...beside, ...near, ...places.flatMap((place) => ofBody(text, place))])];
  return {
    roles: found,
    described: new Set([...described, ...found.flatMap(({ noun }) => noun.split(" "))]),
    around: withoutQuotations(text).slice(...windowAround(text, first.start)),
  };
}

type Place = { start: number; end: number };

function placesOf(text: string, { given, last }: PersonName): Place[] {
  const pattern = new RegExp(
    `(?<![\\p{L}])(?:(?:${given.map(escaped).join("|") || "(?!)"})\\s+){0,4}${escaped(last)}(?![\\p{L}])`,
    "gu",
  );
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

function standsBeside(text: string, role: RoleFound, place: Place): boolean {
  if (role.end <= place.start) {
    const gap = text.slice(role.end, place.start);
    return (
      gap.length < 30 && /^[\s,]*(?:(?:Dr|Mr|Mrs|Ms|Gen|Col|Capt|Lt|Prof|called|named)\.?\s*)?$/u.test(gap)
    );
  }
  if (role.start < place.end) return role.start <= place.start;
  const gap = text.slice(place.end, role.start);
  return (
    gap.length < 70 &&
    /^(?:,|\s(?:who|is|was|runs|heads|leads|as)\b)[^.;:"“”\n]*$/u.test(gap) &&
    !/\p{Lu}\p{L}+\s\p{Lu}/u.test(gap)
  );
}

/** "Detective Inspector Hanna Lund of the city police". */
function ofBody(text: string, { end }: Place): RoleFound[] {
  const of = /^\s(?:of|from|with|at)\s(?<body>(?:the\s)?(?:[\p{L}’'-]+\s?){1,5})/u.exec(
    text.slice(end, end + 70),
  )?.groups?.body;
  const body = of === undefined ? "" : endOfBody(of);
  return body !== "" && (namesBody(body) || /^the\s\p{Lu}/u.test(body))
    ? [{ noun: "member", body, standing: "serves in", start: end, end }]
    : [];
}

function isNear(text: string, role: RoleFound, name: number): boolean {
  const [before, behind] = windowAround(text, name);
  const sentence = sentenceAround(text, name);
  // Behind the name in its own sentence stands somebody else: "Father Luke read the letter of the bishop".
  if (role.start > name && role.start < sentence.end) return false;
  return role.start >= before && role.start < behind && !tellsThem(text, role);
}

/** "The ranger had texted him": who told them is another. */
function tellsThem(text: string, { end }: RoleFound): boolean {
  return TELLS_THEM.test(text.slice(end, end + 60));
}

const TELLS_THEM =
  /^\s(?:\p{L}+\s){0,3}?(?:told|informed|briefed|rung|rang|called|phoned|telephoned|texted|e-?mailed|radioed|cabled|warned|alerted|notified|advised|shown|given|handed|sent|asked)\s(?:him|her|them)(?![\p{L}])/u;

/** Two sentences before the one with the name, and one behind it. */
function windowAround(text: string, name: number): [from: number, to: number] {
  const before = [0, ...sentenceStarts(text, 0, name)].slice(-3)[0] ?? 0;
  return [before, sentenceStarts(text, name, text.length)[1] ?? text.length];
}

function namesAnother(text: string, { end }: RoleFound): boolean {
  return /^[\s,]*\p{Lu}\p{L}+\s+(?:(?:de|van|von|al|bin|el)\s+)?\p{Lu}\p{L}+/u.test(
    text.slice(end, end + 60),
  );
}

const STOP = /^(?:the|an?|said|by|to|of|and|that|with|from|told|as|in|on|for|but|when|while|is|was)$/iu;

function titleBefore(text: string, start: number): string[] {
  const words = /(?:[\p{L}’'-]+[ ,]+){1,4}$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? "";
  const kept: string[] = [];
  for (const word of words
    .trim()
    .split(/[\s,]+/u)
    .toReversed()) {
    if (STOP.test(word)) break;
    kept.push(word.toLowerCase());
  }
  return kept;
}

function appositionAfter(text: string, end: number): string[] {
  const words = /^,\s(?:\d+,\s)?(?:an?|the|who|whose)?\s?(?<words>[\p{L}’' -]{3,60})/u.exec(
    text.slice(end, end + 80),
  )?.groups?.words;
  return (
    (words ?? "")
      .toLowerCase()
      // What else is told of them speaks of others: "who had it from the coach".
      .replace(/\s(?:and|from|by|with|had|has|was told|heard|said|says)\s.*$/u, "")
      .split(/\s+/u)
      .filter((word) => word !== "" && !STOP.test(word))
  );
}
