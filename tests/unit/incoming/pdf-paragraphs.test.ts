import { describe, expect, it } from "vitest";
import type { Line } from "@/lib/incoming/pdf-lines";
import { paragraphsOf, wholeWords } from "@/lib/incoming/pdf-paragraphs";

/** Lines of 12 points, each 14 below the one before, as wide as their letters; `gap` is the room above one. */
function page(...given: (string | { words: string; gap?: number; size?: number })[]): Line[] {
  let y = 700;
  return given.map((line) => {
    const { words, gap = 14, size = 12 } = typeof line === "string" ? { words: line } : line;
    y -= gap;
    return { words, left: 50, right: 50 + words.length * 6, y, size, rightToLeft: false };
  });
}

const set = (lines: Line[], known = wholeWords(lines)) => paragraphsOf(lines, known);

describe("lines of a page", () => {
  it("go on where the next one's first word would not have fitted", () => {
    const lines = page(
      "The fire began in a warehouse that",
      "had been empty since January, and",
      "it was out by four.",
    );
    expect(set(lines).paragraphs).toEqual([
      "The fire began in a warehouse that had been empty since January, and it was out by four.",
    ]);
  });
  it("end where it would have: a list, a table, the end of a paragraph", () => {
    const lines = page(
      "No chemicals were stored there",
      "The quay is closed.",
      "A long line that is as wide as it gets here",
    );
    expect(set(lines).paragraphs).toHaveLength(3);
  });
  it("end where the next stands apart or is of another size", () => {
    expect(
      set(page("Some words that fill their line", { words: "and others below", gap: 26 })).paragraphs,
    ).toHaveLength(2);
    expect(
      set(page({ words: "What burned down there", size: 18 }, "and these are smaller words")).paragraphs,
    ).toHaveLength(2);
  });
  it.each([
    ["without its hyphen, where it stands whole elsewhere", "govern-", "government", "the government"],
    ["with its hyphen, where nothing tells", "well-", "other", "the well-known"],
  ])("join a broken word %s", (_how, _begun, elsewhere, joined) => {
    const broken =
      joined === "the government"
        ? ["They say the govern-", "ment is done"]
        : ["They say the well-", "known is done"];
    const made = set(page(...broken), new Set([elsewhere]));
    expect(made).toEqual({ paragraphs: [`They say ${joined} is done`], broken: 1 });
  });
  it("never join what a capital or a digit follows: a name, a range", () => {
    expect(set(page("It lasted from 10 to mid-", "March and longer still")).paragraphs).toEqual([
      "It lasted from 10 to mid- March and longer still",
    ]);
  });
});
