import { beforeEach, describe, expect, it } from "vitest";
import { positionInput } from "@/lib/claims/model";
import { readClaimPage } from "@/lib/claims/reads";
import { db } from "@/lib/db";
import { decideClaim } from "@/lib/flows/decide-claim";
import { decideStatement } from "@/lib/flows/decide-statement";
import { submitItem, takeItem } from "@/lib/flows/move-item";
import { setPosition } from "@/lib/flows/place-position";
import { seeUtterances } from "@/lib/flows/see-utterances";
import { tieUtterances } from "@/lib/flows/tie-utterances";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { utteranceInput } from "@/lib/statements/model-utterance";
import {
  bringIn,
  done,
  enter,
  ledgerOf,
  makeClaimOf,
  makeSourceWith,
  makeStoryWith,
  mustBe,
} from "@/tests/support/builders";
import { decisionOn, dispute, intoReview, on } from "@/tests/support/review";

const WORDS = "The sluice stood open all night and nobody was told of it";

let reporter: StoryScope;
let editor: StoryScope;
let second: StoryScope;
let viewer: StoryScope;
let claim: { claimId: string; number: number };
let speakerId: string;

beforeEach(async () => {
  const story = await makeStoryWith({
    reporter: "reporter",
    editor: "editor",
    second: "editor",
    viewer: "viewer",
  });
  ({ reporter, editor, second, viewer } = story.scopes);
  claim = await makeClaimOf(reporter, "The sluice stood open");
  speakerId = await makeSourceWith(reporter, { name: "Ana Prel" });
});

type Print = { statementId: string; number: number };

async function printed(
  publisher: string,
  words = WORDS,
  given: Record<string, unknown> = {},
): Promise<Print> {
  const document = await bringIn(reporter, `${publisher} met her on Monday. “${words}”, she said.`, {
    title: publisher,
    publisherId: await makeSourceWith(reporter, { name: publisher, kind: "publisher" }),
  });
  const entered = await enter(reporter, document, words, { speakerId, ...given });
  const stance = {
    id: newId(),
    claimId: claim.claimId,
    statementId: entered.statementId,
    stance: "asserts",
  };
  done(await setPosition(reporter, positionInput.parse(stance)));
  return entered;
}

const say = (scope: StoryScope, lead: Print, others: readonly Print[], word: string) =>
  tieUtterances(
    scope,
    utteranceInput.parse({
      statementId: lead.statementId,
      otherIds: others.map(({ statementId }) => statementId),
      word,
    }),
  );
const page = async () => mustBe(await readClaimPage(reporter, claim.number));
const seen = async () => seeUtterances(reporter, await page());
const labels = (all: readonly { label: string }[]) => all.map(({ label }) => label);
const origins = async () => (await page()).reading.groups.asserts.map(({ label }) => label).toSorted();
const fromPolice = { relays: [{ description: "the district police" }] };

