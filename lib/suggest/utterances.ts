import { type Attribution, attributionsIn } from "@/lib/suggest/attributions";
import type { SuggestedKind } from "@/lib/suggest/model";
import type { Stretch } from "@/lib/suggest/noun-phrases";
import { phraseFrom } from "@/lib/suggest/noun-phrases";
import type { Item, Sentence } from "@/lib/suggest/sentences";
import { subjectBefore } from "@/lib/suggest/subjects";
import type { Span } from "@/lib/text/model";

/** Something said, with where its speaker is mentioned; who that is, is found afterwards. */
export type Utterance = {
  content: Span[];
  kind: SuggestedKind;
  lemma: string | null;
  cue: Span | null;
  source: Span | null;
  recipient: Span | null;
  sentence: number;
  /** How its speaker is known: named beside a cue, taken over from a neighbour, or by the sentence's subject. */
  by: Attribution["sort"] | "continued" | "loose";
};

/** The utterances of a text in order of their sentences. */
export function utterancesIn(text: string, sentences: readonly Sentence[]): Utterance[] {
  const found: Utterance[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const own = attributionsIn(sentence.items).flatMap(
      (each) => utterance(text, index, sentence.items, each) ?? [],
    );
    const kept = withoutDoubles(own);
    if (kept.length > 0) found.push(...kept);
    else if (isBare(sentence.items)) continueSpeech(text, found, sentences, index);
    found.push(...looseQuotations(text, sentence, index, kept));
  }
  return found;
}

function utterance(
  text: string,
  sentence: number,
  items: readonly Item[],
  one: Attribution,
): Utterance | null {
  const content = one.content.flatMap((stretch) => spansOf(text, items, stretch));
  if (content.length === 0) return null;
  return {
    content,
    kind: kindOf(items, one.content),
    lemma: one.lemma,
    cue: spanOf(items, one.cue),
    source: one.source ? spanOf(items, one.source) : null,
    recipient: one.recipient ? spanOf(items, one.recipient) : null,
    sentence,
    by: one.sort,
  };
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
    (one, at) => !found.some((other, index) => index !== at && sameContent(one, other) && index < at),
  );
}

function sameContent(one: Utterance, other: Utterance): boolean {
  return one.content[0]?.start === other.content[0]?.start && one.content[0]?.end === other.content[0]?.end;
}

const isBare = (items: readonly Item[]): boolean =>
  items.every(({ quotation, pos }) => quotation || pos === "PUNCT");

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
  if (content.length === 0) return;
  const last = found.at(-1);
  const takesUp = sentence.items[0]?.quotation?.takesUp ?? false;
  const previous = sentences[index - 1];
  const sameParagraph = previous?.paragraph === sentence.paragraph;
  if (last && (takesUp || (sameParagraph && last.sentence === index - 1 && last.kind !== "indirect"))) {
    last.content.push(...content);
    last.sentence = index;
    return;
  }
  const lead =
    previous && !isBare(previous.items) && previous.items.at(-1)?.text === ":"
      ? subjectOf(previous.items)
      : null;
  const source = lead ?? last?.source ?? null;
  found.push({
    content,
    kind: "direct",
    lemma: null,
    cue: null,
    source,
    recipient: null,
    sentence: index,
    by: "continued",
  });
}

/** The subject of a sentence: its first noun phrase in front of its first verb. */
function subjectOf(items: readonly Item[]): Span | null {
  const verb = items.findIndex(({ pos }) => pos === "VERB" || pos === "AUX");
  const subject = verb < 0 ? phraseFrom(items, 0) : subjectBefore(items, verb);
  return subject ? spanOf(items, subject) : null;
}

/** Long quotations that no cue attributes: they are said by the sentence's subject, so far as can be seen. */
function looseQuotations(
  text: string,
  { items }: Sentence,
  sentence: number,
  own: readonly Utterance[],
): Utterance[] {
  if (isBare(items)) return [];
  return items.flatMap((item, at) => {
    const { quotation } = item;
    if (!quotation || item.text.split(/\s+/u).length < 4) return [];
    if (
      own.some(({ content }) =>
        content.some(({ start, end }) => start < quotation.end && quotation.start < end),
      )
    )
      return [];
    const content = trimmed(text, quotation.words);
    if (content.length === 0) return [];
    const subject = subjectOf(items.slice(0, at));
    return [
      {
        content,
        kind: "direct" as const,
        lemma: null,
        cue: null,
        source: subject,
        recipient: null,
        sentence,
        by: "loose" as const,
      },
    ];
  });
}
