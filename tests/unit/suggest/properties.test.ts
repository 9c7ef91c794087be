import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStatements, suggestStatements } from "@/lib/suggest/suggest-statements";

const pieces = fc.constantFrom(
  "“",
  "”",
  "‘",
  "’",
  '"',
  "'",
  "«",
  "»",
  "said",
  "Mara Lind",
  "according to",
  "the ministry",
  "that",
  "12 people",
  "killed",
  ",",
  ".",
  "—",
  ":",
  "\n",
  "\n\n",
  "(",
  ")",
  "he",
  "told",
  "reporters",
  "Dr.",
  "🙏",
  "half of the",
  "نے کہا",
  "and",
  "adding",
);
const texts = fc.array(pieces, { maxLength: 60 }).map((words) => words.join(" "));

describe("whatever the text", () => {
  it("spans lie in it, in order, are never empty, and figures are worded as their place is", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { suggestions, unattributedFigures } = readStatements(text);
        for (const { content, source, cue, figures, confidence } of suggestions) {
          expect(content.length).toBeGreaterThan(0);
          const spans = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (const [at, span] of content.entries())
            expect(span.start).toBeGreaterThanOrEqual(content[at - 1]?.end ?? 0);
          for (const { start, end, wording } of figures) expect(text.slice(start, end)).toBe(wording);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        for (const { start, end, wording } of unattributedFigures)
          expect(text.slice(start, end)).toBe(wording);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it("the same text gives the same answer", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(suggestStatements(text)).toEqual(suggestStatements(text));
      }),
      { numRuns: 30, seed: 12 },
    );
  });

  // Each would take minutes if a search went over the whole text at each of its words; the test's time is limited.
  it.each([
    ["a verb of speech again and again", "said ".repeat(20_000)],
    ["single marks that open and never close", "'a ".repeat(20_000)],
    ["double marks alone", "“".repeat(20_000)],
    ["one phrase without an end", "the man of ".repeat(20_000)],
    ["capitals without an end", "Al ".repeat(20_000)],
    ["descriptions within descriptions", `${"Ann Lee, who ".repeat(5000)}said x.`],
  ])("is read in time: %s", (_what, text) => {
    expect(suggestStatements(text).length).toBeLessThan(10);
  });
});
