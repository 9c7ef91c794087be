import { type AttributedTo, attributedTo, isSpeaker, PRONOUN } from "@/lib/draft/attributed-to";
import { contentWords } from "@/lib/draft/content-words";
import { type DraftParts, meets, type Saying, sentenceAt } from "@/lib/draft/draft-parts";
import { matchQuotation } from "@/lib/draft/match-quotation";
import { matchTold } from "@/lib/draft/match-told";
import type { DraftStatement, Finding } from "@/lib/draft/model";
import { hindranceOf } from "@/lib/draft/not-cleared";
import type { PreparedStory } from "@/lib/draft/prepared-story";
import { quotationFindings, toldFindings } from "@/lib/draft/words-findings";
import type { Span } from "@/lib/text/model";

/** What a saying was matched to, for the checks that need to know what stands where. */
export type Matched = { span: Span; statement: DraftStatement };
export type Checked = { findings: Finding[]; matched: Matched[] };

const LEAST_TOLD = 3;

/** Everything that is wrong with one saying: its words, whom it is given to, and whether it may go out. */
export function checkSaying(saying: Saying, parts: DraftParts, prepared: PreparedStory): Checked {
  const { text } = parts;
  const { suggestion } = saying;
  const to = attributedTo(text, suggestion, prepared.names);
  const checked: Checked = { findings: [], matched: [] };
  const seen = new Set<DraftStatement>();
  const take = (span: Span, statement: DraftStatement, findings: readonly Finding[]) => {
    checked.findings.push(...findings);
    checked.matched.push({ span, statement });
    if (seen.has(statement)) return;
    seen.add(statement);
    checked.findings.push(
      ...speakerFindings(saying, to, statement, parts),
      ...clearanceFindings(span, to, statement, parts, prepared),
    );
  };
  const speaker = to.kind === "speaker" ? to.speaker : null;
  for (const quote of saying.quotes) {
    const figures = suggestion.figures.filter((figure) => meets(figure, quote));
    const match = matchQuotation(text.slice(quote.start, quote.end), prepared, speaker);
    if (match) take(quote, match.statement, quotationFindings(text, quote, match, figures, prepared));
    else checked.findings.push(nothingBehind(quote, "quotation"));
  }
  const told = saying.told.map(({ start, end }) => text.slice(start, end)).join(" ");
  const figures = suggestion.figures.filter((figure) => !saying.quotes.some((quote) => meets(figure, quote)));
  if (contentWords(told).length >= LEAST_TOLD || figures.length > 0) {
    const own = matchTold(text.slice(saying.whole.start, saying.whole.end), figures, to, prepared);
    const options = own.map((statement) => {
      const wrong = isSpeaker(to, statement) === false ? 1 : 0;
      const findings = toldFindings(text, saying.whole, statement, figures, prepared);
      return { statement, findings, weight: findings.length + wrong };
    });
    const best = options.reduce<(typeof options)[number] | null>(
      (least, option) => (least === null || option.weight < least.weight ? option : least),
      null,
    );
    if (best) take(saying.whole, best.statement, best.findings);
    else if (seen.size === 0 && !checked.findings.length)
      checked.findings.push(nothingBehind(saying.whole, "attribution"));
  }
  return checked;
}

export function nothingBehind(span: Span, what: "quotation" | "attribution" | "figure"): Finding {
  return {
    start: span.start,
    end: span.end,
    kind: "nothing behind it",
    statement: null,
    expected: null,
    message: `No statement of the story has this ${what}. Enter what it rests on, or take it out.`,
  };
}

function speakerFindings(
  saying: Saying,
  to: AttributedTo,
  statement: DraftStatement,
  parts: DraftParts,
): Finding[] {
  const right = isSpeaker(to, statement);
  const { speaker } = statement;
  if (speaker === null || right === true) return [];
  const { source } = saying.suggestion;
  const { text } = parts;
  const label = `S${statement.number}`;
  const mention = source ? text.slice(source.start, source.end) : "";
  if (right === false && !PRONOUN.test(mention))
    return [
      {
        ...(source ?? saying.whole),
        kind: "wrong speaker",
        statement: label,
        expected: statement.terms === "on record" ? speaker.name : statement.agreedDescription,
        message: `These are words of ${speaker.name} (${label}); the draft gives them to ${calledIn(to)}.`,
      },
    ];
  if (right === false || namedNear(parts, saying.whole, speaker.name)) return [];
  return [
    {
      ...(source ?? saying.whole),
      kind: "not checked",
      statement: label,
      expected: null,
      message: `The draft doesn’t say clearly enough who speaks to be checked. ${label} is by ${speaker.name}.`,
    },
  ];
}

function calledIn(to: AttributedTo): string {
  switch (to.kind) {
    case "speaker":
      return to.speaker.name;
    case "several":
      return to.speakers.map(({ name }) => name).join(" or ");
    case "stranger":
      return to.name;
    case "described":
      return `“${to.words}”`;
    case "nobody":
      return "nobody";
  }
}

/** How far back a pronoun's name is looked for. */
const NEAR = 600;

/** Whether the speaker's last name stands in the sentence or shortly before. */
function namedNear(parts: DraftParts, span: Span, name: string): boolean {
  const last = name.split(/\s+/u).at(-1) ?? name;
  const sentence = parts.sentences[sentenceAt(parts, span.start)] ?? span;
  return parts.text
    .slice(Math.max(0, span.start - NEAR), Math.max(sentence.end, span.end + 80))
    .includes(last);
}

export function clearanceFindings(
  span: Span,
  to: AttributedTo,
  statement: DraftStatement,
  parts: DraftParts,
  prepared: PreparedStory,
): Finding[] {
  const hindrance = hindranceOf(statement, to, aroundOf(parts, span), prepared);
  if (!hindrance) return [];
  return [
    {
      start: span.start,
      end: span.end,
      kind: "not cleared",
      statement: `S${statement.number}`,
      expected: hindrance.instead,
      message: hindrance.why,
    },
  ];
}

/** The sentence a passage stands in and the next, the passage left out: where copy says that a thing is disputed. */
function aroundOf(parts: DraftParts, span: Span): string {
  const { text, sentences } = parts;
  const first = sentences[sentenceAt(parts, span.start)]?.start ?? 0;
  const last = sentenceAt(parts, Math.max(span.start, span.end - 1));
  const next = sentences[last + 1] ?? sentences[last];
  return text.slice(first, span.start) + text.slice(span.end, next?.end ?? text.length);
}
