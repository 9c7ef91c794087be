import { type Attribution, attributionsIn } from "@/lib/suggest/attributions";
import type { SuggestedKind } from "@/lib/suggest/model";
import { isFiniteVerb, isReduced, phraseFrom, type Stretch } from "@/lib/suggest/noun-phrases";
import { headlineLabel } from "@/lib/suggest/other-attributions";
import type { Item, Sentence } from "@/lib/suggest/sentences";
import type { LabelledSpeech } from "@/lib/suggest/speaker-labels";
import { subjectBefore } from "@/lib/suggest/subjects";
import { isTitle, standsBesideWork } from "@/lib/suggest/work-titles";
import type { Span } from "@/lib/text/model";

/** Something said, with where its speaker is mentioned; who that is, is found afterwards. */
export type Utterance = {
  content: Span[];
  kind: SuggestedKind;
  lemma: string | null;
  cue: Span | null;
  source: Span | null;
  /** What a relative pronoun as the source stands for. */
  standsFor: Span | null;
  recipient: Span | null;
  sentence: number;
  /** How its speaker is known: named beside a cue, taken over from a neighbour, or by the sentence's subject. */
  by: Attribution["sort"] | "continued" | "loose";
};

/** The utterances of a text in order of their sentences; `turns` are those of a transcript in it. */
export function utterancesIn(
  text: string,
  sentences: readonly Sentence[],
  turns: readonly LabelledSpeech[] = [],
): Utterance[] {
  const found: Utterance[] = [];
  const taken = new Set<LabelledSpeech>();
  for (const [index, sentence] of sentences.entries()) {
    const turn = turns.find(({ from, to }) => sentence.start >= from && sentence.start < to);
    if (turn) {
      if (!taken.has(turn)) found.push(...spokenTurn(text, index, turn));
      taken.add(turn);
      continue;
    }
    const read = attributionsIn(sentence.items);
    const headline = index === 0 && read.length === 0 ? headlineLabel(sentence.items) : null;
    const own = (headline ? [headline] : read).flatMap(
      (each) => utterance(text, index, sentence.items, each) ?? [],
    );
    const kept = withoutDoubles(own);
    if (kept.length > 0) found.push(...kept);
    else if (isBare(sentence.items)) continueSpeech(text, found, sentences, index);
    found.push(...looseQuotations(text, sentence, index, kept));
  }
  return found;
}

function spokenTurn(text: string, sentence: number, turn: LabelledSpeech): Utterance[] {
  const content = turn.content.flatMap((span) => trimmed(text, span));
  if (content.length === 0) return [];
  return [
    {
      content,
      kind: "direct",
      lemma: ":",
      cue: turn.colon,
      source: turn.label,
      standsFor: null,
      recipient: null,
      sentence,
      by: "colon",
    },
  ];
}

function utterance(
  text: string,
  sentence: number,
  items: readonly Item[],
  one: Attribution,
): Utterance | null {
  const content = one.content.flatMap((stretch) => spansOf(text, items, stretch));
  if (content.length === 0 || namesWork(items, one)) return null;
  return {
    content,
    kind: kindOf(items, one.content),
    lemma: one.lemma,
    cue: spanOf(items, one.cue),
    source: one.source ? spanOf(items, one.source) : null,
    standsFor: one.source?.standsFor ? spanOf(items, one.source.standsFor) : null,
    recipient: one.recipient ? spanOf(items, one.recipient) : null,
    sentence,
    by: one.sort,
  };
}

/** "She wrote “The Long Bridge”": the quotation is the name of what was written. */
function namesWork(items: readonly Item[], { lemma, content }: Attribution): boolean {
  const first = items[content[0]?.from ?? -1];
  return (
    /^(?:write|post|publish|show)$/.test(lemma) &&
    first?.quotation != null &&
    isTitle(first.text.replace(/^.|.$/gu, ""))
  );
}

function spanOf(items: readonly Item[], { from, to }: Stretch): Span | null {
  const [first, last] = [items[from], items[to - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

const EDGE = /[\s“”"„«»‘’'`,.;:]/u;

/** The spans of a stretch: quotations that stand alone without their marks, the rest as it runs. */
function spansOf(text: string, items: readonly Item[], stretch: Stretch): Span[] {
  const inside = items.slice(stretch.from, stretch.to);
  if (inside.every(({ quotation, pos }) => quotation || pos === "PUNCT"))
    return inside.flatMap(({ quotation }) => (quotation ? (trimmed(text, quotation.words) ?? []) : []));
  const span = spanOf(items, stretch);
  return span ? (trimmed(text, span) ?? []) : [];
}

/** Without the marks, commas and full stops at its edges; a full stop of an abbreviation stays. */
export function trimmed(text: string, span: Span): Span[] {
  let { start, end } = span;
  while (start < end && EDGE.test(text.charAt(start)) && !/^['’]\p{L}/u.test(text.slice(start, start + 2)))
    start++;
  while (end > start && EDGE.test(text.charAt(end - 1)) && !/\p{Lu}\.$/u.test(text.slice(start, end))) end--;
  return end > start ? [{ start, end }] : [];
}

function kindOf(items: readonly Item[], content: readonly Stretch[]): SuggestedKind {
  const inside = content
    .flatMap(({ from, to }) => items.slice(from, to))
    .filter(({ pos }) => pos !== "PUNCT");
  const quoted = inside.filter(({ quotation }) => quotation).length;
  if (quoted === 0) return "indirect";
  return quoted === inside.length ? "direct" : "mixed";
}

/** Of two attributions of the same words the one whose cue stands closer is kept. */
function withoutDoubles(found: readonly Utterance[]): Utterance[] {
  return found.filter(
    (one, at) =>
      !found.some(
        (other, index) =>
          index !== at &&
          sameContent(one, other) &&
          (distance(other) < distance(one) || (distance(other) === distance(one) && index < at)),
      ),
  );
}

function distance({ cue, content }: Utterance): number {
  const first = content[0];
  if (!cue || !first) return Number.POSITIVE_INFINITY;
  return Math.min(
    ...content.map(({ start, end }) => Math.max(cue.start - end, start - cue.end)).filter((gap) => gap >= 0),
    1000,
  );
}

function sameContent(one: Utterance, other: Utterance): boolean {
  return one.content.some((span) =>
    other.content.some(({ start, end }) => span.start === start && span.end === end),
  );
}

const isBare = (items: readonly Item[]): boolean =>
  items.every(({ quotation, pos }) => quotation || pos === "PUNCT");

/** "Follow Ann Hale on Twitter @annhale", quoted along with the page it closes: nobody says it. */
const isSignOff = (text: string, { start, end }: Span): boolean =>
  end - start < 120 && /^Follow\s.+\s@\w+$/u.test(text.slice(start, end));

/** A quotation without words around it goes on with what was quoted before, or is the last speaker's. */
function continueSpeech(
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

/** Longer quotations that no cue attributes: they are said by the subject of the verb in front, so far as can be seen. */
function looseQuotations(
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
        source: subjectNear(items, at),
        standsFor: null,
        recipient: null,
        sentence,
        by: "loose" as const,
      },
    ];
  });
}
