import { describe, expect, it } from "vitest";
import { standingWord, type Tied, utteranceProblem } from "@/lib/statements/rules-utterances";

const statement = (number: number, more: Partial<Tied> = {}): Tied => ({
  id: `s${number}`,
  number,
  speakerId: "hasek",
  utteranceId: null,
  ...more,
});
const [s4, s9] = [statement(4), statement(9)];

describe("a word on two statements", () => {
  it("stands where both belong to one utterance, or where somebody parted them", () => {
    expect(standingWord(s4, s9, false)).toBe("as found");
    expect(standingWord(s4, s9, true)).toBe("two");
    const [one, other] = [statement(4, { utteranceId: "u" }), statement(9, { utteranceId: "u" })];
    expect(standingWord(one, other, false)).toBe("one");
    expect(standingWord(one, s9, false)).toBe("as found");
  });
  it.each([
    ["of one statement", "one", s4, s4, "as found", "S4 is one statement."],
    [
      "that ties two speakers",
      "one",
      s4,
      statement(9, { speakerId: "novak" }),
      "as found",
      "S4 and S9 have not one named speaker: an utterance is one speaker’s.",
    ],
    [
      "that ties the publication’s own voice",
      "one",
      statement(4, { speakerId: null }),
      statement(9, { speakerId: null }),
      "as found",
      "S4 and S9 have not one named speaker: an utterance is one speaker’s.",
    ],
    [
      "whose opposite stands",
      "two",
      s4,
      s9,
      "one",
      "Somebody said that S4 and S9 are one utterance: take that back first.",
    ],
  ] as const)("%s is refused", (_what, word, one, other, standing, problem) => {
    expect(utteranceProblem(word, one, other, standing)).toBe(problem);
  });
  it("can always be taken back, and said again", () => {
    expect(utteranceProblem("as found", s4, s9, "one")).toBeNull();
    expect(utteranceProblem("one", s4, s9, "one")).toBeNull();
    expect(utteranceProblem("two", s4, statement(9, { speakerId: "novak" }), "as found")).toBeNull();
  });
});
