import { spanOf, trimmed } from "@/lib/suggest/item-spans";
import { isFiniteVerb, isReduced, phraseEndingAt, phraseFrom } from "@/lib/suggest/noun-phrases";
import type { Item, Sentence } from "@/lib/suggest/sentences";
import { subjectBefore } from "@/lib/suggest/subjects";
import type { Utterance } from "@/lib/suggest/utterances";
import { isTitle, standsBesideWork } from "@/lib/suggest/work-titles";
import type { Span } from "@/lib/text/model";

/** Whether a sentence is nothing but quotations. */
export const isBare = (items: readonly Item[]): boolean =>
  items.every(({ quotation, pos }) => quotation || pos === "PUNCT");

/** "Follow Ann Hale on Twitter @annhale", quoted along with the page it closes: nobody says it. */
const isSignOff = (text: string, { start, end }: Span): boolean =>
  end - start < 120 && /^Follow\s.+\s@\w+$/u.test(text.slice(start, end));

/** A quotation without words around it goes on with what was quoted before, or is the last speaker's. */
export function continueSpeech(
  text: string,
  found: Utterance[],
  sentences: readonly Sentence[],
  index: number,
): void {
  const sentence = sentences[index];
  if (!sentence) return;
  const content = sentence.items.flatMap(({ quotation }) =>
    quotation ? trimmed(text, quotation.words) : [],
  );
  if (content.length === 0 || content.every((span) => isSignOff(text, span))) return;
  const last = found.at(-1);
  const takesUp = sentence.items[0]?.quotation?.takesUp ?? false;
  const previous = sentences[index - 1];
  const sameParagraph = previous?.paragraph === sentence.paragraph;
  if (last && (takesUp || (sameParagraph && last.sentence === index - 1 && last.kind !== "indirect"))) {
    last.content.push(...content);
    last.sentence = index;
    return;
  }
  const lead = previous ? leadIn(text, previous, sameParagraph && last?.sentence !== index - 1) : null;
  const source = lead ?? last?.source ?? null;
  found.push({
    content,
    kind: "direct",
    lemma: null,
    cue: null,
    source,
    standsFor: null,
    recipient: null,
    sentence: index,
    by: "continued",
  });
}

/** Who leads in to a quotation: the subject in front of a colon, or else (`silent`) a name that a sentence is about. */
function leadIn(text: string, { items }: Sentence, silent: boolean): Span | null {
  if (isBare(items)) return null;
  const subject = subjectOf(items);
  if (!subject || items.at(-1)?.text === ":") return subject;
  if (!silent || !/\p{Lu}\S*$/u.test(text.slice(subject.start, subject.end))) return null;
  return items.some((_item, at) => isFiniteVerb(items, at) && !isReduced(items, at)) ? subject : null;
}

/** The subject of a sentence: its first noun phrase in front of its first verb. */
function subjectOf(items: readonly Item[]): Span | null {
  const verb = items.findIndex(({ pos }) => pos === "VERB" || pos === "AUX");
  const subject = verb < 0 ? phraseFrom(items, 0) : subjectBefore(items, verb);
  return subject ? spanOf(items, subject) : null;
}

/** The subject of the verb that stands nearest in front of a quotation. */
function subjectNear(items: readonly Item[], at: number): Span | null {
  for (let verb = at - 1; verb >= 0; verb--) {
    if (!isFiniteVerb(items, verb)) continue;
    const subject = subjectBefore(items, verb);
    if (subject) return spanOf(items, subject);
  }
  return subjectOf(items);
}

/** "More from Ann Hale: “…”", "From the report: “…”": who stands right in front of the colon. */
function namedBeforeColon(items: readonly Item[], at: number): Span | null {
  if (items[at - 1]?.text !== ":") return null;
  const phrase = phraseEndingAt(items, at - 1);
  if (!phrase) return null;
  const named = items[phrase.to - 1]?.pos === "PROPN" || items[phrase.from - 1]?.lower === "from";
  return named ? spanOf(items, phrase) : null;
}

/** Longer quotations that no cue attributes: they are said by the subject of the verb in front, so far as can be seen. */
export function looseQuotations(
  text: string,
  { items }: Sentence,
  sentence: number,
  own: readonly Utterance[],
): Utterance[] {
  if (isBare(items)) return [];
  return items.flatMap((item, at) => {
    const { quotation } = item;
    if (!quotation) return [];
    const words = text.slice(quotation.words.start, quotation.words.end);
    if (words.trim().split(/\s+/u).length < 3 || isTitle(words) || standsBesideWork(items, at)) return [];
    if (
      own.some(({ content }) =>
        content.some(({ start, end }) => start < quotation.end && quotation.start < end),
      )
    )
      return [];
    const content = trimmed(text, quotation.words);
    if (content.length === 0) return [];
    return [
      {
        content,
        kind: "direct" as const,
        lemma: null,
        cue: null,
        source: namedBeforeColon(items, at) ?? subjectNear(items, at),
        standsFor: null,
        recipient: null,
        sentence,
        by: "loose" as const,
      },
    ];
  });
}
