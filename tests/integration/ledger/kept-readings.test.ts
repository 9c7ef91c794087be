import { beforeAll, describe, expect, it } from "vitest";
import { positionInput } from "@/lib/claims/model";
import { keptReadings, readReadings } from "@/lib/claims/reads-readings";
import { db } from "@/lib/db";
import { setPosition } from "@/lib/flows/place-position";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import {
  type Brought,
  bringIn,
  done,
  enter,
  makeClaimOf,
  makeSourceWith,
  makeStoryWith,
  mustBe,
  scopeOf,
} from "@/tests/support/builders";
import { FERRY, LIBRARY, ORCHARD } from "@/tests/unit/text/reuse/build";
import { DEEDS, nameOf, someoneWhoMay } from "../permissions/deeds";
import { makePeople, type People, setRole } from "../permissions/people";
import { makeWorld } from "../permissions/world";

/** Everything a page takes from a claim's reading, in words that can be compared. */
function wordsOf(found: Awaited<ReturnType<typeof keptReadings>>): string {
  return JSON.stringify([...found].sort(), (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value].sort() : value,
  );
}

async function claimsOf(storyId: string): Promise<string[]> {
  const rows = await db.claim.findMany({ where: { storyId }, orderBy: { id: "asc" }, select: { id: true } });
  return rows.map(({ id }) => id);
}

describe("what is kept of a claim’s reading", () => {
  let people: People;
  beforeAll(async () => {
    people = await makePeople();
  });

  it.each(DEEDS.map((deed) => [nameOf(deed), deed] as const))(
    "is what is worked out anew after %s",
    async (_name, deed) => {
      const { hand, role, state } = someoneWhoMay(deed);
      const world = await makeWorld(people, state);
      await setRole(people[hand], role);
      await keptReadings(world.storyId, await claimsOf(world.storyId));
      done(await deed.run(await scopeOf(people[hand], world.storyId), world, newId()));
      const claims = await claimsOf(world.storyId);
      const kept = await keptReadings(world.storyId, claims);
      expect(wordsOf(kept)).toBe(wordsOf(await readReadings(db, world.storyId, claims)));
    },
  );
});

describe("a document brought in", () => {
  const texts = [FERRY, LIBRARY, ORCHARD].map((sentences) => sentences.join(" "));
  let reporter: StoryScope;
  let claims: string[];
  let papers: Brought[];

  beforeAll(async () => {
    reporter = (await makeStoryWith({ reporter: "reporter" })).scopes.reporter;
    claims = [];
    papers = [];
    for (const [at, text] of texts.entries()) {
      const publisherId = await makeSourceWith(reporter, { name: `Paper ${at}`, kind: "publisher" });
      const document = await bringIn(reporter, text, { title: `Paper ${at}`, publisherId });
      const { statementId } = await enter(reporter, document, text.slice(0, text.indexOf(".") + 1));
      const { claimId } = await makeClaimOf(reporter, `Claim ${at}`);
      const stance = { id: newId(), claimId, statementId, stance: "asserts" };
      done(await setPosition(reporter, positionInput.parse(stance)));
      claims.push(claimId);
      papers.push(document);
    }
  });

  /** Which of the claims were worked out anew by what was done meanwhile: what is kept is the same object. */
  async function workedOutAnew(meanwhile: () => Promise<unknown>): Promise<number[]> {
    const before = await keptReadings(reporter.storyId, claims);
    await meanwhile();
    const after = await keptReadings(reporter.storyId, claims);
    return claims.flatMap((id, at) => (before.get(id) === after.get(id) ? [] : [at]));
  }

  it("that shares nothing has no claim worked out anew", async () => {
    const text = "The council met on Thursday and adjourned without a vote on the new tram.";
    expect(await workedOutAnew(() => bringIn(reporter, text))).toEqual([]);
  });

  it("from which one of the claims’ texts was copied has that claim alone worked out anew", async () => {
    const agency = await makeSourceWith(reporter, { name: "Reuters", kind: "publisher" });
    const wire = () => bringIn(reporter, mustBe(texts[1]), { title: "The wire", publisherId: agency });
    expect(await workedOutAnew(wire)).toEqual([1]);
  });

  it("with a statement on one claim has that claim alone worked out anew", async () => {
    const echo = async () => {
      const document = await bringIn(reporter, `${texts[2]} So it was.`, { title: "The Echo" });
      const { statementId } = await enter(reporter, document, "So it was.");
      const stance = { id: newId(), claimId: mustBe(claims[2]), statementId, stance: "asserts" };
      done(await setPosition(reporter, positionInput.parse(stance)));
    };
    expect(await workedOutAnew(echo)).toEqual([2]);
  });

  it("or nothing at all has none worked out anew", async () => {
    expect(await workedOutAnew(async () => papers)).toEqual([]);
  });
});
