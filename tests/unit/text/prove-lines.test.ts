import { describe, expect, it } from "vitest";
import { proveLines } from "@/scripts/commands/prove";

async function* linesOf(lines: readonly string[]) {
  yield* lines;
}

async function run(lines: readonly string[]) {
  const written: unknown[] = [];
  const code = await proveLines(linesOf(lines), (line) => written.push(JSON.parse(line)));
  return { code, written };
}

const snapshot = "“We will not leave,” Khan said. “We will not leave,” he said again.";

describe("onrecord prove", () => {
  it("answers each line with grade, matches, omissions and differences", async () => {
    const { code, written } = await run([
      JSON.stringify({ id: "a", snapshot, quote: "“We will not leave,”", span: [0, 20] }),
      JSON.stringify({ id: 2, snapshot, quote: "We will not leave" }),
      "",
      JSON.stringify({
        id: "c",
        snapshot: "We will not leave it",
        quote: "We will … leave it",
        original: null,
      }),
      JSON.stringify({
        id: "d",
        snapshot: "We will not leave it",
        quote: "We will now leave it",
        span: null,
      }),
      JSON.stringify({ id: "e", snapshot: null, quote: "We will" }),
    ]);
    expect(code).toBe(0);
    expect(written).toEqual([
      { id: "a", grade: "exact", matches: [[0, 20]], omissions: [], differences: [] },
      {
        id: 2,
        grade: "ambiguous",
        matches: [
          [1, 18],
          [33, 50],
        ],
        omissions: [],
        differences: [],
      },
      {
        id: "c",
        grade: "elided",
        matches: [[0, 20]],
        omissions: [{ start: 8, end: 11, flagged: true, why: "leaves out a negation: “not”" }],
        differences: [],
      },
      {
        id: "d",
        grade: "altered",
        matches: [[0, 20]],
        omissions: [],
        differences: [{ op: "replace", start: 8, end: 11, text: "now" }],
      },
      { id: "e", grade: "no-snapshot", matches: [], omissions: [], differences: [] },
    ]);
  });

  it("answers a line it can't read with its number, and does the rest", async () => {
    const { code, written } = await run([
      "not JSON",
      JSON.stringify({ id: "b", quote: "We" }),
      JSON.stringify({ id: "c", snapshot, quote: "We", span: [5, 5] }),
      JSON.stringify({ id: "d", snapshot, quote: "Khan" }),
    ]);
    expect(code).toBe(1);
    expect(written).toEqual([
      { id: null, error: expect.stringMatching(/^line 1: /) },
      { id: "b", error: expect.stringMatching(/^line 2: snapshot: /) },
      { id: "c", error: expect.stringMatching(/^line 3: span: its end must lie after its start/) },
      { id: "d", grade: "exact", matches: [[21, 25]], omissions: [], differences: [] },
    ]);
  });
});
