import { beforeAll, describe, expect, it } from "vitest";
import { actorByEmail, actorOf, storyScope } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { addAccount } from "@/lib/flows/add-account";
import { COMMAND_LINE } from "@/lib/flows/manage-account";
import { newId } from "@/lib/identifiers";
import type { Actor, Role } from "@/lib/policy";

const storyId = newId();

async function person(name: string, ceiling: Role, admin = false): Promise<Actor> {
  const email = `${name}.${newId()}@example.org`;
  const made = await addAccount(COMMAND_LINE, { email, name, ceiling, admin });
  const actor = made.ok ? await actorOf(db, made.accountId) : null;
  if (!actor) throw new Error("no actor");
  return actor;
}

async function member(actor: Actor, role: Role): Promise<void> {
  await db.membership.create({ data: { storyId, accountId: actor.accountId, role } });
}

beforeAll(async () => {
  const maker = await person("maker", "standards");
  await db.story.create({
    data: { id: storyId, title: "A story", timeZone: "Asia/Karachi", createdById: maker.accountId },
  });
});

describe("a story's scope", () => {
  const cases: [string, Role, Role, Role][] = [
    ["has the membership's role under a higher ceiling", "reporter", "standards", "reporter"],
    ["has the ceiling's role under a higher membership", "standards", "viewer", "viewer"],
    ["has the role that both name", "editor", "editor", "editor"],
  ];
  it.each(cases)("%s", async (_, role, ceiling, counts) => {
    const actor = await person("member", ceiling);
    await member(actor, role);
    expect(await storyScope(actor, storyId)).toEqual({ storyId, actor, role: counts });
  });

  it("is not given to a stranger, for a story that does not exist or for what is no identifier: all read alike", async () => {
    const stranger = await person("stranger", "standards");
    for (const id of [storyId, newId(), "no identifier", "' OR 1=1", ""])
      expect(await storyScope(stranger, id)).toBeNull();
  });

  it("is not given by the admin mark", async () => {
    expect(await storyScope(await person("admin", "standards", true), storyId)).toBeNull();
  });

  it("names the story the same way however its identifier was written", async () => {
    const actor = await person("member", "editor");
    await member(actor, "editor");
    expect((await storyScope(actor, storyId.toUpperCase()))?.storyId).toBe(storyId);
  });
});

describe("an actor", () => {
  it("is found by e-mail address in any case", async () => {
    const actor = await person("found", "editor");
    expect(await actorByEmail(db, ` ${actor.email.toUpperCase()} `)).toEqual(actor);
  });

  it("is nobody for what is no identifier or no account", async () => {
    expect(await actorOf(db, "no identifier")).toBeNull();
    expect(await actorOf(db, newId())).toBeNull();
    expect(await actorByEmail(db, "nobody@example.org")).toBeNull();
  });
});
