import { describe, expect, it } from "vitest";
import { overlay } from "@/lib/text/overlay";
import { partAt, partsOf } from "@/lib/text/parts";

const joined = (text: string) =>
  partsOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join("");

describe("a text cut into parts", () => {
  it.each([
    ["an empty text", "", 1],
    ["an article", "A line.\n\nAnother.\n".repeat(200), 1],
    ["a long text of lines", `${"Some fifteen words. ".repeat(5)}\n`.repeat(2_000), 4],
    ["very many short lines", "x\n".repeat(200_000), 167],
    ["one long line is cut after a space", "word ".repeat(20_000), 2],
    ["one unbroken line is cut all the same", "x".repeat(130_000), 3],
  ])("%s", (_what, text, parts) => {
    expect(partsOf(text)).toHaveLength(parts);
    expect(joined(text)).toBe(text);
  });

  it("tears no character", () => {
    const text = `x${"😀".repeat(40_000)}`;
    for (const { start, end } of partsOf(text)) expect(text.slice(start, end).isWellFormed()).toBe(true);
  });

  it("says which part holds an offset", () => {
    const parts = partsOf("x\n".repeat(3_000));
    expect(parts[0]).toEqual({ start: 0, end: 2_400 });
    expect([0, 2_399, 2_400, 5_999, 9_999].map((offset) => partAt(parts, offset))).toEqual([1, 1, 2, 3, 3]);
  });
});

describe("marks laid over a text", () => {
  const mark = (name: string, start: number, end: number) => ({ name, start, end });
  const shown = (...marks: ReturnType<typeof mark>[]) =>
    overlay({ start: 10, end: 20 }, marks).map((stretch) => [
      stretch.start,
      stretch.end,
      stretch.marks.map(({ name }) => name).join(""),
    ]);

  it.each([
    ["none", [], [[10, 20, ""]]],
    [
      "one inside",
      [mark("a", 12, 15)],
      [
        [10, 12, ""],
        [12, 15, "a"],
        [15, 20, ""],
      ],
    ],
    [
      "two that overlap",
      [mark("a", 11, 15), mark("b", 13, 18)],
      [
        [10, 11, ""],
        [11, 13, "a"],
        [13, 15, "ab"],
        [15, 18, "b"],
        [18, 20, ""],
      ],
    ],
    [
      "one within another",
      [mark("a", 10, 20), mark("b", 14, 15)],
      [
        [10, 14, "a"],
        [14, 15, "ab"],
        [15, 20, "a"],
      ],
    ],
    ["one that reaches past both ends", [mark("a", 0, 99)], [[10, 20, "a"]]],
    ["one that only touches", [mark("a", 5, 10), mark("b", 20, 25)], [[10, 20, ""]]],
  ] as const)("%s", (_what, marks, expected) => {
    expect(shown(...marks)).toEqual(expected);
  });
});
