import { describe, expect, it } from "vitest";
import { readStatements, suggestStatements } from "@/lib/suggest/suggest-statements";

const figures = (text: string) =>
  suggestStatements(text).map((suggestion) =>
    suggestion.figures.map(({ wording, measure, low, high }) => [wording, measure, low, high]),
  );

describe("the figures of a statement", () => {
  it("are read where they stand, with their place in the whole text", () => {
    const text = "It began at dawn. Police said at least 12 people were killed and 30 others injured.";
    const [suggestion] = suggestStatements(text);
    expect(figures(text)).toEqual([
      [
        ["at least 12 people", "killed", 12, null],
        ["30 others", "injured", 30, 30],
      ],
    ]);
    for (const { start, end, wording } of suggestion?.figures ?? [])
      expect(text.slice(start, end)).toBe(wording);
  });

  it("belong to the innermost statement, and those of the narration to none", () => {
    const text =
      "Nine boats were in port. Ivo Brandt said two people were injured, adding that 14 sailors were missing.";
    expect(figures(text)).toEqual([[["two people", "injured", 2, 2]], [["14 sailors", "missing", 14, 14]]]);
    expect(readStatements(text).unattributedFigures.map(({ wording }) => wording)).toEqual(["Nine boats"]);
  });

  it.each([
    ["half", "Ivo Brandt said half of them had fled.", "half of them", 50, 50, "%"],
    ["more than half", "Ivo Brandt said more than half had fled.", "more than half", 50, null, "%"],
    ["a rate", "Ivo Brandt said one in five had fled.", "one in five", 20, 20, "%"],
    ["a share of a stated whole", "Ivo Brandt said half of the 84 had fled.", "half of the 84", 42, 42, null],
    ["all but some", "Ivo Brandt said all but 14 of 630 had fled.", "all but 14 of 630", 616, 616, null],
  ])("a share in words: %s", (_what, text, wording, low, high, unit) => {
    const found = suggestStatements(text)[0]?.figures.map((figure) => ({
      wording: figure.wording,
      low: figure.low,
      high: figure.high,
      unit: figure.unit,
    }));
    expect(found).toEqual([{ wording, low, high, unit }]);
  });

  it.each([
    ["an age", "Ivo Brandt, 48, said the port was open."],
    ["a number in a name", "Ivo Brandt said the fire began on Platform 4."],
    ["a year before a noun", "Ivo Brandt said the 2021 agreement was dead letter."],
    ["a time frame", "Ivo Brandt said the port had closed two days earlier."],
    ["one as a pronoun", "“One does not close a port,” Ivo Brandt said."],
    ["the two sides", "Ivo Brandt said the two sides had met."],
  ])("leave out %s", (_what, text) => {
    expect(figures(text).flat()).toEqual([]);
    expect(readStatements(text).unattributedFigures).toEqual([]);
  });
});
