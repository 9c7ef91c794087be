import { inOrder, listOf, quoted } from "@/lib/corroboration/phrases";
import { proveQuote } from "@/lib/text/prove-quote";

/** A statement's own words, as an utterance is found from them. */
export type Uttered = {
  statementId: string;
  /** How the statement is called on the page: "S12". */
  label: string;
  documentId: string;
  /** Null: the publication's own voice, which is no utterance. */
  speakerId: string | null;
  speakerName: string | null;
  words: string;
  /** A local ISO date of any precision. */
  saidOn: string | null;
};

/** Statements that print one utterance, the fullest print first, and why they are taken for it, in a sentence. */
export type UtteranceProposal = { statementIds: string[]; reason: string };

/** Fewer words than these are said by anyone on any day: "We will win." */
const LEAST_WORDS = 4;

/**
 * The same words by the same speaker on the same occasion, printed in several documents: one quote, several reports. Words
 * are the same after what `typographic` folds and the case of their first letter; a shorter print is a part of a longer
 * one, or leaves marked words out of it. Two days that are stated and differ are two occasions; a day that isn't stated is
 * taken to be the same, and the reason says so. A part that fits two utterances is left out. A proposal, whatever the order
 * of entry.
 */
export function proposeUtterances(statements: readonly Uttered[]): UtteranceProposal[] {
  const bySpeaker = new Map<string, Print[]>();
  for (const print of statements.map(printOf).sort(fullestFirst)) {
    const { speakerId } = print.statement;
    if (speakerId === null || print.count < LEAST_WORDS) continue;
    bySpeaker.set(speakerId, [...(bySpeaker.get(speakerId) ?? []), print]);
  }
  return [...bySpeaker.values()]
    .flatMap(groupPrints)
    .filter((group) => new Set(group.map(({ statement }) => statement.documentId)).size > 1)
    .map((group) => ({
      statementIds: group.map(({ statement }) => statement.statementId),
      reason: reasonFor(group),
    }));
}

/** `key`: letters and digits alone, to leave out at once what can't contain the rest. */
type Print = { statement: Uttered; key: string; count: number };

function printOf(statement: Uttered): Print {
  const words = statement.words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return { statement, key: words.join("").normalize("NFC").toLowerCase(), count: words.length };
}

function fullestFirst(a: Print, b: Print): number {
  const [one, other] = [a.statement, b.statement];
  return (
    b.key.length - a.key.length ||
    inOrder(one.label, other.label) ||
    inOrder(one.statementId, other.statementId)
  );
}

function groupPrints(prints: readonly Print[]): Print[][] {
  const groups: Print[][] = [];
  for (const print of prints) {
    const fitting = groups.filter(
      (group) =>
        group[0] && holdsWords(group[0], print) && group.every((other) => sameOccasion(other, print)),
    );
    const stated = fitting.filter((group) => group.some((other) => isDatedAs(other, print)));
    const [only, another] = stated.length > 0 ? stated : fitting;
    if (only && !another) only.push(print);
    else if (!only) groups.push([print]);
  }
  return groups;
}

function holdsWords(fuller: Print, part: Print): boolean {
  if (fuller.statement.words === part.statement.words) return true;
  const isElided = /…|\.\s?\.\s?\./u.test(part.statement.words);
  if (!isElided && !fuller.key.includes(part.key)) return false;
  const { words } = part.statement;
  const first = words.search(/\p{L}/u);
  const turned =
    first < 0 ? words : words.slice(0, first) + turnCase(words.charAt(first)) + words.slice(first + 1);
  return [words, turned].some((quote) => {
    const { grade, omissions } = proveQuote({ quote, snapshot: fuller.statement.words });
    return (
      grade === "exact" ||
      grade === "typographic" ||
      (grade === "elided" && omissions.every(({ flagged }) => !flagged))
    );
  });
}

function turnCase(letter: string): string {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
}

/** Two days of any precision are one occasion unless neither can be the other. */
function sameOccasion(a: Print, b: Print): boolean {
  const [one, other] = [a.statement.saidOn, b.statement.saidOn];
  return one === null || other === null || one.startsWith(other) || other.startsWith(one);
}

function isDatedAs(a: Print, b: Print): boolean {
  return a.statement.saidOn !== null && b.statement.saidOn !== null && sameOccasion(a, b);
}

function reasonFor(group: readonly Print[]): string {
  const labels = (prints: readonly Print[]) =>
    listOf(prints.map(({ statement }) => statement.label).sort(inOrder));
  const [fullest] = group;
  const parts = group.filter(({ key }) => key !== fullest?.key);
  const undated = group.filter(({ statement }) => statement.saidOn === null);
  const who = fullest?.statement.speakerName ?? "One speaker";
  const documents = new Set(group.map(({ statement }) => statement.documentId)).size;
  return `${[
    `${who} says ${quoted(opening(fullest?.statement.words ?? ""))} in ${documents} documents (${labels(group)})`,
    ...(parts.length > 0 ? [`${labels(parts)} ${parts.length === 1 ? "is" : "are"} a part of it`] : []),
    ...(undated.length > 0
      ? [`no day is stated for ${labels(undated)}, and the occasion is taken to be the same`]
      : []),
  ].join("; ")}.`;
}

/** As much of the words as a reason has room for. */
function opening(words: string): string {
  const all = words.trim().split(/\s+/u);
  return all.length > 8 ? `${all.slice(0, 8).join(" ")} …` : all.join(" ");
}
