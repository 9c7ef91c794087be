import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { readIndexFile, writeIndexFile } from "@/lib/reuse/index-file";
import { ReuseIndex } from "@/lib/text/reuse/reuse-index";
import { findReuse } from "@/scripts/commands/reuse";
import { FERRY, ORCHARD } from "@/tests/unit/text/reuse/build";

async function* linesOf(lines: readonly string[]) {
  yield* lines;
}

async function run(lines: readonly string[], index = new ReuseIndex()) {
  let written = "";
  const complaints: string[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  const code = await findReuse(index, linesOf(lines), output, (sentence) => complaints.push(sentence));
  const relations: unknown[] = written
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return { code, relations, complaints };
}

const line = (id: string, text: string, rest: object = {}) => JSON.stringify({ id, text, ...rest });
const agency = line("a", FERRY.join(" "), { publisher: "Reuters", publishedAt: "2026-02-03T06:00:00+01:00" });
const reprint = line("b", `${ORCHARD[0]} ${FERRY[1]} ${FERRY[2]} (Reuters)`, {
  publisher: "The Harbour Post",
  publishedAt: null,
});
const start = (FERRY[0]?.length ?? 0) + 1;
const before = ORCHARD[0].length + 1;
const length = `${FERRY[1]} ${FERRY[2]}`.length;
const expected = {
  a: "a",
  b: "b",
  kind: "copied",
  passages: [{ aStart: start, aEnd: start + length, bStart: before, bEnd: before + length }],
  from: "a",
  evidence: "credit",
};

const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-reuse-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("onrecord reuse", () => {
  it("prints a line for each related pair", async () => {
    expect(await run([`\ufeff${agency}`, "", reprint, line("c", ORCHARD[3])])).toEqual({
      code: 0,
      relations: [expected],
      complaints: [],
    });
  });

  it("complains of lines it can't read and does the rest", async () => {
    const { code, relations, complaints } = await run([
      agency,
      "{",
      line("x", "words", { publishedAt: "yesterday" }),
      line("a", "the same id again"),
      '{"id":"y"}',
      reprint,
    ]);
    expect(code).toBe(1);
    expect(relations).toEqual([expected]);
    expect(complaints).toHaveLength(4);
    expect(complaints[0]).toMatch(/^line 2: /);
    expect(complaints[1]).toMatch(/^line 3: publishedAt: .*ISO 8601/);
    expect(complaints[2]).toBe("line 4: there is a document a already");
    expect(complaints[3]).toMatch(/^line 5: text: /);
  });

  it("keeps its index in a file, and then reports what is new alone", async () => {
    const file = path.join(folder, "index");
    const index = await readIndexFile(file);
    await run([agency, line("z", FERRY.join(" "))], index);
    await writeIndexFile(file, index);
    const { relations } = await run(
      [reprint, line("c", ORCHARD.slice(2).join(" "))],
      await readIndexFile(file),
    );
    expect(relations.map((one) => Object.values(one as object).slice(0, 2))).toEqual(
      expect.arrayContaining([
        ["a", "b"],
        ["b", "z"],
      ]),
    );
    expect(relations).toHaveLength(2);
    expect(relations).toContainEqual(expected);
  });

  it("refuses a file that is no index", async () => {
    const file = path.join(folder, "letter");
    writeFileSync(file, "Dear editor, this is a letter and no index at all.");
    await expect(readIndexFile(file)).rejects.toThrow("no index");
  });
});
