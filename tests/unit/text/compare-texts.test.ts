import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChangedWords, changedWords, compareTexts } from "@/lib/text/compare-texts";

const word = fc.constantFrom("Bugti", "said", "92", "قتل", "👩‍🚒", "e\u0301", "", "\r");
const text = fc
  .array(fc.array(word, { maxLength: 4 }), { maxLength: 12 })
  .map((lines) => lines.map((words) => words.join(" ")).join("\n"));

const side = (words: readonly ChangedWords[], but: ChangedWords["op"]) =>
  words.flatMap((part) => (part.op === but ? [] : part.text)).join("");

describe("two texts of a document", () => {
  it("differ in the lines that were changed, each place by itself", () => {
    const older = "The army said 92 were killed.\n\nSchools are shut.\n\nIt was quiet.\n";
    const newer = "The army said 145 were killed.\n\nSchools are shut.\n\nIt was quiet. It is no more.\n";
    const stretches = compareTexts(older, newer) ?? [];
    expect(
      stretches
        .filter(({ same }) => !same)
        .map((at) => [older.slice(at.older.start, at.older.end), newer.slice(at.newer.start, at.newer.end)]),
    ).toEqual([
      ["The army said 92 were killed.\n", "The army said 145 were killed.\n"],
      ["It was quiet.\n", "It was quiet. It is no more.\n"],
    ]);
  });

  it("are cut without a gap, and what is said to be alike is alike to the letter", () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const stretches = compareTexts(older, newer);
        if (!stretches) throw new Error("So short a text can always be compared.");
        const of = (which: "older" | "newer", whole: string) =>
          stretches.map((stretch) => whole.slice(stretch[which].start, stretch[which].end));
        expect(of("older", older).join("")).toBe(older);
        expect(of("newer", newer).join("")).toBe(newer);
        for (const { same, ...at } of stretches)
          expect(
            older.slice(at.older.start, at.older.end) === newer.slice(at.newer.start, at.newer.end),
          ).toBe(same);
      }),
    );
  });

  it("too far apart are not compared, however many lines they have", () => {
    const lines = (of: string) => Array.from({ length: 20_000 }, (_, at) => `${of} ${at}`).join("\n");
    expect(compareTexts(lines("one"), lines("other"))).toBeNull();
  });
});

describe("the words of a change", () => {
  it("are those that differ", () => {
    const words = changedWords("The army said 92 were killed.", "The army said 145 were killed.", 1_000);
    expect(words.filter(({ op }) => op !== "same")).toEqual([
      { op: "delete", text: "92" },
      { op: "insert", text: "145" },
    ]);
  });

  it("are all that was and all that is where there is no time to look", () => {
    expect(changedWords("was", "is", 0)).toEqual([
      { op: "delete", text: "was" },
      { op: "insert", text: "is" },
    ]);
    expect(changedWords("", "is", 0)).toEqual([{ op: "insert", text: "is" }]);
  });

  it("give both texts back, whatever they are", () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const words = changedWords(older, newer, 1_000);
        expect(side(words, "insert")).toBe(older);
        expect(side(words, "delete")).toBe(newer);
      }),
    );
  });
});
