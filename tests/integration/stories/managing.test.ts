import { describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { makeStory } from "@/lib/flows/make-story";
import { changeStory, setMember, setStandard } from "@/lib/flows/manage-story";
import { newId } from "@/lib/identifiers";
import type { Role } from "@/lib/policy";
import { DEFAULT_STANDARD } from "@/lib/stories/model";
import { readMembers, readStoryHead } from "@/lib/stories/reads";
import { done, ledgerOf, makeAccount, makeStoryWith, scopeOf } from "@/tests/support/builders";

const named = { title: "Renamed", timeZone: "Europe/Berlin" };

describe("a story's title and zone", () => {
  it("are changed by its standards editors alone, and the refusal says so", async () => {
    const { maker, scopes, storyId } = await makeStoryWith({ ed: "editor", rep: "reporter", view: "viewer" });
    for (const scope of Object.values(scopes))
      expect(await changeStory(scope, 1, named)).toMatchObject({
        ok: false,
        code: "not-allowed",
        reason: expect.stringContaining("standards editors"),
      });
    done(await changeStory(maker, 1, named));
    expect(await readStoryHead(await scopeOf(maker.actor, storyId))).toMatchObject({ ...named, version: 2 });
  });

  it("come with what they were in the ledger, and with no entry when nothing changed", async () => {
    const { maker, storyId } = await makeStoryWith({});
    const before = (await ledgerOf(storyId)).length;
    done(await changeStory(maker, 1, { title: "A story", timeZone: "Asia/Karachi" }));
    expect(await ledgerOf(storyId, before)).toEqual([]);
    done(await changeStory(maker, 1, named));
    expect(await ledgerOf(storyId, before)).toMatchObject([
      {
        event: "story.changed",
        payload: { from: { title: "A story", timeZone: "Asia/Karachi" }, to: named },
      },
    ]);
  });

  it("tell the second of two who save at once", async () => {
    const { maker } = await makeStoryWith({});
    const both = await Promise.all([
      changeStory(maker, 1, { title: "One", timeZone: "UTC" }),
      changeStory(maker, 1, { title: "Other", timeZone: "UTC" }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both).toContainEqual(expect.objectContaining({ code: "conflict" }));
  });
});

describe("a story's standard", () => {
  it("is set by a standards editor, from what to what", async () => {
    const { maker, scopes, storyId } = await makeStoryWith({ ed: "editor" });
    const lower = { ...DEFAULT_STANDARD, minParties: 1, oneDecider: true };
    expect(await setStandard(scopes.ed, 1, lower)).toMatchObject({ ok: false, code: "not-allowed" });
    const before = (await ledgerOf(storyId)).length;
    done(await setStandard(maker, 1, lower));
    done(await setStandard(maker, 2, lower));
    expect(await ledgerOf(storyId, before)).toMatchObject([
      { event: "standard.changed", payload: { from: DEFAULT_STANDARD, to: lower } },
    ]);
  });
});

describe("a story's members", () => {
  it("are added, given another role and removed, each in the ledger", async () => {
    const { maker, storyId } = await makeStoryWith({});
    const { accountId } = await makeAccount("Newcomer");
    const before = (await ledgerOf(storyId)).length;
    for (const role of ["reporter", "reporter", "editor", null] as const)
      done(await setMember(maker, accountId, role));
    expect((await ledgerOf(storyId, before)).map(({ event, payload }) => [event, payload])).toEqual([
      ["member.added", { name: "Newcomer", from: null, to: "reporter", role: "reporter" }],
      ["member.role", { name: "Newcomer", from: "reporter", to: "editor", role: "editor" }],
      ["member.removed", { name: "Newcomer", from: "editor" }],
    ]);
    expect(await db.membership.count({ where: { storyId, accountId } })).toBe(0);
  });

  it("cannot be set by an editor, not even one's own role", async () => {
    const { scopes } = await makeStoryWith({ ed: "editor" });
    expect(await setMember(scopes.ed, scopes.ed.actor.accountId, "standards")).toMatchObject({
      ok: false,
      code: "not-allowed",
    });
  });

  it("cannot be somebody without an account, or whose account is disabled", async () => {
    const { maker } = await makeStoryWith({});
    const gone = await makeAccount("gone");
    await db.account.update({ where: { id: gone.accountId }, data: { disabledAt: new Date() } });
    for (const id of [newId(), gone.accountId])
      expect(await setMember(maker, id, "reporter")).toMatchObject({ ok: false, code: "not-found" });
  });

  const losing: [string, Role | null][] = [
    ["removed", null],
    ["made an editor", "editor"],
  ];
  it.each(losing)("never lose the last standards editor: not %s", async (_, role) => {
    const { maker } = await makeStoryWith({ ed: "editor" });
    expect(await setMember(maker, maker.actor.accountId, role)).toMatchObject({
      ok: false,
      code: "rule",
      reason: expect.stringContaining("Add another first"),
    });
  });

  it("keep one standards editor when two remove each other at the same moment", async () => {
    const { maker, scopes, storyId } = await makeStoryWith({ other: "standards" });
    const both = await Promise.all([
      setMember(maker, scopes.other.actor.accountId, null),
      setMember(scopes.other, maker.actor.accountId, null),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db.membership.count({ where: { storyId, role: "standards" } })).toBe(1);
  });

  it("a standards membership under a lower ceiling does not count as a standards editor", async () => {
    const { maker, storyId } = await makeStoryWith({});
    const capped = await makeAccount("capped", { ceiling: "editor" });
    done(await setMember(maker, capped.accountId, "standards"));
    expect(await setMember(maker, maker.actor.accountId, null)).toMatchObject({ ok: false, code: "rule" });
    expect((await readMembers(await scopeOf(maker.actor, storyId))).length).toBe(2);
  });
});

describe("a story whose maker is a reporter", () => {
  async function reportersStory() {
    const reporter = await makeAccount("reporter", { ceiling: "reporter" });
    const { storyId } = done(
      await makeStory(reporter, { id: newId(), title: "A lead", timeZone: "UTC", language: "en" }),
    );
    return { storyId, reporter: await scopeOf(reporter, storyId) };
  }

  it("is managed by its maker until it has a standards editor, and no longer", async () => {
    const { reporter } = await reportersStory();
    const chief = await makeAccount("chief");
    const third = await makeAccount("third");
    done(await setMember(reporter, chief.accountId, "standards"));
    expect(await setMember(reporter, third.accountId, "editor")).toMatchObject({
      ok: false,
      code: "not-allowed",
    });
  });

  it("is managed by no other reporter of it", async () => {
    const { reporter, storyId } = await reportersStory();
    const other = await makeAccount("other", { ceiling: "reporter" });
    done(await setMember(reporter, other.accountId, "reporter"));
    expect(await setMember(await scopeOf(other, storyId), reporter.actor.accountId, null)).toMatchObject({
      ok: false,
      code: "not-allowed",
      reason: expect.stringContaining("who made the story"),
    });
  });

  it("is not left by its maker before it has a standards editor: nobody could manage it", async () => {
    const { reporter } = await reportersStory();
    const other = await makeAccount("other", { ceiling: "reporter" });
    done(await setMember(reporter, other.accountId, "reporter"));
    expect(await setMember(reporter, reporter.actor.accountId, null)).toMatchObject({
      ok: false,
      code: "rule",
    });
  });
});
