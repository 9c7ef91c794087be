import type { UtteranceWord } from "@/lib/statements/model-utterance";

/** A statement as a word on its utterance finds it. */
export type Tied = { id: string; number: number; speakerId: string | null; utteranceId: string | null };

/** The same two statements have one place, whichever is named first. */
export function inStatementOrder(one: string, other: string): [a: string, b: string] {
  return one < other ? [one, other] : [other, one];
}

/** What stands of two statements: a person's word, or none. */
export function standingWord(one: Tied, other: Tied, areApart: boolean): UtteranceWord {
  if (one.utteranceId !== null && one.utteranceId === other.utteranceId) return "one";
  return areApart ? "two" : "as found";
}

/** Why a word may not be said of two statements, or null. A word that stands is taken back before its opposite is said. */
export function utteranceProblem(
  word: UtteranceWord,
  one: Tied,
  other: Tied,
  standing: UtteranceWord,
): string | null {
  const [a, b] = [`S${one.number}`, `S${other.number}`];
  if (one.id === other.id) return `${a} is one statement.`;
  if (word === standing || word === "as found") return null;
  if (standing !== "as found") return standsAgainst(one, other, standing);
  if (word === "one" && (one.speakerId === null || one.speakerId !== other.speakerId))
    return `${a} and ${b} have not one named speaker: an utterance is one speaker’s.`;
  return null;
}

/** That a word stands against what is to be said. The statement of the lesser number comes first. */
export function standsAgainst(one: Tied, other: Tied, standing: "one" | "two"): string {
  const [a, b] = [one, other].sort((x, y) => x.number - y.number).map(({ number }) => `S${number}`);
  const what = standing === "one" ? "one utterance" : "two utterances";
  return `Somebody said that ${a} and ${b} are ${what}: take that back first.`;
}

/** A word in full, as the ledger tells it. */
export function sayUtterance(word: UtteranceWord): string {
  return { one: "one utterance", two: "two utterances", "as found": "as the program found it" }[word];
}
