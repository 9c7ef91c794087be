import {
  type Change,
  changesOf,
  changesScope,
  describeChanges,
  onlyFigures,
  swapsName,
  turnsRound,
} from "@/lib/draft/changed-words";
import { compareFigures, type FigureChange } from "@/lib/draft/compare-figures";
import { contentWords } from "@/lib/draft/content-words";
import type { QuotationMatch } from "@/lib/draft/match-quotation";
import type { DraftStatement, Finding } from "@/lib/draft/model";
import type { PreparedStory } from "@/lib/draft/prepared-story";
import type { SuggestedFigure } from "@/lib/suggest/model";
import { fold } from "@/lib/text/fold";
import type { Span } from "@/lib/text/model";
import { nearestPassage } from "@/lib/text/nearest-passage";

/** What differs between a quotation of the draft and the statement it is from; `figures` are those inside it. */
export function quotationFindings(
  text: string,
  quote: Span,
  { statement, changed }: QuotationMatch,
  figures: readonly SuggestedFigure[],
  prepared: PreparedStory,
): Finding[] {
  const stated = prepared.figuresOf(statement);
  const compared = compareFigures(figures, stated).filter(({ change }) => change !== "none like it");
  if (changed === null)
    return compared
      .filter(({ change }) => change === "qualifier")
      .map((change) => figureFinding(text, change, statement));
  if (
    compared.length > 0 &&
    onlyFigures(
      changed.differences,
      compared.flatMap(({ stated: other }) => other ?? []),
    )
  )
    return compared.map((change) => figureFinding(text, change, statement));
  const changes = changesOf(statement.quote, changed.differences);
  const scope = changes.length > 0 && changes.every(changesScope);
  return [
    {
      ...quote,
      kind: scope ? "scope changed" : "wrong words",
      statement: `S${statement.number}`,
      expected: expectedWords(text.slice(quote.start, quote.end), statement.quote, changed.passage),
      message: `These are not the words of S${statement.number}: ${describeChanges(changes)}.`,
    },
  ];
}

/** The statement's words in place of the draft's: all of them, unless the draft quotes a part. */
function expectedWords(drafted: string, quote: string, passage: Span): string {
  const whole = drafted.length >= 0.8 * quote.length;
  return (whole ? quote : quote.slice(passage.start, passage.end)).replace(/^[“"]|[,.]?[”"]?$/gu, "");
}

/** So alike that the draft follows the statement's words, and a word changed in it is no paraphrase. */
const NEAR_VERBATIM = 0.6;

/** What differs between something the draft tells and the statement it is from. */
export function toldFindings(
  text: string,
  told: Span,
  statement: DraftStatement,
  figures: readonly SuggestedFigure[],
  prepared: PreparedStory,
): Finding[] {
  const compared = compareFigures(figures, prepared.figuresOf(statement));
  const found = compared
    .filter((change) => change.change !== "none like it" || !isElsewhere(change.figure, statement, prepared))
    .map((change) => figureFinding(text, change, statement));
  const words = text.slice(told.start, told.end);
  const alignment = nearestPassage(prepared.foldedOf(statement), words, fold(words), undefined);
  if (!alignment || alignment.likeness < NEAR_VERBATIM) return found;
  const changes = changesOf(statement.quote, alignment.differences).filter(
    (change) => !isInFigure(change, compared),
  );
  const scope = changes.filter(changesScope);
  const other = changes.filter((change) => turnsRound(change) || swapsName(change));
  for (const [kind, those] of [
    ["scope changed", scope],
    ["wrong words", other],
  ] as const) {
    if (those.length === 0 || (kind === "scope changed" && found.some((finding) => finding.kind === kind)))
      continue;
    found.push({
      ...placeOf(text, told, those),
      kind,
      statement: `S${statement.number}`,
      expected: those.length === 1 ? (those[0]?.from ?? null) || null : statement.quote,
      message: `S${statement.number} says something else: ${describeChanges(those)}.`,
    });
  }
  return found;
}

function isInFigure({ to, from }: Change, compared: readonly FigureChange[]): boolean {
  return compared.some(
    ({ figure, stated }) =>
      (to !== "" && figure.wording.includes(to)) || (to === "" && stated?.wording.includes(from)),
  );
}

/** Where a changed word stands in the draft; the whole passage where it was left out, or several changed. */
function placeOf(text: string, told: Span, changes: readonly Change[]): Span {
  const [only] = changes;
  const at = only && changes.length === 1 && only.to !== "" ? text.indexOf(only.to, told.start) : -1;
  return only && at >= 0 && at + only.to.length <= told.end ? { start: at, end: at + only.to.length } : told;
}

/** A figure that another statement of the same speaker gives, where a sentence puts two statements together. */
function isElsewhere(figure: SuggestedFigure, statement: DraftStatement, prepared: PreparedStory): boolean {
  if (statement.speaker === null) return false;
  return prepared
    .statementsOf(statement.speaker)
    .some(
      (other) =>
        other !== statement &&
        contentWords(other.quote).length > 0 &&
        compareFigures([figure], prepared.figuresOf(other)).length === 0,
    );
}

export function figureFinding(
  text: string,
  { figure, stated, change }: FigureChange,
  statement: DraftStatement,
): Finding {
  const label = `S${statement.number}`;
  const place = change === "measure" ? withMeasure(text, figure) : { start: figure.start, end: figure.end };
  if (stated === null)
    return {
      ...place,
      kind: "figure changed",
      statement: label,
      expected: null,
      message: `${label} has no figure like “${figure.wording}”.`,
    };
  const has = fullWording(stated, change);
  return {
    ...place,
    kind: change === "who" || change === "measure" ? "scope changed" : "figure changed",
    statement: label,
    expected: has,
    message:
      change === "qualifier"
        ? `${label} has “${has}”, and the draft “${figure.wording}”: what qualifies the figure is lost or changed.`
        : `${label} has “${has}”, and the draft “${fullWording(figure, change)}”.`,
  };
}

/** A figure as it is worded, with whom and what it counts where the difference lies in that and the words leave it out. */
function fullWording({ wording, who, measure }: SuggestedFigure, change: FigureChange["change"]): string {
  const named = change === "who" && who !== null && !wording.includes(who) ? `${wording} ${who}` : wording;
  return change === "measure" && !wording.includes(plainMeasure(measure))
    ? `${named} ${plainMeasure(measure)}`
    : named;
}

const plainMeasure = (measure: string): string => (measure.startsWith("other:") ? measure.slice(6) : measure);

/** A figure with the word behind it that says what it counts, as far as the sentence's next stop. */
function withMeasure(text: string, { start, end }: SuggestedFigure): Span {
  const behind = /^[^.;,:\n]*/u.exec(text.slice(end, end + 120))?.[0] ?? "";
  const front = /[^.;,:\n]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  return { start: start - front.trimStart().length, end: end + behind.trimEnd().length };
}
