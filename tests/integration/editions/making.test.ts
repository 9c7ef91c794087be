import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { editionInput } from "@/lib/editions/model";
import { readEdition, readEditionFile } from "@/lib/editions/reads";
import { decideStatement } from "@/lib/flows/decide-statement";
import { makeEdition } from "@/lib/flows/make-edition";
import { newId } from "@/lib/identifiers";
import { collect } from "@/lib/interchange/stream";
import { bringIn, done, enter, makeSourceWith, makeStoryWith } from "@/tests/support/builders";
import { confirm, decisionOn, intoReview } from "@/tests/support/review";

const TEXT =
  "“One is confirmed.” “Two is unchecked.” “Three is off the record.” “Four was never said.” “Five is on background.”";
let story: Awaited<ReturnType<typeof makeStoryWith<"reporter" | "editor" | "viewer">>>;
let ids: Record<"one" | "two" | "three" | "four" | "five", string>;

beforeEach(async () => {
  story = await makeStoryWith({ reporter: "reporter", editor: "editor", viewer: "viewer" });
  const { reporter, editor } = story.scopes;
  const document = await bringIn(reporter, TEXT);
  const speakerId = await makeSourceWith(reporter, { name: "Ilse Verhoeven" });
  const enterOne = async (words: string, given = {}) =>
    (await enter(reporter, document, words, { speakerId, ...given })).statementId;
  ids = {
    one: await enterOne("One is confirmed."),
    two: await enterOne("Two is unchecked."),
    three: await enterOne("Three is off the record.", { terms: "off record" }),
    four: await enterOne("Four was never said."),
    five: await enterOne("Five is on background.", {
      terms: "background",
      agreedDescription: "a works official",
    }),
  };
  for (const id of [ids.one, ids.three, ids.five]) await confirm(reporter, editor, id);
  await intoReview(reporter, editor, ids.four);
  done(await decideStatement(editor, await decisionOn(editor, ids.four, "wrong", { reason: "misquoted" })));
});

const input = (over: Record<string, unknown> = {}) =>
  editionInput.parse({ id: newId(), format: "text", statementIds: Object.values(ids), ...over });
const bytesOf = async (number: number) => {
  const file = await readEditionFile(story.scopes.editor, number);
  return file ? Buffer.from(await collect(file.bytes)).toString("utf8") : "";
};

describe("an edition", () => {
  it("by a reporter carries what is confirmed, by its terms, and lists the rest with why", async () => {
    const made = done(await makeEdition(story.scopes.reporter, input()));
    expect(made).toMatchObject({ number: 1, out: 2, held: 3 });
    const text = await bytesOf(1);
    expect(text).toContain("“One is confirmed.” Ilse Verhoeven said.");
    expect(text).toContain("“Five is on background.” a works official said.");
    expect(text).not.toMatch(/Two is|Three is|Four was/);
    expect(text.match(/Verhoeven/g)).toHaveLength(1);
    const edition = await readEdition(story.scopes.reporter, 1);
    expect(edition?.out.map(({ frozen }) => frozen.label)).toEqual(["S1", "S5"]);
    expect(edition?.held.map(({ held }) => held)).toEqual([
      "Said? is unchecked",
      expect.stringContaining("off the record"),
      expect.stringContaining("wrong"),
    ]);
  });

  it("by an editor who asks carries the unconfirmed, labelled in the bytes; never what is off the record or wrong", async () => {
    done(
      await makeEdition(
        story.scopes.editor,
        input({
          includeUnconfirmed: "true",
          includeDisputed: "true",
          includeStale: "true",
          includeEmbargoed: "true",
        }),
      ),
    );
    const text = await bytesOf(1);
    expect(text).toContain("[UNCONFIRMED]\n“Two is unchecked.”");
    expect(text).not.toMatch(/Three is|Four was/);
  });

  it.each([
    ["a viewer makes none", "viewer", {}],
    ["a reporter asks for nothing unconfirmed", "reporter", { includeUnconfirmed: "true" }],
    ["a reporter asks for nothing under embargo", "reporter", { includeEmbargoed: "true" }],
  ] as const)("%s, and nothing is left behind", async (_sentence, who, over) => {
    const before = await db.ledgerHead.findUniqueOrThrow({ where: { chain: story.storyId } });
    expect(await makeEdition(story.scopes[who], input(over))).toMatchObject({
      ok: false,
      code: "not-allowed",
    });
    expect(await db.edition.count({ where: { storyId: story.storyId } })).toBe(0);
    expect(await db.ledgerHead.findUniqueOrThrow({ where: { chain: story.storyId } })).toEqual(before);
  });

  it("of nothing that may leave is refused, and takes no number", async () => {
    expect(await makeEdition(story.scopes.editor, input({ statementIds: [ids.three] }))).toMatchObject({
      ok: false,
      code: "rule",
    });
    expect(done(await makeEdition(story.scopes.editor, input())).number).toBe(1);
  });

  it("sent twice is made once; many at one moment are numbered without a gap", async () => {
    const twice = input();
    expect(done(await makeEdition(story.scopes.editor, twice)).number).toBe(1);
    expect(done(await makeEdition(story.scopes.editor, twice)).number).toBe(1);
    const many = await Promise.all(
      Array.from({ length: 8 }, () => makeEdition(story.scopes.editor, input())),
    );
    expect(many.map((made) => (made.ok ? made.number : 0)).sort((a, b) => a - b)).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9,
    ]);
  });

  it("is frozen in the database itself", async () => {
    const { editionId } = done(await makeEdition(story.scopes.editor, input()));
    await expect(
      db.edition.update({ where: { id: editionId }, data: { recipient: "another" } }),
    ).rejects.toThrow();
    await expect(db.edition.delete({ where: { id: editionId } })).rejects.toThrow();
    await expect(db.editionItem.deleteMany({ where: { editionId } })).rejects.toThrow();
    await expect(db.editionPart.deleteMany({ where: { editionId } })).rejects.toThrow();
    const after = await db.edition.findUniqueOrThrow({ where: { id: editionId }, include: { items: true } });
    expect(after).toMatchObject({ recipient: null });
    expect(after.items).toHaveLength(5);
  });
});
