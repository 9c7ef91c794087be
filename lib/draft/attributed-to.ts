import type { DraftSpeaker, DraftStatement } from "@/lib/draft/model";
import type { NameIndex } from "@/lib/draft/name-index";
import type { Suggestion } from "@/lib/suggest/model";
import { nameKey } from "@/lib/text/names";

/** To whom the draft gives a saying. */
export type AttributedTo =
  | { kind: "speaker"; speaker: DraftSpeaker }
  | { kind: "several"; speakers: readonly DraftSpeaker[] }
  /** Someone whom no statement of the story has. */
  | { kind: "stranger"; name: string }
  /** "officials", "a senior diplomat", "the minister". */
  | { kind: "described"; words: string }
  | { kind: "nobody" };

/** Reads whom a suggestion names, among the story's speakers. */
export function attributedTo(text: string, suggestion: Suggestion, names: NameIndex): AttributedTo {
  const { name, source, role, anonymous } = suggestion;
  const mention = source ? text.slice(source.start, source.end) : null;
  for (const words of [name, mention]) {
    const meant = names.meant(words);
    if (meant.kind === "known") return { kind: "speaker", speaker: meant.speaker };
    if (meant.kind === "several") return { kind: "several", speakers: meant.speakers };
  }
  const within = mention === null ? [] : namedIn(mention, names);
  const [only] = within;
  if (only && within.length === 1) return { kind: "speaker", speaker: only };
  if (name !== null && !anonymous) return { kind: "stranger", name };
  const words = mention !== null && !PRONOUN.test(mention) ? mention : role;
  return words === null || words === "" ? { kind: "nobody" } : { kind: "described", words };
}

export const PRONOUN = /^(?:he|she|they|it|his|her|their|its|who|we|i)$/iu;

/** Speakers whose full name stands in a longer mention ("Balochistan Chief Minister Sarfraz Bugti"). */
function namedIn(mention: string, names: NameIndex): DraftSpeaker[] {
  const key = ` ${nameKey(mention)} `;
  return names.speakers.filter(({ name, alsoKnownAs }) =>
    [name, ...alsoKnownAs].some((each) => {
      const words = nameKey(each);
      return words.includes(" ") && key.includes(` ${words} `);
    }),
  );
}

/** Whether the draft's attribution can mean the statement's speaker; null where the draft doesn't say who speaks. */
export function isSpeaker(to: AttributedTo, statement: DraftStatement): boolean | null {
  const { speaker } = statement;
  if (speaker === null) return to.kind === "nobody" ? null : true;
  switch (to.kind) {
    case "speaker":
      return (
        to.speaker.id === speaker.id || standFor(to.speaker, speaker) || carries(to.speaker.name, statement)
      );
    case "several":
      return to.speakers.some(({ id }) => id === speaker.id) ? null : false;
    case "stranger":
      return describes(to.name, statement) || carries(to.name, statement);
    case "described":
      return speaker.kind === "person" ? describes(to.words, statement) || isVague(to.words) || null : true;
    case "nobody":
      return null;
  }
}

/** A spokesperson and the body spoken for are one voice. */
function standFor(a: DraftSpeaker, b: DraftSpeaker): boolean {
  const same = (name: string, body: string | null) => body !== null && nameKey(name) === nameKey(body);
  return (
    same(a.name, b.bodyName) ||
    same(b.name, a.bodyName) ||
    (a.bodyName !== null && same(a.bodyName, b.bodyName))
  );
}

function carries(name: string, { carriedBy }: DraftStatement): boolean {
  return carriedBy.some((carrier) => nameKey(carrier) === nameKey(name));
}

/** Whether every word of a mention is in the speaker's names, roles, body or description. */
function describes(mention: string, statement: DraftStatement): boolean {
  const { speaker, role, agreedDescription } = statement;
  if (speaker === null) return false;
  const known = [
    speaker.name,
    ...speaker.alsoKnownAs,
    ...speaker.roles.map(({ title }) => title),
    speaker.bodyName ?? "",
    role ?? "",
    agreedDescription ?? "",
  ].map((words) => roleWords(words));
  const all = new Set(known.flat());
  const wanted = roleWords(mention);
  return wanted.length > 0 && wanted.every((word) => all.has(word));
}

const isVague = (words: string): boolean =>
  /\b(?:officials?|sources?|authorities|government|ministry|office|spokes\w+)\b/i.test(words);

/** The words of a role, so that "Pakistan’s interior minister" and "Minister of the Interior, Pakistan" have the same. */
export function roleWords(role: string): string[] {
  return nameKey(role.replace(/[’']s\b/gu, ""))
    .split(" ")
    .filter((word) => !/^(?:the|an?|of|for|at|in|to|and|on|de|as|its|his|her|their|s)$/.test(word))
    .map((word) =>
      word
        .replace(/^spokes(?:man|woman|person|people)s?$/, "spokesperson")
        .replace(/^chair(?:man|woman)$/, "chair"),
    );
}
