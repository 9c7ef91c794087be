import { beforeEach, describe, expect, it } from "vitest";
import { claimInput, positionInput } from "@/lib/claims/model";
import { listClaims } from "@/lib/claims/reads";
import { makeClaim } from "@/lib/flows/keep-claim";
import { setPosition } from "@/lib/flows/place-position";
import { setPart } from "@/lib/flows/set-part";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import {
  bringIn,
  done,
  enter,
  ledgerOf,
  makePartyNamed,
  makeSourceWith,
  makeStoryWith,
  mustBe,
} from "@/tests/support/builders";

const TEXT = "The ministry: 40 residents were killed. The baker: three residents of Weir Street were killed.";
let story: Awaited<ReturnType<typeof makeStoryWith<"reporter" | "editor" | "standards" | "viewer">>>;
let reporter: StoryScope;
let document: Awaited<ReturnType<typeof bringIn>>;
let claimId: string;
let guild: string;
let figures: { whole: string; part: string };

const figure = (id: string, wording: string, count: number) => ({
  id,
  wording,
  measure: "killed",
  who: "residents",
  low: count,
  high: count,
  qualifier: "exactly",
  counting: "total",
});
const claim = async () => mustBe((await listClaims(reporter)).rows[0]);
const part = (isPart = true) => ({ claimId, figureId: figures.part, isPart });

beforeEach(async () => {
  story = await makeStoryWith({
    reporter: "reporter",
    editor: "editor",
    standards: "standards",
    viewer: "viewer",
  });
  ({ reporter } = story.scopes);
  document = await bringIn(reporter, TEXT);
  guild = await makePartyNamed(reporter, "Bakers");
  const ministry = await makeSourceWith(reporter, { name: "Ministry", kind: "organisation" });
  const baker = await makeSourceWith(reporter, { name: "The baker", partyId: guild });
  figures = { whole: newId(), part: newId() };
  const { statementId } = await enter(reporter, document, "40 residents were killed", {
    speakerId: ministry,
    figures: [figure(figures.whole, "40 residents", 40)],
  });
  await enter(reporter, document, "three residents of Weir Street were killed", {
    speakerId: baker,
    figures: [figure(figures.part, "three residents of Weir Street", 3)],
  });
  ({ claimId } = done(
    await makeClaim(
      reporter,
      claimInput.parse({ id: newId(), text: "Residents killed", measure: "killed", who: "residents" }),
    ),
  ));
  done(
    await setPosition(
      reporter,
      positionInput.parse({ id: newId(), claimId, statementId, stance: "asserts" }),
    ),
  );
});

describe("a figure that bears on a claim as a part of it", () => {
  it("stands with the party that gives it, adds no origin, and is checked against the whole", async () => {
    const before = await claim();
    done(await setPart(reporter, part()));
    const { standing, reading } = await claim();
    expect(standing.parts).toMatchObject([
      { id: figures.part, number: 2, holder: { name: "The baker" }, party: { id: guild } },
    ]);
    expect(reading.sides).toEqual(before.reading.sides);
    expect(reading.parts).toEqual(["A part, 3 (The baker), is within 40 and adds no origin."]);
  });
  it("is taken back, and said twice is said once", async () => {
    const { length } = await ledgerOf(story.storyId);
    for (const isPart of [true, true, false, false]) done(await setPart(reporter, part(isPart)));
    expect((await claim()).standing.parts).toEqual([]);
    expect((await ledgerOf(story.storyId, length)).map(({ event }) => event)).toEqual([
      "part.set",
      "part.removed",
    ]);
  });
  it("can't be a figure that a position on the claim gives already", async () => {
    expect(await setPart(reporter, { claimId, figureId: figures.whole, isPart: true })).toMatchObject({
      ok: false,
      code: "rule",
    });
  });
  it("is set by reporters, editors and standards editors, and not by a viewer", async () => {
    const { viewer, editor, standards } = story.scopes;
    expect(await setPart(viewer, part())).toMatchObject({ ok: false, code: "not-allowed" });
    expect((await claim()).standing.parts).toEqual([]);
    done(await setPart(editor, part()));
    done(await setPart(standards, part(false)));
  });
  it("is found in its own story only", async () => {
    const other = await makeStoryWith({ reporter: "reporter" });
    expect(await setPart(other.scopes.reporter, part())).toMatchObject({ ok: false, code: "not-found" });
  });
});
