import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { importStatements, tryImport } from "@/lib/flows/import-statements";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { sheetInput } from "@/lib/statements/model-sheet";
import type { SheetField } from "@/lib/statements/model-sheet-fields";
import {
  bringIn,
  done,
  ledgerOf,
  makeClaimOf,
  makeSourceWith,
  makeStoryWith,
} from "@/tests/support/builders";

const TEXT =
  "“We counted twelve injured and no dead,” the minister said.\n\n“Nobody has told us what lit it,” she said. “No.” “No.”";

let rep: StoryScope;
let view: StoryScope;
let minister: string;
beforeAll(async () => {
  ({ rep, view } = (await makeStoryWith({ rep: "reporter", view: "viewer" })).scopes);
  await bringIn(rep, TEXT, { language: "en" });
  minister = await makeSourceWith(rep, { name: "Ilse Varga", alsoKnownAs: ["The minister"] });
  await makeClaimOf(rep, "Twelve were injured");
});

/** A sheet of rows by field, in the order of the first row's fields. */
function sheet(rows: Partial<Record<SheetField, string>>[], given: Record<string, unknown> = {}) {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row) as SheetField[]))];
  return sheetInput.parse({
    id: newId(),
    columns: fields,
    rows: rows.map((row, at) => ({ number: at + 2, cells: fields.map((field) => row[field] ?? "") })),
    mapping: Object.fromEntries(fields.map((field, at) => [field, at])),
    document: "1",
    ...given,
  });
}

const count = () => db.statement.count({ where: { storyId: rep.storyId } });
const GOOD = {
  words: "We counted twelve injured and no dead,",
  speaker: "ilse varga",
  claim: "C1",
  stance: "asserts",
};

describe("a spreadsheet of statements", () => {
  it("that is tried changes nothing, and says of each row what is wrong or what its proof would be", async () => {
    const [statements, entries] = [await count(), (await ledgerOf(rep.storyId)).length];
    const tried = done(
      await tryImport(
        rep,
        sheet([
          GOOD,
          { words: "She never said it", speaker: "the minister", saidOn: "2026-03" },
          { words: "No.", document: "D9" },
          { words: "", speaker: "Nobody Known", stance: "asserts" },
          { words: "No.", kind: "shouted", saidOn: "last week", claim: "C77", stance: "asserts" },
          { words: "No.", claim: "C1", stance: "rejects" },
        ]),
      ),
    );
    expect(tried.wrong).toBe(4);
    expect(tried.rows.map(({ number, grade, wrong }) => [number, grade, wrong])).toEqual([
      [2, "exact", []],
      [3, "missing", []],
      [4, null, ["There is no document “D9”."]],
      [
        5,
        null,
        [
          "“Nobody Known” is not among the story’s sources.",
          "A stance needs its claim, such as C2.",
          "quote: The words is missing.",
        ],
      ],
      [
        6,
        null,
        ["There is no claim “C77”.", expect.stringMatching(/^kind: /), expect.stringMatching(/^saidOn: /)],
      ],
      [7, null, [expect.stringContaining("rejects")]],
    ]);
    expect([await count(), (await ledgerOf(rep.storyId)).length]).toEqual([statements, entries]);
  });

  it("with one wrong row goes in with none", async () => {
    const before = await count();
    const outcome = await importStatements(rep, sheet([GOOD, { words: "No.", document: "D9" }]));
    expect(outcome).toMatchObject({
      ok: false,
      code: "rule",
      reason: expect.stringContaining("a row needs"),
    });
    expect(await count()).toBe(before);
  });

  it("goes in whole: drafts of who sends it, proved, tied to claims, their speakers made once", async () => {
    const before = await count();
    const input = sheet(
      [
        GOOD,
        {
          words: "Nobody has told us what lit it,",
          speaker: "A Docker",
          role: "docker",
          saidOn: "2026-03-14",
        },
        { words: "We counted twelve", speaker: "a docker" },
        { words: "injured and no dead" },
      ],
      { makeSpeakers: "on" },
    );
    expect(done(await tryImport(rep, input)).newSpeakers).toEqual(["A Docker", "a docker"]);
    const sent = await Promise.all([importStatements(rep, input), importStatements(rep, input)]);
    expect(sent.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await count()).toBe(before + 4);
    const rows = await db.statement.findMany({
      where: { storyId: rep.storyId },
      orderBy: { item: { number: "asc" } },
      include: { item: true, speaker: true, positions: { include: { claim: { include: { item: true } } } } },
    });
    expect(
      rows.map(({ grade, item, speaker, saidOn }) => [
        grade,
        item.state,
        item.authorId,
        speaker?.name,
        saidOn,
      ]),
    ).toEqual([
      ["exact", "draft", rep.actor.accountId, "Ilse Varga", null],
      ["exact", "draft", rep.actor.accountId, "A Docker", "2026-03-14"],
      ["exact", "draft", rep.actor.accountId, "A Docker", null],
      ["exact", "draft", rep.actor.accountId, undefined, null],
    ]);
    expect(rows[0]?.speakerId).toBe(minister);
    expect(rows[0]?.positions.map(({ stance, claim }) => [stance, claim.item.number])).toEqual([
      ["asserts", 1],
    ]);
    expect((await ledgerOf(rep.storyId)).filter(({ event }) => event === "statement.created")).toHaveLength(
      4,
    );
  });

  it("of the most rows goes in within one transaction's time", async () => {
    const rows = Array.from({ length: 200 }, () => ({ words: "twelve injured" }));
    expect(done(await importStatements(rep, sheet(rows))).count).toBe(200);
  });

  it("is nobody's who may only read", async () => {
    expect(await tryImport(view, sheet([GOOD]))).toMatchObject({ code: "not-allowed" });
    expect(await importStatements(view, sheet([GOOD]))).toMatchObject({ code: "not-allowed" });
  });
});
