import { describe, expect, it } from "vitest";
import { suggestLines } from "@/scripts/commands/suggest";

async function* linesOf(lines: readonly string[]) {
  yield* lines;
}

describe("onrecord suggest", () => {
  it("answers each line with its suggestions, and says what is wrong with one it can't read", async () => {
    const written: unknown[] = [];
    const text = "Police said 12 people were killed.";
    const code = await suggestLines(
      linesOf([JSON.stringify({ id: "a", text, note: "kept by somebody" }), "", JSON.stringify({ id: 2 })]),
      (line) => written.push(JSON.parse(line)),
    );
    expect(code).toBe(1);
    expect(written).toEqual([
      {
        id: "a",
        suggestions: [
          {
            content: [[12, 33]],
            kind: "indirect",
            source: [0, 6],
            cue: [7, 11],
            name: "Police",
            role: null,
            via: null,
            stance: "asserts",
            anonymous: false,
            figures: [
              {
                wording: "12 people",
                start: 12,
                end: 21,
                measure: "killed",
                measureOther: null,
                who: "people",
                low: 12,
                high: 12,
                qualifier: "exactly",
                counting: "total",
                of: null,
                unit: null,
              },
            ],
            confidence: expect.any(Number),
          },
        ],
        unattributedFigures: [],
      },
      { id: 2, error: expect.stringMatching(/^line 3: text/) },
    ]);
  });
});
