import { type Attribution, attributionsIn } from "@/lib/suggest/attributions";
import { spanOf, spansOf, trimmed } from "@/lib/suggest/item-spans";
import type { SuggestedKind } from "@/lib/suggest/model";
import type { Stretch } from "@/lib/suggest/noun-phrases";
import { headlineLabel } from "@/lib/suggest/other-attributions";
import type { Item, Sentence } from "@/lib/suggest/sentences";
import type { LabelledSpeech } from "@/lib/suggest/speaker-labels";
import { continueSpeech, isBare, looseQuotations } from "@/lib/suggest/unattributed-quotations";
import { isTitle } from "@/lib/suggest/work-titles";
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
