import { describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { makeStory } from "@/lib/flows/make-story";
import { newId } from "@/lib/identifiers";
import type { Role } from "@/lib/policy";
import { newStorySchema } from "@/lib/stories/model";
import { findStoriesTitled, listStories, readMembers, readStoryHead } from "@/lib/stories/reads";
import { done, ledgerOf, makeAccount, makeStoryWith, scopeOf } from "@/tests/support/builders";

const form = (given: object = {}) =>
  newStorySchema.parse({ id: newId(), title: "Attacks", timeZone: "Asia/Karachi", ...given });

describe("making a story", () => {
  const makers: [string, Role, Role][] = [
    ["a reporter joins as a reporter", "reporter", "reporter"],
    ["an editor joins as an editor", "editor", "editor"],
    ["a standards editor joins as a standards editor", "standards", "standards"],
  ];
  it.each(makers)("%s: the highest role their ceiling allows", async (_, ceiling, role) => {
    const maker = await makeAccount("maker", { ceiling });
    const { storyId } = done(await makeStory(maker, form()));
    expect((await scopeOf(maker, storyId)).role).toBe(role);
  });

  it("is refused to a viewer, and the admin mark does not help", async () => {
    const viewer = await makeAccount("viewer", { ceiling: "viewer", admin: true });
    const input = form();
    expect(await makeStory(viewer, input)).toMatchObject({ ok: false, code: "not-allowed" });
    expect(await db.story.count({ where: { id: input.id } })).toBe(0);
    expect(await ledgerOf(input.id)).toEqual([]);
  });

  it("begins the story's own chain with the story, then its members", async () => {
    const maker = await makeAccount("maker", { ceiling: "editor" });
    const chief = await makeAccount("chief");
    const { storyId } = done(
      await makeStory(maker, form(), { members: [{ accountId: chief.accountId, role: "standards" }] }),
    );
    const entries = await ledgerOf(storyId);
    expect(entries.map(({ seq, event, subjectId }) => [seq, event, subjectId])).toEqual([
      [1, "story.created", storyId],
      [2, "member.added", maker.accountId],
      [3, "member.added", chief.accountId],
    ]);
    expect(entries[0]).toMatchObject({
      actorId: maker.accountId,
      actorRole: "editor",
      payload: { title: "Attacks" },
    });
  });

  it("sent twice, makes one story", async () => {
    const maker = await makeAccount("maker");
    const input = form();
    done(await makeStory(maker, input));
    expect(await makeStory(maker, input)).toEqual({ ok: true, storyId: input.id });
    expect(await ledgerOf(input.id)).toHaveLength(2);
  });

  it("sent twice at the same moment, makes one story as well", async () => {
    const maker = await makeAccount("maker");
    const input = form();
    const both = await Promise.all([makeStory(maker, input), makeStory(maker, input)]);
    expect(both).toEqual([
      { ok: true, storyId: input.id },
      { ok: true, storyId: input.id },
    ]);
    expect(await ledgerOf(input.id)).toHaveLength(2);
  });

  it("gives nobody another person's story by its identifier", async () => {
    const { storyId } = await makeStoryWith({});
    const stranger = await makeAccount("stranger");
    expect(await makeStory(stranger, form({ id: storyId }))).toMatchObject({ ok: false, code: "conflict" });
    expect(await db.membership.count({ where: { storyId, accountId: stranger.accountId } })).toBe(0);
  });

  it("refuses a member who has no account, and makes nothing", async () => {
    const maker = await makeAccount("maker");
    const input = form();
    const made = await makeStory(maker, input, { members: [{ accountId: newId(), role: "editor" }] });
    expect(made).toMatchObject({ ok: false, code: "invalid", fields: { members: expect.any(String) } });
    expect(await db.story.count({ where: { id: input.id } })).toBe(0);
  });

  it("keeps the standard given, and the default asks for two origins, two parties and four eyes", async () => {
    const { maker } = await makeStoryWith({});
    expect((await readStoryHead(maker)).standard).toEqual({
      minOrigins: 2,
      minParties: 2,
      requireConfirmed: true,
      acceptPrimaryDocument: false,
      oneDecider: false,
    });
    const other = await makeStoryWith({}, { standard: { oneDecider: true, minOrigins: 1 } });
    expect((await readStoryHead(other.maker)).standard).toMatchObject({ oneDecider: true, minOrigins: 1 });
  });
});

describe("one's stories", () => {
  it("are those one is a member of, the newest first, with the role that counts", async () => {
    const reader = await makeAccount("reader", { ceiling: "reporter" });
    const maker = await makeAccount("maker");
    const member = { members: [{ accountId: reader.accountId, role: "standards" as const }] };
    const first = done(await makeStory(maker, form({ title: "First" }), member));
    done(await makeStory(maker, form({ title: "Not theirs" })));
    const second = done(await makeStory(maker, form({ title: "Second" }), member));
    const { rows, total } = await listStories(reader);
    expect(total).toBe(2);
    expect(rows.map(({ id, title, role }) => ({ id, title, role }))).toEqual([
      { id: second.storyId, title: "Second", role: "reporter" },
      { id: first.storyId, title: "First", role: "reporter" },
    ]);
  });

  it("come in pages without a gap or a double", async () => {
    const maker = await makeAccount("maker");
    for (let made = 0; made < 5; made += 1) done(await makeStory(maker, form({ title: `Story ${made}` })));
    const pages = await Promise.all([1, 2, 3].map((page) => listStories(maker, { page, size: 2 })));
    expect(pages.map(({ rows }) => rows.map(({ title }) => title))).toEqual([
      ["Story 4", "Story 3"],
      ["Story 2", "Story 1"],
      ["Story 0"],
    ]);
    expect(pages.map(({ total }) => total)).toEqual([5, 5, 5]);
  });

  it("are found by words of their title, however many came later, and no one else’s is", async () => {
    const maker = await makeAccount("maker");
    const titled = (words: string, most?: number) => findStoriesTitled(maker, words, most);
    const first = done(await makeStory(maker, form({ title: "The 50 % Çelik strike" })));
    for (let made = 0; made < 31; made += 1) done(await makeStory(maker, form({ title: `Story ${made}` })));
    done(await makeStory(await makeAccount("other"), form({ title: "The 50 % strike" })));
    for (const words of ["çelik", " THE 50", "%", "50 % Ç"])
      expect(await titled(words)).toEqual([{ id: first.storyId, title: "The 50 % Çelik strike" }]);
    expect((await titled("", 3)).map(({ title }) => title)).toEqual(["Story 30", "Story 29", "Story 28"]);
    for (const words of ["_", "nothing", "a\0b", "\ud800"]) expect(await titled(words)).toEqual([]);
  });
});

describe("a story's members", () => {
  it("are listed with the role of the membership and the ceiling over it", async () => {
    const { storyId, maker } = await makeStoryWith({ ed: "editor" });
    const capped = await makeAccount("capped", { ceiling: "viewer" });
    await db.membership.create({ data: { storyId, accountId: capped.accountId, role: "editor" } });
    expect((await readMembers(maker)).map(({ name, role, ceiling }) => [name, role, ceiling])).toEqual([
      ["Maker", "standards", "standards"],
      ["ed", "editor", "standards"],
      ["capped", "editor", "viewer"],
    ]);
  });
});
