import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { describeFault } from "@/lib/errors";
import { type Change, change } from "@/lib/flows/change";
import { verifyChain } from "@/lib/ledger/verify";
import { lockItem } from "@/lib/reviews/reads";
import { bringIn, enter, ledgerOf, makeStoryWith } from "@/tests/support/builders";

let story: Awaited<ReturnType<typeof makeStoryWith<"rep">>>;
let items: [string, string];

beforeAll(async () => {
  story = await makeStoryWith({ rep: "reporter" });
  const document = await bringIn(story.scopes.rep, "First words. Second words.");
  const enterOne = async (words: string) => (await enter(story.scopes.rep, document, words)).statementId;
  items = [await enterOne("First words"), await enterOne("Second words")];
});

/** Resolves for everyone once this many have come; whoever comes later finds it open. */
function meeting(size: number): () => Promise<void> {
  let come = 0;
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    come += 1;
    if (come >= size) open();
    return opened;
  };
}

describe("two changes that lock the same items in opposite order", () => {
  it("the database ends one, which is run again: both are done, each once", async () => {
    const { rep } = story.scopes;
    const meet = meeting(2);
    const attempts = [0, 0];
    const both = (which: 0 | 1) =>
      change(rep, "statement.write", async ({ tx, record }: Change) => {
        attempts[which] = (attempts[which] ?? 0) + 1;
        await lockItem(tx, rep.storyId, items[which]);
        await meet();
        await lockItem(tx, rep.storyId, items[which === 0 ? 1 : 0]);
        const subject = { subjectKind: "statement", subjectId: items[which] } as const;
        record({ event: "comment.made", ...subject, payload: { which } });
        return { ok: true };
      });
    const before = (await ledgerOf(rep.storyId)).length;
    expect(await Promise.all([both(0), both(1)])).toEqual([{ ok: true }, { ok: true }]);
    expect([...attempts].sort()).toEqual([1, 2]);
    const told = (await ledgerOf(rep.storyId, before)).map(({ payload }) => payload);
    expect(told).toHaveLength(2);
    expect(told).toEqual(expect.arrayContaining([{ which: 0 }, { which: 1 }]));
    expect(await verifyChain(db, rep.storyId)).toMatchObject({ sound: true });
  });
  it("one that never gets through is told to try again, and nothing of it stands", async () => {
    const { rep } = story.scopes;
    const before = await ledgerOf(rep.storyId);
    let attempts = 0;
    const fault = await change(rep, "statement.write", async ({ tx }: Change) => {
      attempts += 1;
      await tx.item.updateMany({ where: { storyId: rep.storyId }, data: { reason: "half" } });
      await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END $$`;
      return { ok: true };
    }).catch((caught: unknown) => caught);
    expect(attempts).toBe(6);
    expect(describeFault(fault)).toMatchObject({
      status: 503,
      message: expect.stringContaining("try again"),
    });
    expect(await ledgerOf(rep.storyId)).toEqual(before);
    expect(await db.item.count({ where: { reason: "half" } })).toBe(0);
  });
});