describe("one utterance in several documents", () => {
  it("is proposed with its reason, and counts as before until a person says so", async () => {
    await printed("The Courier");
    await printed("The Post", WORDS, fromPolice);
    const { proposed, said } = await seen();
    expect(proposed.map(({ lead, others }) => labels([lead, ...others]))).toEqual([["S1", "S2"]]);
    expect(proposed[0]?.reason).toContain("Ana Prel says “The sluice stood open");
    expect(said).toEqual([]);
    expect(await origins()).toEqual(["Ana Prel", "the district police"]);
  });

  it("by a person’s word is one origin, is marked as that person’s, and can be taken back", async () => {
    const [courier, post] = [await printed("The Courier"), await printed("The Post", WORDS, fromPolice)];
    done(await say(reporter, courier, [post], "one"));
    expect(await origins()).toEqual(["the district police"]);
    const { groups } = (await page()).reading;
    expect(groups.asserts[0]?.reports.every(({ linkedByPerson }) => linkedByPerson)).toBe(true);
    const now = await seen();
    expect(now.proposed).toEqual([]);
    expect(now.said).toMatchObject([{ word: "one", by: reporter.actor.name }]);
    expect(now.said.map(({ statements }) => labels(statements))).toEqual([["S1", "S2"]]);
    expect((await ledgerOf(reporter.storyId)).at(-1)).toMatchObject({
      event: "utterance.said",
      payload: { from: "as the program found it", to: "one utterance" },
    });
    done(await say(editor, courier, [post], "as found"));
    expect(await origins()).toEqual(["Ana Prel", "the district police"]);
    expect((await seen()).proposed).toHaveLength(1);
    expect(await db.utterance.count({ where: { storyId: reporter.storyId } })).toBe(0);
  });

  it("said to be two is proposed no more, until that is taken back", async () => {
    const [courier, post] = [await printed("The Courier"), await printed("The Post")];
    done(await say(reporter, courier, [post], "two"));
    expect(await seen()).toMatchObject({ proposed: [], said: [{ word: "two" }] });
    expect(await say(editor, post, [courier], "one")).toMatchObject({ ok: false, code: "conflict" });
    done(await say(editor, post, [courier], "as found"));
    expect(await seen()).toMatchObject({ proposed: [{}], said: [] });
  });

  it("makes no two one that were said to be two, whichever statement leads there", async () => {
    const prints = [await printed("A"), await printed("B"), await printed("C"), await printed("D")];
    const [a, b, c, d] = prints as [Print, Print, Print, Print];
    done(await say(reporter, a, [b], "one"));
    done(await say(reporter, c, [d], "one"));
    done(await say(editor, b, [d], "two"));
    const before = await ledgerOf(reporter.storyId);
    for (const [lead, other] of [
      [a, c],
      [c, a],
      [a, d],
    ] as const)
      expect(await say(reporter, lead, [other], "one")).toMatchObject({
        ok: false,
        code: "conflict",
        reason: "Somebody said that S2 and S4 are two utterances: take that back first.",
      });
    expect(await ledgerOf(reporter.storyId)).toEqual(before);
    done(await say(reporter, b, [d], "as found"));
    done(await say(reporter, a, [c], "one"));
    expect(labels(mustBe((await seen()).said[0]).statements)).toEqual(["S1", "S2", "S3", "S4"]);
  });

  it("takes in what else belongs to it, and lets one of several go", async () => {
    const prints = [await printed("A"), await printed("B"), await printed("C"), await printed("D")];
    const [a, b, c, d] = prints as [Print, Print, Print, Print];
    done(await say(reporter, a, [b], "one"));
    done(await say(reporter, c, [d], "one"));
    done(await say(reporter, a, [c], "one"));
    const [all] = (await seen()).said;
    expect(labels(mustBe(all).statements)).toEqual(["S1", "S2", "S3", "S4"]);
    done(await say(reporter, a, [d], "as found"));
    const [rest] = (await seen()).said;
    expect(labels(mustBe(rest).statements)).toEqual(["S1", "S2", "S3"]);
    expect(await db.utterance.count({ where: { storyId: reporter.storyId } })).toBe(1);
  });

  it("said twice at one moment is said once", async () => {
    const [courier, post] = [await printed("The Courier"), await printed("The Post")];
    const before = (await ledgerOf(reporter.storyId)).length;
    const both = await Promise.all([
      say(reporter, courier, [post], "one"),
      say(editor, post, [courier], "one"),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await ledgerOf(reporter.storyId)).toHaveLength(before + 1);
  });

  it("is one speaker’s, of one story, and no viewer’s to say", async () => {
    const courier = await printed("The Courier");
    const speaker = await makeSourceWith(reporter, { name: "Iva Dorn" });
    const other = await printed("The Post", WORDS, { speakerId: speaker });
    expect(await say(reporter, courier, [other], "one")).toMatchObject({ ok: false, code: "rule" });
    expect(await say(viewer, courier, [other], "two")).toMatchObject({ ok: false, code: "not-allowed" });
    const elsewhere = (await makeStoryWith({ keeper: "standards" })).scopes.keeper;
    expect(await say(elsewhere, courier, [other], "two")).toMatchObject({ ok: false, code: "not-found" });
  });
});

describe("who said it", () => {
  it("does not decide what rests on it, also after someone else took it back", async () => {
    const [courier, post] = [await printed("The Courier"), await printed("The Post", WORDS, fromPolice)];
    done(await say(editor, courier, [post], "one"));
    done(await submitItem(reporter, await on(claim.claimId)));
    const refused = { ok: false, reason: expect.stringContaining("You had a hand in") };
    expect(await takeItem(editor, await on(claim.claimId))).toMatchObject(refused);
    done(await takeItem(second, await on(claim.claimId)));
    done(await say(second, courier, [post], "as found"));
    const decision = await decisionOn(second, claim.claimId, "disputed", { reason: "two counts" });
    expect(await decideClaim(second, decision)).toMatchObject(refused);
  });
});

describe("since a decision", () => {
  it("a word that changes whose knowledge it is stales the claim, and says why", async () => {
    const [courier, post] = [await printed("The Courier"), await printed("The Post", WORDS, fromPolice)];
    await dispute(reporter, editor, claim.claimId);
    done(await say(reporter, courier, [post], "one"));
    const { staleness } = await page();
    expect(staleness.stale).toBe(true);
    expect(staleness.reasons.join(" ")).toContain("S1 and S2 print one utterance by a person’s word");
  });
});

describe("what confirms that it was said", () => {
  it("counts the publishers that print the utterance, and not those of another", async () => {
    const part = "The sluice stood open all night";
    const [courier, post, echo] = [
      await printed("The Courier"),
      await printed("The Post", part),
      await printed("The Echo"),
    ];
    done(await say(reporter, courier, [post], "one"));
    done(await say(reporter, courier, [echo], "two"));
    await intoReview(reporter, editor, courier.statementId);
    const decided = await decideStatement(editor, await decisionOn(editor, courier.statementId, "confirmed"));
    expect(decided).toMatchObject({ ok: true, basis: "as reported by 2 publishers" });
  });
});
