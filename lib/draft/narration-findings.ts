import { compareFigures } from "@/lib/draft/compare-figures";
import { contentWords } from "@/lib/draft/content-words";
import type { Narration } from "@/lib/draft/draft-parts";
import type { DraftClaim, DraftStatement, Finding } from "@/lib/draft/model";
import type { PreparedStory } from "@/lib/draft/prepared-story";
import { type Checked, nothingBehind } from "@/lib/draft/saying-findings";
import { figureFinding } from "@/lib/draft/words-findings";
import type { SuggestedFigure } from "@/lib/suggest/model";

const LOOKED_AT = 12;

/**
 * What is wrong with a stretch that nobody is said to have said: a statement or claim told as if it were known, though no
 * claim it bears on is verified, and figures with nothing behind them.
 */
export function checkNarration(narration: Narration, text: string, prepared: PreparedStory): Checked {
  const words = text.slice(narration.start, narration.end);
  const figures = narration.figures.filter(({ low, high }) => low !== null || high !== null);
  const statement = toldStatement(words, figures, prepared);
  const claim = toldClaim(words, prepared);
  if (statement === null && claim === null)
    return { findings: figures.map((figure) => nothingBehind(figure, "figure")), matched: [] };
  const claims = [...(statement ? prepared.claimsOf(statement) : []), ...(claim ? [claim] : [])];
  const matched = statement ? [{ span: narration, statement }] : [];
  if (claims.some(isKnown) && !claims.some(({ holds }) => holds === "disputed" || holds === "false"))
    return { findings: statement ? knownFindings(text, figures, statement, prepared) : [], matched };
  return { findings: [asFact(narration, words, statement, claims, prepared)], matched };
}

const isKnown = ({ holds, stale, reading }: DraftClaim): boolean =>
  (holds === "verified" && !stale) || (holds === "unassessed" && reading === "corroborated");

function toldStatement(
  words: string,
  figures: readonly SuggestedFigure[],
  prepared: PreparedStory,
): DraftStatement | null {
  for (const { at, covered, filled, shared } of prepared.words.candidates(words, LOOKED_AT)) {
    const statement = prepared.statements[at];
    if (!statement || statement.withdrawn) continue;
    const alike = shared >= 4 && (covered >= 0.6 || filled >= 0.75);
    const short = shared >= 3 && covered >= 0.8 && filled >= 0.8;
    const counted =
      figures.length > 0 &&
      shared >= 2 &&
      covered >= 0.3 &&
      compareFigures(figures, prepared.figuresOf(statement)).length < figures.length;
    if (alike || short || counted) return statement;
  }
  return null;
}

function toldClaim(words: string, prepared: PreparedStory): DraftClaim | null {
  for (const { at, covered, filled, shared } of prepared.claimWords.candidates(words, LOOKED_AT)) {
    const claim = prepared.claims[at];
    if (claim && shared >= 3 && filled >= (covered >= 0.4 ? 0.75 : 0.9)) return claim;
  }
  return null;
}

/** A verified claim told as known: its figures must still be the statement's. */
function knownFindings(
  text: string,
  figures: readonly SuggestedFigure[],
  statement: DraftStatement,
  prepared: PreparedStory,
): Finding[] {
  return compareFigures(figures, prepared.figuresOf(statement)).map((change) =>
    figureFinding(text, change, statement),
  );
}

function asFact(
  narration: Narration,
  words: string,
  statement: DraftStatement | null,
  claims: readonly DraftClaim[],
  prepared: PreparedStory,
): Finding {
  const worst = claims.find(({ holds }) => holds === "false" || holds === "disputed") ?? claims[0];
  const by = statement ?? asserting(worst, prepared);
  const speaker = by?.terms === "on record" ? (by.speaker?.name ?? null) : (by?.agreedDescription ?? null);
  return {
    start: narration.start,
    end: narration.end,
    kind: "stated as fact",
    statement: by ? `S${by.number}` : null,
    expected:
      speaker === null || contentWords(words).length === 0
        ? null
        : `${words.replace(/[,\s]+$/u, "")}, ${speaker} said`,
    message: `${whyNot(worst)} Say who says so.`,
  };
}

function asserting(claim: DraftClaim | undefined, prepared: PreparedStory): DraftStatement | null {
  const position = claim?.positions.find(({ stance }) => stance === "asserts");
  return (position && prepared.numbered(position.statement)) ?? null;
}

function whyNot(claim: DraftClaim | undefined): string {
  if (!claim) return "This is told as fact and rests on a statement that bears on no verified claim.";
  const { number, holds, stale, reading } = claim;
  if (holds === "verified" && stale) return `This is told as fact, and the verdict on C${number} is stale.`;
  if (holds !== "unassessed") return `This is told as fact, and Holds? is ${holds} on C${number}.`;
  return `This is told as fact, and C${number} is unassessed; its reading is ${reading}.`;
}
