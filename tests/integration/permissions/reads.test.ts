import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { changeSource } from "@/lib/flows/change-source";
import { tieUtterances } from "@/lib/flows/tie-utterances";
import { newId } from "@/lib/identifiers";
import { ROLES, type Role, type StoryScope } from "@/lib/policy";
import { utteranceInput } from "@/lib/statements/model-utterance";
import { done, makeStoryWith, mustBe, scopeOf, sourceForm } from "@/tests/support/builders";
import { nameOf } from "./deeds";
import { actorWith, HANDS, type Hand, makePeople, type People, scopeWith, setRole, signInAs } from "./people";
import { OWN_READS, READS, type Read } from "./reads";
import { wholeDatabase } from "./rehearsal";
import { aboutNothing, MARK, makeWorld, type World } from "./world";

let people: People;
/** Decided, and then its speaker renamed: so that what went stale has something too. */
let world: World;
let home: StoryScope;

beforeAll(async () => {
  people = await makePeople();
  world = await makeWorld(people, "decided");
  await makeWorld(people, "draft");
  await makeWorld(people, "in review");
  const renamed = { id: world.ids.source, name: `${MARK} porter`, kind: "person", partyId: world.ids.party };
  const { blobSha256 } = await db.text.findUniqueOrThrow({ where: { id: world.ids.text } });
  const check = { id: newId(), storyId: world.storyId, blobSha256, byId: null, at: new Date() };
  await db.originalCheck.create({ data: { ...check, finding: "changed" } });
  const word = { statementId: world.ids.statement, otherIds: [world.ids.aside], word: "two" };
  done(await tieUtterances(await scopeOf(people.author, world.storyId), utteranceInput.parse(word)));
  done(await changeSource(await scopeOf(people.author, world.storyId), 1, sourceForm(renamed)));
  home = (await makeStoryWith({ keeper: "standards" }, { title: "Home" })).scopes.keeper;
}, 120_000);

const asText = (found: unknown) =>
  JSON.stringify(found, (_key, value: unknown) => {
    // The bytes of a file or an edition as the text they hold.
    return value instanceof Uint8Array ? Buffer.from(value).toString("utf8") : value;
  }) ?? "null";
const titleOf = ({ read, how }: Pick<Read, "read" | "how">) =>
  nameOf({ flow: read, ...(how ? { how } : {}) });
const shown = ({ shows }: Pick<Read, "shows">, found: string) =>
  shows ? shows(found, people) : found.includes(MARK);

describe("a member", () => {
  it.each(HANDS.flatMap((hand) => ROLES.map((role): [Hand, Role] => [hand, role])))(
    "the %s as %s reads what product.md gives them, and changes nothing by it",
    async (hand, role) => {
      await setRole(people[hand], role);
      const scope = mustBe(await scopeWith(await signInAs(people[hand]), world.storyId));
      const before = await wholeDatabase();
      const wrong: string[] = [];
      for (const read of READS) {
        const found = shown(read, asText(await read.run(scope, world)));
        const due = read.finds?.(hand, role) ?? true;
        if (found !== due)
          wrong.push(`${titleOf(read)}: ${due ? "finds nothing" : "finds what is not theirs"}`);
      }
      expect(wrong).toEqual([]);
      expect(await wholeDatabase()).toEqual(before);
    },
  );
});

describe("who is not in the story", () => {
  it("naming its items from a story of their own: finds what naming nothing finds, and no word of it", async () => {
    const nothing = aboutNothing(world);
    const wrong: string[] = [];
    for (const read of READS) {
      const [theirs, absent] = [asText(await read.run(home, world)), asText(await read.run(home, nothing))];
      if (theirs !== absent) wrong.push(`${titleOf(read)}: ${theirs} but ${absent}`);
      if (theirs.includes(MARK)) wrong.push(`${titleOf(read)} gives away: ${theirs}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(["stranger", "admin"] as const)(
    "%s: finds nothing of it on the desk, in the lists and in the search, nor how much of it there is",
    async (who) => {
      const actor = mustBe(await actorWith(await signInAs(people[who])));
      const absent = { ...world, storyId: newId() };
      for (const read of OWN_READS.filter(({ of }) => of === "stories")) {
        const theirs = asText(await read.run(actor, world, people));
        expect([titleOf(read), theirs]).toEqual([
          titleOf(read),
          asText(await read.run(actor, absent, people)),
        ]);
        expect(theirs).not.toContain(MARK);
        expect(theirs).not.toMatch(/"total":[1-9]/);
      }
    },
  );
});

describe("over all one's stories", () => {
  it.each([
    ["author", "viewer"],
    ["author", "reporter"],
    ["reviewer", "editor"],
    ["reviewer", "standards"],
  ] as const)("the %s as %s finds their own", async (hand, role) => {
    await setRole(people[hand], role);
    const actor = mustBe(await actorWith(await signInAs(people[hand])));
    for (const read of OWN_READS.filter(({ of }) => of === "stories"))
      expect([titleOf(read), shown(read, asText(await read.run(actor, world, people)))]).toEqual([
        titleOf(read),
        read.finds?.(role) ?? true,
      ]);
  });
  it.each(["author", "chief", "stranger"] as const)(
    "%s finds nothing of the accounts: only an admin does",
    async (who) => {
      for (const [asked, finds] of [
        [people[who], false],
        [people.admin, true],
      ] as const)
        for (const read of OWN_READS.filter(({ of }) => of === "accounts"))
          expect([titleOf(read), shown(read, asText(await read.run(asked, world, people)))]).toEqual([
            titleOf(read),
            finds,
          ]);
    },
  );
});
