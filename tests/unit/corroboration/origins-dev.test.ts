import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { groupLines } from "@/scripts/commands/origins";

// The cases and their scorer aren't part of the project: the test runs where they stand beside the checkout.
const FOLDER = path.resolve(import.meta.dirname, "../../../../shared/corpora/reuse");
const CASES = path.join(FOLDER, "origins-dev.jsonl");
const SCORER = path.join(FOLDER, "score.mjs");
const present = existsSync(CASES) && existsSync(SCORER);

const scratch = mkdtempSync(path.join(tmpdir(), "onrecord-origins-"));
afterAll(() => rmSync(scratch, { recursive: true }));

async function* linesOf(text: string) {
  yield* text.split("\n");
}

describe.skipIf(!present)("the origin cases (skipped where they aren’t beside the checkout)", () => {
  it("counts origins as well as asked: exact 85 %, B-cubed F1 92, over-count 3 % at most", async () => {
    const written: string[] = [];
    expect(await groupLines(linesOf(readFileSync(CASES, "utf8")), (line) => written.push(line))).toBe(0);
    const predicted = path.join(scratch, "predicted.jsonl");
    writeFileSync(predicted, written.join("\n"));
    const { stdout } = await promisify(execFile)(process.execPath, [SCORER, "origins", CASES, predicted]);
    const score = (name: string) => Number(new RegExp(`^${name}: ([\\d.]+)`, "m").exec(stdout)?.[1]);
    expect(score("exact origin count")).toBeGreaterThanOrEqual(85);
    expect(score("B-cubed F1")).toBeGreaterThanOrEqual(92);
    expect(score("over-count rate")).toBeLessThanOrEqual(3);
  });

  it("never looks at what the file expects", async () => {
    const bare = readFileSync(CASES, "utf8")
      .trim()
      .split("\n")
      .map((line) => {
        const { groups: _groups, origins: _origins, why: _why, ...rest } = JSON.parse(line);
        return JSON.stringify(rest);
      });
    const [whole, stripped]: [string[], string[]] = [[], []];
    await groupLines(linesOf(readFileSync(CASES, "utf8")), (line) => whole.push(line));
    await groupLines(linesOf(bare.join("\n")), (line) => stripped.push(line));
    expect(stripped).toEqual(whole);
  });
});

describe("onrecord origins", () => {
  it("says what is wrong with a line and goes on", async () => {
    const written: unknown[] = [];
    const line = {
      id: "x",
      documents: [{ id: "d", publisher: "The Echo", publishedAt: null, text: "It fell, said Ana Ruiz." }],
      claim: "It fell.",
    };
    const input = [
      "no JSON",
      JSON.stringify({ ...line, assertions: [{ document: "d", start: 0, end: 99, speaker: null }] }),
      JSON.stringify({ ...line, assertions: [{ document: "d", start: 0, end: 7, speaker: "Ana Ruiz" }] }),
    ];
    const code = await groupLines(linesOf(input.join("\n")), (each) => written.push(JSON.parse(each)));
    expect(code).toBe(1);
    expect(written[0]).toMatchObject({ id: null, error: expect.stringContaining("line 1") });
    expect(written[1]).toMatchObject({ id: "x", error: expect.stringContaining("lie outside") });
    expect(written[2]).toMatchObject({
      id: "x",
      groups: [[0]],
      why: "Ana Ruiz speaks from their own knowledge.",
    });
  });
});
