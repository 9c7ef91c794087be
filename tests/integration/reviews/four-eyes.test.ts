import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { changeStatement } from "@/lib/flows/change-statement";
import { decideStatement } from "@/lib/flows/decide-statement";
import { setStandard } from "@/lib/flows/manage-story";
import { reopenItem, returnItem, submitItem, takeItem, withdrawItem } from "@/lib/flows/move-item";
import { acceptSuggestion, suggestChange } from "@/lib/flows/suggest-change";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { readContent } from "@/lib/statements/reads";
import { DEFAULT_STANDARD } from "@/lib/stories/model";
import { bringIn, done, enter, ledgerOf, makeSourceWith, makeStoryWith } from "@/tests/support/builders";
import { confirm, decisionOn, intoReview, itemNow, on } from "@/tests/support/review";

const TEXT = "The minister said “no gate was closed that night” and left.";
let story: Awaited<ReturnType<typeof makeStoryWith<"reporter" | "editor" | "second" | "viewer">>>;
let statementId: string;

beforeEach(async () => {
  story = await makeStoryWith({ reporter: "reporter", editor: "editor", second: "editor", viewer: "viewer" });
  statementId = (
    await enter(
      story.scopes.reporter,
      await bringIn(story.scopes.reporter, TEXT),
      "no gate was closed that night",
    )
  ).statementId;
});

async function edit(scope: StoryScope, change: Record<string, unknown>) {
  const { textSha256: _hash, ...content } =
    (await readContent(db, scope.storyId, statementId, "Asia/Karachi")) ?? {};
  const { version } = await itemNow(statementId);
  return changeStatement(scope, version, {
    ...(content as never as Parameters<typeof changeStatement>[2]),
    id: statementId,
    ...change,
  });
}

/** The item and the length of the story's ledger: what a refusal must leave as it was. */
async function standing() {
  const head = await db.ledgerHead.findUniqueOrThrow({ where: { chain: story.storyId } });
  return { item: await itemNow(statementId), head };
}

describe("who may decide a statement", () => {
  it("a reviewer who had no hand in it may, and the verdict names its basis and pins its revision", async () => {
    await intoReview(story.scopes.reporter, story.scopes.editor, statementId);
    const decided = done(
      await decideStatement(
        story.scopes.editor,
        await decisionOn(story.scopes.editor, statementId, "confirmed"),
      ),
    );
    expect(decided.basis).toBe("as reported by 1 publisher");
    const decision = await db.decision.findUniqueOrThrow({ where: { id: decided.decisionId } });
    expect(decision).toMatchObject({
      revision: 1,
      alone: false,
      deciderRole: "editor",
      pins: { kind: "statement", grade: "exact" },
    });
    expect((await itemNow(statementId)).state).toBe("decided");
  });

  it.each(["viewer", "reporter"] as const)(
    "a %s may neither take nor decide, and nothing changes",
    async (who) => {
      done(await submitItem(story.scopes.reporter, await on(statementId)));
      const before = await standing();
      expect(await takeItem(story.scopes[who], await on(statementId))).toMatchObject({
        ok: false,
        code: "not-allowed",
      });
      expect(
        await decideStatement(
          story.scopes[who],
          await decisionOn(story.scopes[who], statementId, "confirmed"),
        ),
      ).toMatchObject({ ok: false });
      expect(await standing()).toEqual(before);
    },
  );

  it("an editor who entered it may not even take it, and is told who could", async () => {
    const own = await enter(
      story.scopes.editor,
      await bringIn(story.scopes.editor, TEXT),
      "no gate was closed that night",
    );
    done(await submitItem(story.scopes.editor, await on(own.statementId)));
    const refused = await takeItem(story.scopes.editor, await on(own.statementId));
    expect(refused).toMatchObject({ ok: false, code: "rule" });
    expect(!refused.ok && refused.reason).toMatch(/second|Maker/);
    expect(!refused.ok && refused.reason).not.toContain("reporter");
  });

  it("an editor whose change survives may not; once it is overwritten, they may again", async () => {
    done(await edit(story.scopes.editor, { role: "minister of works" }));
    done(await submitItem(story.scopes.reporter, await on(statementId)));
    expect(await takeItem(story.scopes.editor, await on(statementId))).toMatchObject({
      ok: false,
      code: "rule",
    });
    done(await edit(story.scopes.reporter, { role: "minister" }));
    done(await takeItem(story.scopes.editor, await on(statementId)));
    done(
      await decideStatement(
        story.scopes.editor,
        await decisionOn(story.scopes.editor, statementId, "confirmed"),
      ),
    );
  });

  it("a suggestion that the author accepts is the author's, and who suggested it may decide", async () => {
    await intoReview(story.scopes.reporter, story.scopes.editor, statementId);
    const { suggestionId } = done(
      await suggestChange(story.scopes.editor, {
        id: newId(),
        ...(await on(statementId)),
        field: "role",
        value: "spokesperson",
        note: "its own title",
      }),
    );
    expect(
      await acceptSuggestion(story.scopes.second, suggestionId, (await itemNow(statementId)).version),
    ).toMatchObject({ ok: false, code: "not-allowed" });
    done(await acceptSuggestion(story.scopes.reporter, suggestionId, (await itemNow(statementId)).version));
    const [, second] = await db.revision.findMany({
      where: { itemId: statementId },
      orderBy: { number: "asc" },
    });
    expect(second).toMatchObject({
      byId: story.scopes.reporter.actor.accountId,
      changed: ["role"],
      suggestionId,
    });
    done(
      await decideStatement(
        story.scopes.editor,
        await decisionOn(story.scopes.editor, statementId, "confirmed"),
      ),
    );
  });

  it("on a desk of one, the author decides alone, and it says so", async () => {
    done(await setStandard(story.maker, 1, { ...DEFAULT_STANDARD, oneDecider: true }));
    const own = await enter(
      story.scopes.editor,
      await bringIn(story.scopes.editor, TEXT),
      "no gate was closed that night",
    );
    await intoReview(story.scopes.editor, story.scopes.editor, own.statementId);
    const { decisionId } = done(
      await decideStatement(
        story.scopes.editor,
        await decisionOn(story.scopes.editor, own.statementId, "confirmed"),
      ),
    );
    expect(await db.decision.findUniqueOrThrow({ where: { id: decisionId } })).toMatchObject({ alone: true });
  });
});

