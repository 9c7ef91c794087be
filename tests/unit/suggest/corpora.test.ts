import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { readStatements, suggestStatements } from "@/lib/suggest/suggest-statements";
import { suggestLines } from "@/scripts/commands/suggest";

// The articles and their scorers aren't part of the project: the tests run where they stand beside the checkout.
const SHARED = path.resolve(import.meta.dirname, "../../../../shared");
const QUOTES = path.join(SHARED, "corpora/quotes");
const FIGURES = path.join(SHARED, "corpora/figures");
const STORY = path.join(SHARED, "stories/balochistan");

const scratch = mkdtempSync(path.join(tmpdir(), "onrecord-suggest-"));
afterAll(() => rmSync(scratch, { recursive: true }));

async function* linesOf(text: string) {
  yield* text.split("\n");
}

/** What the scorer prints for our suggestions, and a way to read its scores by their names. */
async function scored(scorer: readonly string[], gold: string) {
  const written: string[] = [];
  expect(await suggestLines(linesOf(readFileSync(gold, "utf8")), (line) => written.push(line))).toBe(0);
  const predicted = path.join(scratch, `${path.basename(gold)}.predicted`);
  writeFileSync(predicted, written.join("\n"));
  const { stdout } = await promisify(execFile)(process.execPath, [...scorer, gold, predicted]);
  /** The numbers behind a name, in order. */
  return (name: string): number[] => {
    const line = stdout.split("\n").find((each) => each.trim().startsWith(name)) ?? "";
    return [...line.slice(line.indexOf(name) + name.length).matchAll(/\d+(?:\.\d+)?/g)].map(Number);
  };
}

describe.skipIf(!existsSync(QUOTES))("quotes (skipped where the articles aren’t beside the checkout)", () => {
  it("political news: what was said, and beside whom it stands", async () => {
    const score = await scored(
      [path.join(QUOTES, "score.mjs"), "polnear"],
      path.join(QUOTES, "polnear-dev.jsonl"),
    );
    expect(score("documents: 84, without prediction: 0, offsets out of range:")).toEqual([0]);
    expect(score("quoted piece, exact, F1:")[0]).toBeGreaterThanOrEqual(96);
    expect(score("attributed quoted piece, F1:")[0]).toBeGreaterThanOrEqual(89.5);
    expect(score("reported speech at IoU 0.5, P/R/F1:")[2]).toBeGreaterThanOrEqual(82.5);
    expect(score("reported speech at IoU 0.8, P/R/F1:")[2]).toBeGreaterThanOrEqual(75.5);
    expect(score("speaker overlap on matched:")[0]).toBeGreaterThanOrEqual(94.5);
  });

  it("local news: the full name and the post", async () => {
    const score = await scored(
      [path.join(QUOTES, "score.mjs"), "markkula"],
      path.join(QUOTES, "markkula-odd.jsonl"),
    );
    expect(score("full name right, of named people found (n=")[1]).toBeGreaterThanOrEqual(92.5);
    expect(score("role right, of those with a role (n=")[1]).toBeGreaterThanOrEqual(72.5);
    expect(score("end to end, named people found and named right (n=")[1]).toBeGreaterThanOrEqual(70.5);
  });
});

describe.skipIf(!existsSync(FIGURES))(
  "figures (skipped where the articles aren’t beside the checkout)",
  () => {
    it("conflict copy: statements, speakers and every number", async () => {
      const score = await scored([path.join(FIGURES, "score.mjs")], path.join(FIGURES, "dev.jsonl"));
      expect(score("offsets out of range or not as worded:")).toEqual([0]);
      expect(score("P/R/F1 at IoU 0.5:")[2]).toBeGreaterThanOrEqual(87);
      expect(score("end to end: found and full name right:")[0]).toBeGreaterThanOrEqual(71.5);
      expect(score("spans, all, P/R/F1:")[2]).toBeGreaterThanOrEqual(95);
      expect(score("value right: low, high and qualifier:")[0]).toBeGreaterThanOrEqual(96);
      expect(score("false figures:")[0]).toBeLessThanOrEqual(12);
    });
  },
);

type Expected = {
  speakers: Record<string, { name: string }>;
  statements: {
    id: string;
    speaker: string;
    start: number;
    end: number;
    figures?: { measure: string; low: number | null; high: number | null }[];
  }[];
};

describe.skipIf(!existsSync(STORY))("the worked example (skipped where it isn’t beside the checkout)", () => {
  it("holds at least 17 of its 18 statements, with speaker and figures", () => {
    const text = readFileSync(path.join(STORY, "article-a.txt"), "utf8");
    const expected = JSON.parse(readFileSync(path.join(STORY, "expected.json"), "utf8")) as Expected;
    const suggestions = suggestStatements(text);
    const plain = (name: string | null) => (name ?? "").replace(/’/g, "'").toLowerCase();
    const found = expected.statements.filter(({ speaker, start, end, figures = [] }) =>
      suggestions.some(({ content, name, figures: read }) => {
        const shared = content.reduce(
          (sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
          0,
        );
        const size = content.reduce((sum, span) => sum + span.end - span.start, 0);
        const wanted = expected.speakers[speaker]?.name ?? "";
        return (
          shared / (size + end - start - shared) > 0.5 &&
          plain(name) === plain(wanted) &&
          figures.every((one) =>
            read.some(
              ({ measure, low, high }) => measure === one.measure && low === one.low && high === one.high,
            ),
          )
        );
      }),
    );
    expect(found.length).toBeGreaterThanOrEqual(17);
  });
});

describe("text without any attribution", () => {
  const TEXTS = [
    "The pass lies at 2,100 metres. Two roads lead up to it, one from the lake and one from the old mines. In winter both are closed from November to April. The hut has 40 beds and is open from June.",
    "Heat the oil in a wide pan. Add the onions, two cloves of garlic and a pinch of salt, and cook for ten minutes. Pour in the stock. When it boils, add the rice and stir until the grains are tender.",
    "Section 4. The tenant pays the rent on the first of each month. Section 5. The landlord keeps the roof and the outer walls in repair. Either party may end this agreement with three months’ notice.",
    "The team won its first six matches and lost the seventh. A late goal settled the final. Some 12,000 people watched from the banks of the river, and the cup went over the bridge on a cart.",
    "Heavy rain fell over the north on Monday. The river rose by two metres in a night, the bridge at the mill was washed away, and 300 people spent the night in the school. By Tuesday the water had gone down.",
    "The “long room” is not long. It was built in 1720 for the guild of ‘free smiths’, whose sign still hangs over the door, and it now holds the town’s small museum. “The Night Ferry”, its best-known picture, hangs on the stairs.",
  ];
  it("makes no suggestion", () => {
    for (const text of TEXTS) expect(readStatements(text).suggestions).toEqual([]);
  });
});
