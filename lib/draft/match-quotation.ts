import { contentWords } from "@/lib/draft/content-words";
import type { DraftSpeaker, DraftStatement } from "@/lib/draft/model";
import type { PreparedStory } from "@/lib/draft/prepared-story";
import { fold } from "@/lib/text/fold";
import type { Difference, Span } from "@/lib/text/model";
import { nearestPassage } from "@/lib/text/nearest-passage";
import { isProven, proveQuote } from "@/lib/text/prove-quote";
import { insideWord } from "@/lib/text/word-edge";

/** The statement a quotation of a draft is from. */
export type QuotationMatch = {
  statement: DraftStatement;
  /** Word for word, or with changes: the passage of the statement, and how the draft's words differ from it. */
  changed: { passage: Span; differences: Difference[] } | null;
  /** Every statement that has the words as well: the draft may mean any of them. */
  alternatives: DraftStatement[];
};

const LOOKED_AT = 40;
const ALIGNED = 6;
/** So few statements can be looked through one by one where a quotation has no words to look up. */
const SPEAKER_BONUS = 0.15;

/**
 * Finds the statement a quotation is from, exactly first: quote marks, dashes and white space folded, the first letter
 * large or small, omissions marked. Null where fewer than half of its words stand together in any.
 */
export function matchQuotation(
  words: string,
  prepared: PreparedStory,
  speaker: DraftSpeaker | null,
): QuotationMatch | null {
  const folded = fold(words).text;
  const candidates =
    contentWords(words).length > 0
      ? prepared.words.candidates(words, LOOKED_AT).flatMap(({ at }) => prepared.statements[at] ?? [])
      : prepared.statements;
  const standing = candidates.filter((statement) => stands(folded, words, statement, prepared));
  const [first] = standing;
  if (first)
    return {
      statement: standing.find((each) => each.speaker?.id === speaker?.id) ?? first,
      changed: null,
      alternatives: standing,
    };
  return nearest(words, candidates.slice(0, ALIGNED), prepared, speaker);
}

function stands(folded: string, words: string, statement: DraftStatement, prepared: PreparedStory): boolean {
  const text = prepared.foldedOf(statement).text;
  if (variants(folded).some((variant) => includesWords(text, variant))) return true;
  if (statement.original !== null && includesWords(fold(statement.original).text, folded)) return true;
  return (
    /…|\.\.\.|\. \. \./.test(words) &&
    isProven(proveQuote({ quote: words, snapshot: statement.quote, language: "en" }))
  );
}

/** A quotation may begin with a capital where the statement doesn't, and the other way round. */
function variants(folded: string): string[] {
  const first = folded.charAt(0);
  const rest = folded.slice(1);
  return [...new Set([folded, first.toLowerCase() + rest, first.toUpperCase() + rest])];
}

function includesWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!insideWord(text, at) && !insideWord(text, at + words.length)) return true;
  return false;
}

function nearest(
  words: string,
  candidates: readonly DraftStatement[],
  prepared: PreparedStory,
  speaker: DraftSpeaker | null,
): QuotationMatch | null {
  const quote = fold(words);
  let best: { match: QuotationMatch; likeness: number } | null = null;
  for (const statement of candidates) {
    const alignment = nearestPassage(prepared.foldedOf(statement), words, quote, undefined);
    if (!alignment) continue;
    const likeness =
      alignment.likeness + (speaker && statement.speaker?.id === speaker.id ? SPEAKER_BONUS : 0);
    if (best && best.likeness >= likeness) continue;
    const { span: passage, differences } = alignment;
    best = { match: { statement, changed: { passage, differences }, alternatives: [statement] }, likeness };
  }
  return best?.match ?? null;
}
