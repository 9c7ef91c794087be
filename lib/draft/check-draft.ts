import { type DraftParts, meets, takeApart } from "@/lib/draft/draft-parts";
import { matchQuotation } from "@/lib/draft/match-quotation";
import type { DraftSpeaker, DraftStory, Finding } from "@/lib/draft/model";
import { checkNarration } from "@/lib/draft/narration-findings";
import { type PreparedStory, prepareStory } from "@/lib/draft/prepared-story";
import { roleFindings } from "@/lib/draft/role-findings";
import { type Checked, checkSaying, clearanceFindings, nothingBehind } from "@/lib/draft/saying-findings";
import { quotationFindings } from "@/lib/draft/words-findings";
import { figuresOf } from "@/lib/suggest/figures";
import { COMMON } from "@/lib/text/english-words";
import type { Span } from "@/lib/text/model";

/**
 * Holds a draft in English against a story: each quotation, figure, attribution and role is matched to the story's
 * statements and claims, and what doesn't stand as written comes back, in order of place. Offsets are UTF-16 code units
 * into `draft`, end exclusive. What could not be checked is among the findings, with the reason.
 * The same draft and story always give the same findings; the story is made ready once, however many drafts it meets.
 */
export function checkDraft(draft: string, story: DraftStory): Finding[] {
  return checkLines(draft.replaceAll("\r\n", " \n").replaceAll("\r", "\n"), story);
}

function checkLines(draft: string, story: DraftStory): Finding[] {
  const foreign = notEnglish(draft);
  if (foreign) return [foreign];
  const prepared = prepareStory(story);
  const parts = takeApart(draft);
  const checked = [
    ...parts.sayings.map((saying) => checkSaying(saying, parts, prepared)),
    ...parts.loose.map((quote) => checkLoose(quote, parts, prepared)),
    ...parts.narration.map((narration) => checkNarration(narration, draft, prepared)),
  ];
  const roles = roleFindings(draft, prepared, dayFinder(checked, draft, story.today));
  return inOrder([...checked.flatMap(({ findings }) => findings), ...roles]);
}

function inOrder(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(
    (finding, at) =>
      !sorted.some(
        (other, index) =>
          index < at &&
          other.kind === finding.kind &&
          other.start === finding.start &&
          other.end === finding.end &&
          other.statement === finding.statement,
      ),
  );
}

/** A quotation that nobody is said to have said: its words are checked all the same. */
function checkLoose(quote: Span, parts: DraftParts, prepared: PreparedStory): Checked {
  const { text } = parts;
  const words = text.slice(quote.start, quote.end);
  const match = matchQuotation(words, prepared, null);
  if (!match) return { findings: isName(words) ? [] : [nothingBehind(quote, "quotation")], matched: [] };
  const figures = figuresOf(words, [{ start: 0, end: words.length }]).map((figure) => ({
    ...figure,
    start: figure.start + quote.start,
    end: figure.end + quote.start,
  }));
  const findings = quotationFindings(text, quote, match, figures, prepared);
  const hindered = clearanceFindings(quote, { kind: "nobody" }, match.statement, parts, prepared);
  return { findings: [...findings, ...hindered], matched: [{ span: quote, statement: match.statement }] };
}

/** A title between quote marks ("The Long Bridge") is no quotation. */
function isName(words: string): boolean {
  return words
    .split(/\s+/u)
    .every((word) => /^[^\p{L}]*\p{Lu}|^(?:of|the|a|an|and|in|on|to|for|with|at|by|from)$/u.test(word));
}

/** The day and printed role of a mention: those of the speaker's statement nearest behind or around it. */
function dayFinder(checked: readonly Checked[], draft: string, today: string) {
  const matched = checked.flatMap((each) => each.matched);
  return (at: number, speaker: DraftSpeaker) => {
    const lineStart = draft.lastIndexOf("\n", at) + 1;
    const lineEnd = draft.indexOf("\n", at);
    const paragraph = { start: lineStart, end: lineEnd < 0 ? draft.length : lineEnd };
    const own = matched
      .filter(({ span, statement }) => statement.speaker?.id === speaker.id && meets(span, paragraph))
      .sort((a, b) => Math.abs(a.span.start - at) - Math.abs(b.span.start - at))[0]?.statement;
    return { day: own?.saidOn ?? today, role: own?.role ?? null, number: own?.number ?? null };
  };
}

const common = new Set(COMMON);
const LEAST_COMMON = 0.15;
const FEW_WORDS = 12;

/** The check reads English: of a draft that isn't, it says so rather than find nothing. */
function notEnglish(draft: string): Finding | null {
  const words = draft.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEW_WORDS) return null;
  const share = words.filter((word) => common.has(word)).length / words.length;
  if (share >= LEAST_COMMON) return null;
  return {
    start: 0,
    end: draft.length,
    kind: "not checked",
    statement: null,
    expected: null,
    message:
      "The check reads English, and this copy doesn’t seem to be in English. Nothing of it was checked.",
  };
}
