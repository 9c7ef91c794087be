import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { ReuseIndex } from "@/lib/text/reuse/reuse-index";

const corpus = path.resolve(import.meta.dirname, "../../../../../shared/corpora/reuse");
const file = (name: string) => path.join(corpus, name);
const present = existsSync(file("score.mjs"));
const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-corpus-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the corpus's own scorer prints, by name. */
async function scores(): Promise<(name: string) => string> {
  const lines = gunzipSync(readFileSync(file("documents-2000.jsonl.gz")))
    .toString("utf8")
    .trim()
    .split("\n");
  const index = new ReuseIndex();
  for (const line of lines) {
    const { publishedAt, ...rest } = JSON.parse(line);
    index.add({ ...rest, publishedAt: publishedAt ? Date.parse(publishedAt) : null });
  }
  const predicted = path.join(folder, "predicted.jsonl");
  writeFileSync(predicted, [...index.relations()].map((relation) => JSON.stringify(relation)).join("\n"));
  const { stdout } = await promisify(execFile)(process.execPath, [
    file("score.mjs"),
    "pairs",
    file("documents-2000.jsonl.gz"),
    file("truth-2000.json"),
    predicted,
  ]);
  const printed = new Map(
    stdout.split("\n").map((line) => [line.split(":")[0]?.trim(), line.split(": ").slice(1).join(": ")]),
  );
  return (name) => printed.get(name) ?? "";
}

/** The first number after a word, or the first of all. */
function numberIn(score: string, after = ""): number {
  return Number(/\d+(?:\.\d+)?/.exec(score.slice(score.indexOf(after)))?.[0] ?? Number.NaN);
}

describe.skipIf(!present)("the shared corpus of copied text", () => {
  it("is read as well as is asked for", async () => {
    const score = await scores();
    expect(numberIn(score("pair F1"))).toBeGreaterThanOrEqual(97.5);
    expect(numberIn(score("pair precision"))).toBeGreaterThanOrEqual(98.5);
    expect(numberIn(score("plagdet, copied pairs"))).toBeGreaterThanOrEqual(90);
    expect(numberIn(score("recall, verbatim"))).toBeGreaterThanOrEqual(98);
    expect(numberIn(score("recall, light"))).toBeGreaterThanOrEqual(93);
    expect(numberIn(score("recall, heavy"))).toBeGreaterThanOrEqual(60);
    expect(numberIn(score("edge error in characters"), "percentile")).toBeLessThanOrEqual(25);
    expect(numberIn(score("direction"), "accuracy")).toBeGreaterThanOrEqual(97);
    expect(numberIn(score("direction"), "coverage")).toBeGreaterThanOrEqual(70);
    // One agency that prints another's copy, without a word of credit, can't be told from the one that wrote it.
    const [arrows = Number.NaN, pairs = 0] = score("arrows drawn between shared-source texts")
      .split(" of ")
      .map(Number);
    expect(arrows / pairs).toBeLessThanOrEqual(0.01);
  });
});
