import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { makeComment } from "@/lib/flows/discuss-item";
import { newId } from "@/lib/identifiers";
import { verifyChain } from "@/lib/ledger/verify";
import { bringIn, enter, makeStoryWith } from "@/tests/support/builders";

let story: Awaited<ReturnType<typeof makeStoryWith<"reporter">>>;
let itemId: string;
const say = (body: string) => makeComment(story.scopes.reporter, { id: newId(), itemId, body });

beforeEach(async () => {
  story = await makeStoryWith({ reporter: "reporter" });
  itemId = (
    await enter(
      story.scopes.reporter,
      await bringIn(story.scopes.reporter, "Some words stand here."),
      "Some words",
    )
  ).statementId;
  for (const body of ["one", "two", "three"]) await say(body);
});

const chain = () => `'${story.storyId}'`;

describe("a story's chain", () => {
  it("is whole after ordinary work", async () => {
    expect(await verifyChain(db, story.storyId)).toMatchObject({ sound: true, seals: [] });
  });
  it("refuses at the database's own prompt to be changed or emptied", async () => {
    await expect(
      db.$executeRawUnsafe(`UPDATE "LedgerEntry" SET "actorName" = 'x' WHERE chain = ${chain()}`),
    ).rejects.toThrow(/never changed/);
    await expect(db.$executeRawUnsafe(`DELETE FROM "LedgerEntry" WHERE chain = ${chain()}`)).rejects.toThrow(
      /never changed/,
    );
    await expect(db.$executeRawUnsafe('TRUNCATE "LedgerEntry"')).rejects.toThrow(/never emptied/);
  });
  it("numbers what many do at one moment without gap or double", async () => {
    await Promise.all(Array.from({ length: 24 }, (_, index) => say(`at once ${index}`)));
    expect(await verifyChain(db, story.storyId)).toMatchObject({ sound: true });
    expect(await db.comment.count({ where: { itemId } })).toBe(27);
  });
  it("takes the change with it when its entry cannot be written", async () => {
    await db.$executeRawUnsafe(
      `CREATE FUNCTION no_entries() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END'`,
    );
    await db.$executeRawUnsafe(
      'CREATE TRIGGER no_entries BEFORE INSERT ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION no_entries()',
    );
    const before = await db.comment.count({ where: { itemId } });
    await expect(say("lost")).rejects.toThrow();
    await db.$executeRawUnsafe('DROP TRIGGER no_entries ON "LedgerEntry"');
    await db.$executeRawUnsafe("DROP FUNCTION no_entries");
    expect(await db.comment.count({ where: { itemId } })).toBe(before);
    expect(await verifyChain(db, story.storyId)).toMatchObject({ sound: true });
  });
});