describe("what a decision is bound to", () => {
  it("a form from before an edit decides nothing", async () => {
    done(await submitItem(story.scopes.reporter, await on(statementId)));
    const old = await decisionOn(story.scopes.editor, statementId, "confirmed");
    done(await edit(story.scopes.reporter, { cue: "said" }));
    done(await takeItem(story.scopes.editor, await on(statementId)));
    const { version } = await itemNow(statementId);
    const before = await standing();
    expect(await decideStatement(story.scopes.editor, { ...old, version })).toMatchObject({
      ok: false,
      code: "conflict",
    });
    expect(await standing()).toEqual(before);
  });

  it("two who decide at one moment get one verdict", async () => {
    await intoReview(story.scopes.reporter, story.scopes.editor, statementId);
    const form = await decisionOn(story.scopes.editor, statementId, "confirmed");
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => decideStatement(story.scopes.editor, form)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.decision.count({ where: { itemId: statementId } })).toBe(1);
  });

  it("an edit keeps the verdict, opens a draft and shows stale; an edit in review is refused", async () => {
    await confirm(story.scopes.reporter, story.scopes.editor, statementId);
    done(await edit(story.scopes.reporter, { saidOn: "2026-02-01" }));
    const item = await itemNow(statementId);
    expect(item).toMatchObject({ state: "draft", verdict: "confirmed", revision: 2 });
    expect(item.digest).not.toBe(item.decidedDigest);
    await intoReview(story.scopes.reporter, story.scopes.editor, statementId);
    expect(await edit(story.scopes.reporter, { saidOn: null })).toMatchObject({ ok: false, code: "rule" });
  });

  it("an edit that changes nothing writes no entry, and a stale form is told with both versions", async () => {
    const before = await standing();
    expect(done(await edit(story.scopes.reporter, {})).unchanged).toBe(true);
    expect(await standing()).toEqual(before);
    const { version } = await itemNow(statementId);
    done(await edit(story.scopes.reporter, { cue: "said" }));
    const { textSha256: _hash, ...content } =
      (await readContent(db, story.storyId, statementId, "Asia/Karachi")) ?? {};
    const late = await changeStatement(story.scopes.editor, version, {
      ...(content as never as Parameters<typeof changeStatement>[2]),
      id: statementId,
      cue: "claimed",
    });
    expect(late).toMatchObject({ ok: false, code: "conflict", clash: { current: { cue: "said" } } });
  });
});

describe("the rest of the round", () => {
  it("returns with a reason, reopens to in review, withdraws one's own only as a reporter", async () => {
    await intoReview(story.scopes.reporter, story.scopes.editor, statementId);
    done(await returnItem(story.scopes.editor, await on(statementId), "give the cue"));
    expect(await itemNow(statementId)).toMatchObject({
      state: "returned",
      reason: "give the cue",
      reviewerId: null,
    });
    await confirm(story.scopes.reporter, story.scopes.editor, statementId);
    done(await reopenItem(story.scopes.editor, await on(statementId), "a new tape"));
    expect(await itemNow(statementId)).toMatchObject({ state: "in review", verdict: "confirmed" });
    const other = await enter(
      story.scopes.editor,
      await bringIn(story.scopes.editor, TEXT),
      "no gate was closed that night",
    );
    expect(await withdrawItem(story.scopes.reporter, await on(other.statementId), "no")).toMatchObject({
      ok: false,
      code: "not-allowed",
    });
  });

  it("another reviewer takes over, and the first may no longer decide", async () => {
    await intoReview(story.scopes.reporter, story.scopes.editor, statementId);
    const before = await db.ledgerHead.findUniqueOrThrow({ where: { chain: story.storyId } });
    done(await takeItem(story.scopes.second, await on(statementId)));
    expect(await ledgerOf(story.storyId, before.seq)).toMatchObject([{ event: "item.taken-over" }]);
    expect(
      await decideStatement(
        story.scopes.editor,
        await decisionOn(story.scopes.editor, statementId, "confirmed"),
      ),
    ).toMatchObject({ ok: false, code: "rule" });
  });

  it("a speaker of another story is refused, and nothing is left behind", async () => {
    const other = await makeStoryWith({ reporter: "reporter" });
    const stranger = await makeSourceWith(other.scopes.reporter, { name: "A stranger" });
    const before = await standing();
    expect(await edit(story.scopes.reporter, { speakerId: stranger })).toMatchObject({
      ok: false,
      code: "invalid",
      fields: { speakerId: expect.any(String) },
    });
    expect(await standing()).toEqual(before);
  });
});
