import type { Sentence } from "@/lib/suggest/sentences";
import { bodyMemory } from "@/lib/suggest/speakers/body-memory";
import { readMention } from "@/lib/suggest/speakers/mention";
import { namesBetween, namesIn, soundsLikeBody } from "@/lib/suggest/speakers/names";
import { peopleIn, personNamed } from "@/lib/suggest/speakers/people";
import { type Cast, NOBODY, ofPerson, type Speaker } from "@/lib/suggest/speakers/speaker";
import type { TaggedWord } from "@/lib/suggest/tagged-words";
import type { Utterance } from "@/lib/suggest/utterances";
import type { Span } from "@/lib/text/model";

/** The speakers of a text's utterances, one for each, in their order. */
export function speakersOf(
  text: string,
  words: readonly TaggedWord[],
  sentences: readonly Sentence[],
  utterances: readonly Utterance[],
): Speaker[] {
  const names = namesIn(words);
  const spoken = utterances.flatMap(({ source }) => (source ? [source] : []));
  const people = peopleIn(text, words, names, spoken);
  const cast: Cast = { text, people, names, bodies: bodyMemory(text, names), sentences, heard: new Map() };
  const found: Speaker[] = [];
  for (const utterance of utterances) {
    const cited = citedBeside(text, utterance);
    const speaker = cited ? readMention(cast, cited) : speakerOf(cast, utterance, utterances, found);
    if (speaker.sort === "body" && speaker.name !== null && utterance.source)
      cast.bodies.remember(speaker.name, utterance.source.start);
    found.push(speaker);
    if (utterance.source) cast.heard.set(utterance.source.start, speaker);
  }
  return found;
}

/** "State radio, citing the gendarmerie, said": who is cited says it, and the medium relays it. */
export function citedBeside(text: string, { source, cue }: Utterance): Span | null {
  if (!source || !cue || cue.start < source.end || cue.start - source.end > 120) return null;
  const between = text.slice(source.end, cue.start);
  const cited = /,\s(?:citing|quoting)\s(?<who>[^,]{3,80}),/u.exec(between)?.groups?.who;
  if (cited === undefined) return null;
  const start = source.end + between.indexOf(cited);
  return { start, end: start + cited.length };
}

function speakerOf(
  cast: Cast,
  utterance: Utterance,
  utterances: readonly Utterance[],
  found: readonly Speaker[],
): Speaker {
  const { source } = utterance;
  if (utterance.by === "continued" && utterance.cue === null)
    return ofBareQuotation(cast, utterance, utterances, found);
  if (!source) return NOBODY;
  if (utterance.standsFor) return readMention(cast, utterance.standsFor);
  const words = cast.text.slice(source.start, source.end);
  const pronoun = /^(?:he|she|it|they|we|i|you|who|that|which|one|this|him|her)$/i
    .exec(words.trim())?.[0]
    ?.toLowerCase();
  if (pronoun === undefined) return readMention(cast, source);
  return cast.heard.get(source.start) ?? antecedent(cast, pronoun, source, utterance, utterances, found);
}

const FARTHEST = 10;

/** "he", "it": whoever spoke last or was the subject last, so far as gender and number agree. */
function antecedent(
  cast: Cast,
  pronoun: string,
  at: Span,
  utterance: Utterance,
  utterances: readonly Utterance[],
  found: readonly Speaker[],
): Speaker {
  if (!/^(?:he|she|it|they)$/.test(pronoun)) return NOBODY;
  const fits = (speaker: Speaker): boolean => agrees(speaker, pronoun);
  const own = subjectPerson(cast, utterance.sentence, at.start);
  if (own && fits(own)) return learned(own, pronoun);
  // The utterances stand in the order of their sentences.
  let last = found.length - 1;
  for (
    let sentence = utterance.sentence;
    sentence >= Math.max(0, utterance.sentence - FARTHEST);
    sentence--
  ) {
    for (; last >= 0 && (utterances[last]?.sentence ?? 0) >= sentence; last--) {
      const speaker = found[last];
      if (speaker && fits(speaker)) return learned(speaker, pronoun);
    }
    const subject = sentence < utterance.sentence ? subjectPerson(cast, sentence, at.start) : null;
    if (subject && fits(subject)) return learned(subject, pronoun);
    if (sentence < utterance.sentence && pronoun === "it") {
      const body = cast.bodies.subjectOf(cast.sentences[sentence]);
      if (body !== null) return { ...NOBODY, name: body, sort: "body", by: "pronoun" };
    }
  }
  const possessor =
    pronoun === "it" || pronoun === "they" ? null : subjectPerson(cast, utterance.sentence, at.start, true);
  if (possessor && fits(possessor)) return learned(possessor, pronoun);
  return NOBODY;
}

