import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextOf, layBeside } from "@/lib/text/lay-beside";

describe("two wordings of one passage", () => {
  it("are the same but for the words that differ, on either side", () => {
    const [a, b] = ["a tear of nearly nine metres", "a tear of some nine metres in all"];
    const beside = layBeside(a, b);
    const differs = (text: string, side: "a" | "b") =>
      beside?.[side].filter(({ same }) => !same).map(({ start, end }) => text.slice(start, end).trim());
    expect(differs(a, "a")).toEqual(["nearly"]);
    expect(differs(b, "b")).toEqual(["some", "in all"]);
  });

  it("are cut without a gap, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const beside = layBeside(a, b);
        const whole = (text: string, side: "a" | "b") =>
          beside?.[side].map(({ start, end }) => text.slice(start, end)).join("") === text;
        return beside === null || (whole(a, "a") && whole(b, "b"));
      }),
    );
  });

  it("too long to compare are said to be", () => {
    expect(layBeside("word ".repeat(9_000), "other")).toBeNull();
  });
});

describe("the words around a passage", () => {
  it("begin and end with a whole word, and are none at the text’s ends", () => {
    const text = "One two three four five six seven";
    const passage = { start: text.indexOf("four"), end: text.indexOf("four") + 4 };
    const { before, after } = contextOf(text, passage, 8);
    expect([text.slice(before.start, before.end), text.slice(after.start, after.end)]).toEqual([
      "three ",
      " five",
    ]);
    expect(contextOf(text, { start: 0, end: text.length }, 8)).toEqual({
      before: { start: 0, end: 0 },
      after: { start: text.length, end: text.length },
    });
  });
});
