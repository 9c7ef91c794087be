import { beforeAll, describe, expect, it } from "vitest";
import { claimInput, positionInput } from "@/lib/claims/model";
import { makeClaim } from "@/lib/flows/keep-claim";
import { makeStory } from "@/lib/flows/make-story";
import { setPosition } from "@/lib/flows/place-position";
import { readStale } from "@/lib/flows/see-desk";
import { newId } from "@/lib/identifiers";
import type { Actor, StoryScope } from "@/lib/policy";
import { DEFAULT_STANDARD } from "@/lib/stories/model";
import { bringIn, done, enter, makeAccount, makeSourceWith, scopeOf } from "@/tests/support/builders";
import { dispute } from "@/tests/support/review";

const STORIES = 15;
const CLAIMS = 3;
let reporter: Actor;
let editor: Actor;
/** Every claim of every story, by "story claim". */
const made = new Set<string>();
let quiet: string;

/** A story with decided claims; each then gains a position, unless it is to stay quiet. */
async function makeDecided(title: string, stales: boolean): Promise<string> {
  const maker = await makeAccount("Maker");
  const members = [
    { accountId: reporter.accountId, role: "reporter" as const },
    { accountId: editor.accountId, role: "editor" as const },
  ];
  const { storyId } = done(
    await makeStory(
      maker,
      { id: newId(), title, timeZone: "UTC", language: "en" },
      { standard: DEFAULT_STANDARD, members },
    ),
  );
  const [author, decider] = [await scopeOf(reporter, storyId), await scopeOf(editor, storyId)];
  const document = await bringIn(author, "The weir held. The weir broke.");
  const held = await say(author, document, "The weir held");
  const claims: string[] = [];
  for (let number = 1; number <= CLAIMS; number++) {
    const text = `The weir held on day ${number}`;
    const { claimId } = done(await makeClaim(author, claimInput.parse({ id: newId(), text })));
    done(await setPosition(author, position(claimId, held, "asserts")));
    await dispute(author, decider, claimId);
    claims.push(claimId);
  }
  if (!stales) return storyId;
  const broke = await say(author, document, "The weir broke");
  for (const [index, claimId] of claims.entries()) {
    done(await setPosition(author, position(claimId, broke, "denies")));
    made.add(`${storyId} ${index + 1}`);
  }
  return storyId;
}

const position = (claimId: string, statementId: string, stance: string) =>
  positionInput.parse({ id: newId(), claimId, statementId, stance });

async function say(author: StoryScope, document: Awaited<ReturnType<typeof bringIn>>, words: string) {
  const speakerId = await makeSourceWith(author, { name: `Who said ${words}` });
  return (await enter(author, document, words, { speakerId })).statementId;
}

beforeAll(async () => {
  reporter = await makeAccount("Reporter", { ceiling: "reporter" });
  editor = await makeAccount("Editor", { ceiling: "editor" });
  for (let story = 0; story < STORIES; story++) await makeDecided(`Story ${story}`, true);
  quiet = await makeDecided("Quiet", false);
}, 120_000);

/** Every look until the last. */
async function lookThrough(most: { stories: number; claims: number }, actor = editor) {
  const found: string[] = [];
  let looks = 0;
  let after: string | undefined;
  do {
    const look = await readStale(actor, { after, ...most });
    found.push(...look.rows.map(({ story, number }) => `${story.id} ${number}`));
    after = look.next ?? undefined;
    looks++;
  } while (after && looks < 200);
  return { found, looks };
}

describe("stale claims on the desk", () => {
  it("the first look reaches a bounded number of stories and says that there are more", async () => {
    const look = await readStale(editor);
    expect(new Set(look.rows.map(({ story }) => story.id)).size).toBeLessThan(STORIES);
    expect(look.next).not.toBeNull();
  });
  it.each([
    ["by stories", { stories: 4, claims: 200 }],
    ["by claims, in the middle of a story too", { stories: 12, claims: 4 }],
    ["one claim at a time", { stories: 1, claims: 1 }],
  ])(
    "looks bounded %s reach every one of them, each once, and none that is not stale",
    async (_how, most) => {
      const { found } = await lookThrough(most);
      expect(found.length).toBe(new Set(found).size);
      expect(new Set(found)).toEqual(made);
      expect(found.some((one) => one.startsWith(quiet))).toBe(false);
    },
  );
  it("stories that changed last come first", async () => {
    // The quiet story changed last of all, by its last decision; the one before it has what is stale.
    const { rows } = await readStale(editor, { stories: 2 });
    expect(new Set(rows.map(({ story }) => story.title))).toEqual(new Set([`Story ${STORIES - 1}`]));
  });
  it("a stranger finds none, and a cursor that is no cursor begins anew", async () => {
    const stranger = await makeAccount("Stranger");
    expect(await readStale(stranger)).toMatchObject({ rows: [], next: null });
    expect((await readStale(editor, { after: "'; DROP" })).rows).toEqual((await readStale(editor)).rows);
  });
});