function learned(speaker: Speaker, pronoun: string): Speaker {
  if (speaker.person && (pronoun === "he" || pronoun === "she"))
    speaker.person.gender ??= pronoun === "he" ? "m" : "f";
  return { ...speaker, by: "pronoun" };
}

function agrees(speaker: Speaker, pronoun: string): boolean {
  if (pronoun === "it") return speaker.sort === "body";
  if (pronoun === "they") return speaker.sort === "group" || speaker.sort === "body";
  if (speaker.sort === "body" || (speaker.sort === "unknown" && !speaker.anonymous)) return false;
  if (speaker.sort === "group") return false;
  const gender = speaker.person?.gender ?? null;
  return gender === null || gender === (pronoun === "he" ? "m" : "f");
}

/** The person named first in a sentence, where that is near its beginning, or beside what it begins with. */
function subjectPerson(cast: Cast, index: number, before: number, possessors = false): Speaker | null {
  const sentence = cast.sentences[index];
  if (!sentence) return null;
  const quoted = sentence.items.filter(({ quotation }) => quotation);
  const named = namesBetween(cast.names, sentence.start, Math.min(sentence.end, before)).filter(
    ({ start, end }) => end < before && !quoted.some((quote) => start >= quote.start && end <= quote.end),
  );
  // "Relief head Helene Marquardt": a capital that begins a sentence makes no name of a post's first word.
  const [first, second] = named;
  const opens = first?.words.length === 1 && first.start === sentence.start && second;
  const name = opens && !personNamed(cast.people, first, first.start) ? second : first;
  if (!name || soundsLikeBody(name)) return null;
  const front = cast.text.slice(sentence.start, name.start);
  const possessed = /^['’]s?\s/u.test(cast.text.slice(name.end, name.end + 3));
  const most = isBeside(front, cast.text.slice(name.end, name.end + 1))
    ? MOST_IN_FRONT_BESIDE
    : MOST_IN_FRONT;
  if (front.trim().split(/\s+/u).length > most || (possessed && !possessors)) return null;
  const person = personNamed(cast.people, name, name.start);
  return person ? ofPerson(person, "name") : null;
}

/** Words in front of a name by which it still is what its sentence is about. */
const MOST_IN_FRONT = 6;
const MOST_IN_FRONT_BESIDE = 14;

/** "The head of the relief agency, Dr Helene Marquardt,": the name between commas is the subject's. */
const isBeside = (front: string, behind: string): boolean =>
  behind === "," && /^[^,]*,\s(?:\p{Lu}[\p{L}.]*\s)*$/u.test(front);

/** A quotation alone: whoever the sentence before it is about, if it attributes nothing itself, else the last speaker. */
function ofBareQuotation(
  cast: Cast,
  utterance: Utterance,
  utterances: readonly Utterance[],
  found: readonly Speaker[],
): Speaker {
  const last = found.at(-1);
  const lastUtterance = utterances[found.length - 1];
  const previous = cast.sentences[utterance.sentence - 1];
  const spokeThere = lastUtterance?.sentence === utterance.sentence - 1;
  if (previous && !spokeThere) {
    const subject = subjectPerson(cast, utterance.sentence - 1, utterance.content[0]?.start ?? 0);
    if (subject) return { ...subject, by: "neighbour" };
    if (utterance.source && lastUtterance?.source?.start !== utterance.source.start)
      return { ...readMention(cast, utterance.source), by: "neighbour" };
  }
  return last ? { ...last, by: "neighbour" } : NOBODY;
}
