import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposeUtterances, type Uttered } from "@/lib/corroboration/utterances";

function uttered(label: string, words: string, more: Partial<Uttered> = {}): Uttered {
  return {
    statementId: label,
    label,
    documentId: `d-${label}`,
    speakerId: "hasek",
    speakerName: "Ludmila Hasek",
    words,
    saidOn: "2024-06-19",
    ...more,
  };
}

const WHOLE = "The mine was inspected in May and it passed. I have the sheet with the stamp in my bag.";

const CASES: { rule: string; statements: Uttered[]; groups: string[][] }[] = [
  {
    rule: "the same words by one speaker in two documents are one utterance",
    statements: [uttered("S1", WHOLE), uttered("S2", WHOLE)],
    groups: [["S1", "S2"]],
  },
  {
    rule: "quote marks, dashes and spaces are folded",
    statements: [
      uttered("S1", "“It’s closed” – that is all I was told"),
      uttered("S2", '"It\'s closed"  - that is all I was told'),
    ],
    groups: [["S1", "S2"]],
  },
  {
    rule: "a partial quote belongs to the fuller print, whatever the case it begins in",
    statements: [uttered("S1", WHOLE), uttered("S2", "the mine was inspected in May")],
    groups: [["S1", "S2"]],
  },
  {
    rule: "a print that leaves marked words out belongs to the fuller one",
    statements: [
      uttered("S1", WHOLE),
      uttered("S2", "The mine was inspected in May … I have the sheet with the stamp"),
    ],
    groups: [["S1", "S2"]],
  },
  {
    rule: "other words are another utterance, digit by digit",
    statements: [
      uttered("S1", "We have found 17 of them alive"),
      uttered("S2", "We have found 71 of them alive"),
    ],
    groups: [],
  },
  {
    rule: "the same words of two speakers are two utterances",
    statements: [uttered("S1", WHOLE), uttered("S2", WHOLE, { speakerId: "novak" })],
    groups: [],
  },
  {
    rule: "the same words on two stated days are two utterances",
    statements: [uttered("S1", WHOLE), uttered("S2", WHOLE, { saidOn: "2024-06-21" })],
    groups: [],
  },
  {
    rule: "a month may be the day’s, and a day that isn’t stated any",
    statements: [
      uttered("S1", WHOLE),
      uttered("S2", WHOLE, { saidOn: "2024-06" }),
      uttered("S3", WHOLE, { saidOn: null }),
    ],
    groups: [["S1", "S2", "S3"]],
  },
  {
    rule: "one document that prints it twice is one report",
    statements: [uttered("S1", WHOLE), uttered("S2", WHOLE, { documentId: "d-S1" })],
    groups: [],
  },
  {
    rule: "a few words that anyone says are no utterance",
    statements: [uttered("S1", "We will win"), uttered("S2", "We will win")],
    groups: [],
  },
  {
    rule: "a part that fits two utterances is left out",
    statements: [
      uttered("S1", "We will rebuild the bridge before winter, I promise"),
      uttered("S2", "Believe me, we will rebuild the bridge before the elections", { saidOn: null }),
      uttered("S3", "we will rebuild the bridge before", { saidOn: null }),
      uttered("S4", "We will rebuild the bridge before winter, I promise"),
    ],
    groups: [["S1", "S4"]],
  },
  {
    rule: "a publication’s own voice utters nothing",
    statements: [uttered("S1", WHOLE, { speakerId: null }), uttered("S2", WHOLE, { speakerId: null })],
    groups: [],
  },
];

describe("one utterance in several documents", () => {
  it.each(CASES)("$rule", ({ statements, groups }) => {
    expect(proposeUtterances(statements).map(({ statementIds }) => statementIds)).toEqual(groups);
  });

  it("says why, what is a part, and what is taken", () => {
    const [proposal] = proposeUtterances([
      uttered("S1", WHOLE),
      uttered("S2", "The mine was inspected in May", { saidOn: null }),
    ]);
    expect(proposal?.reason).toBe(
      "Ludmila Hasek says “The mine was inspected in May and it …” in 2 documents (S1 and S2); S2 is a part of it; no day is stated for S2, and the occasion is taken to be the same.",
    );
  });

  it("doesn’t depend on the order of entry", () => {
    const statements = CASES.flatMap((each, at) =>
      each.statements.map((one) => ({
        ...one,
        statementId: `${at} ${one.label}`,
        label: `${at} ${one.label}`,
      })),
    );
    const once = proposeUtterances(statements);
    fc.assert(
      fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), (shuffled) => {
        expect(proposeUtterances(shuffled)).toEqual(once);
      }),
      { numRuns: 20 },
    );
  });
});
