import { type AttributedTo, isSpeaker } from "@/lib/draft/attributed-to";
import { compareFigures } from "@/lib/draft/compare-figures";
import { contentWords } from "@/lib/draft/content-words";
import type { DraftStatement } from "@/lib/draft/model";
import type { PreparedStory } from "@/lib/draft/prepared-story";
import { likeness } from "@/lib/draft/word-index";
import type { SuggestedFigure } from "@/lib/suggest/model";

const LOOKED_AT = 12;
const ENOUGH = 0.45;
const ENOUGH_WITH_MORE = 0.25;
/** Candidates this much alike are weighed by what else they agree in. */
const CLOSE = 0.08;
const FEW_WORDS = 3;

/**
 * The statements that something told in the draft may be from, best first: those that share most of its words, by the
 * speaker it is given to before others, those with its figures before others. Empty where none is like it.
 */
export function matchTold(
  words: string,
  figures: readonly SuggestedFigure[],
  to: AttributedTo,
  prepared: PreparedStory,
): DraftStatement[] {
  const scored = prepared.words.candidates(words, LOOKED_AT).flatMap((candidate) => {
    const statement = prepared.statements[candidate.at];
    if (!statement) return [];
    const agreeing = to.kind !== "nobody" && isSpeaker(to, statement) === true && to.kind !== "described";
    const { covered, shared } = candidate;
    // Reading a statement's figures is the dearest of these questions.
    const numbers =
      figures.length > 0 &&
      (agreeing || covered >= ENOUGH_WITH_MORE) &&
      compareFigures(figures, prepared.figuresOf(statement)).length === 0;
    const enough =
      (covered >= ENOUGH && shared >= 2) ||
      ((agreeing || numbers) && covered >= ENOUGH_WITH_MORE && shared >= 2) ||
      (agreeing && numbers && shared >= 1);
    if (!enough) return [];
    return [{ statement, score: likeness(candidate) + (agreeing ? 0.2 : 0) + (numbers ? 0.1 : 0) }];
  });
  scored.push(...bareFigures(figures, to, prepared));
  if (scored.length === 0) scored.push(...sameCount(figures, to, prepared));
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score >= best - CLOSE).map(({ statement }) => statement);
}

/** Statements of the speaker that are figures with hardly a word ("at least 145"): only the figures tell them. */
function bareFigures(
  figures: readonly SuggestedFigure[],
  to: AttributedTo,
  prepared: PreparedStory,
): { statement: DraftStatement; score: number }[] {
  if (to.kind !== "speaker" || figures.length === 0) return [];
  return prepared.statementsOf(to.speaker).flatMap((statement) => {
    const stated = prepared.figuresOf(statement);
    if (stated.length === 0 || contentWords(statement.quote).length >= FEW_WORDS) return [];
    const changed = compareFigures(figures, stated);
    const missing = changed.filter(({ change }) => change === "none like it").length;
    return missing < figures.length ? [{ statement, score: 0.5 + (changed.length === 0 ? 0.2 : 0) }] : [];
  });
}

/** A smaller number may be the same by chance. */
const TELLING = 20;

/** Other words, and the speaker's own count of the same: "at least 131 died" for "131 people were killed". */
function sameCount(
  figures: readonly SuggestedFigure[],
  to: AttributedTo,
  prepared: PreparedStory,
): { statement: DraftStatement; score: number }[] {
  if (to.kind !== "speaker") return [];
  const telling = figures.filter(
    ({ low, measure }) => low !== null && low >= TELLING && !measure.startsWith("other"),
  );
  if (telling.length === 0) return [];
  return prepared.statementsOf(to.speaker).flatMap((statement) => {
    const stated = prepared.figuresOf(statement);
    const each = telling.every((figure) =>
      stated.some(({ low, measure }) => low === figure.low && measure === figure.measure),
    );
    return each ? [{ statement, score: 0.3 }] : [];
  });
}
