import { describe, expect, it } from "vitest";
import { paragraphNumberAt, paragraphsOf } from "@/lib/text/paragraphs";

const text = "\nFirst 🎉 line.\n\n  \nSecond.\nThird";

describe("paragraphs", () => {
  const paragraphs = paragraphsOf(text);

  it("are the lines that aren't blank, numbered, with spans that slice right", () => {
    expect(paragraphs.map((each) => [each.number, text.slice(each.start, each.end)])).toEqual([
      [1, "First 🎉 line."],
      [2, "Second."],
      [3, "Third"],
    ]);
    expect(paragraphsOf("")).toEqual([]);
  });

  it.each([
    ["before the first", 0, 0],
    ["at its first unit", 1, 1],
    ["between two, the one before", text.indexOf("  "), 1],
    ["within the second", text.indexOf("cond"), 2],
    ["at the very end", text.length, 3],
  ])("tells the number of an offset %s", (_where, offset, number) => {
    expect(paragraphNumberAt(paragraphs, offset)).toBe(number);
  });
});
