import { beforeEach, describe, expect, it } from "vitest";
import { claimInput, positionInput } from "@/lib/claims/model";
import { readClaimPage } from "@/lib/claims/reads";
import { db } from "@/lib/db";
import { setDocumentStatus } from "@/lib/flows/bring-in-document";
import { changeSource } from "@/lib/flows/change-source";
import { decideClaim } from "@/lib/flows/decide-claim";
import { makeClaim } from "@/lib/flows/keep-claim";
import { submitItem, takeItem, withdrawItem } from "@/lib/flows/move-item";
import { removePosition, setPosition } from "@/lib/flows/place-position";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import {
  bringIn,
  done,
  enter,
  makePartyNamed,
  makeSourceWith,
  makeStoryWith,
  sourceForm,
} from "@/tests/support/builders";
import { confirm, decisionOn, dispute, intoReview, on } from "@/tests/support/review";

const TEXT =
  "The ministry: 12 residents were killed. The guild: 40 residents were killed. The mayor: twelve dead in all.";
let story: Awaited<ReturnType<typeof makeStoryWith<"reporter" | "editor" | "second">>>;
let reporter: StoryScope;
let editor: StoryScope;
let claimId: string;
let parties: { works: string; guild: string };
let sources: { ministry: string; guild: string };
let statements: { ministry: string; guild: string };
let document: Awaited<ReturnType<typeof bringIn>>;

const figure = (wording: string, count: number) => ({
  id: newId(),
  wording,
  measure: "killed",
  who: "residents",
  low: count,
  high: count,
  qualifier: "exactly",
  counting: "total",
});
const stance = (statementId: string, how = "asserts") =>
  positionInput.parse({ id: newId(), claimId, statementId, stance: how });
/** Of the ministry's statement, which asserts the claim: another stance on it. */
const insteadOf = async (how: string) =>
  positionInput.parse({ ...stance(statements.ministry, how), id: await positionOf(), version: 1 });
const positionOf = async () => (await db.position.findFirstOrThrow({ where: { claimId } })).id;

beforeEach(async () => {
  story = await makeStoryWith({ reporter: "reporter", editor: "editor", second: "editor" });
  ({ reporter, editor } = story.scopes);
  document = await bringIn(reporter, TEXT);
  parties = {
    works: await makePartyNamed(reporter, "Works"),
    guild: await makePartyNamed(reporter, "Guild"),
  };
  sources = {
    ministry: await makeSourceWith(reporter, {
      name: "Ministry",
      kind: "organisation",
      partyId: parties.works,
    }),
    guild: await makeSourceWith(reporter, { name: "Guild", kind: "organisation", partyId: parties.guild }),
  };
  statements = {
    ministry: (
      await enter(reporter, document, "12 residents were killed", {
        speakerId: sources.ministry,
        figures: [figure("12 residents", 12)],
      })
    ).statementId,
    guild: (
      await enter(reporter, document, "40 residents were killed", {
        speakerId: sources.guild,
        figures: [figure("40 residents", 40)],
      })
    ).statementId,
  };
  claimId = done(
    await makeClaim(
      reporter,
      claimInput.parse({ id: newId(), text: "Residents killed", measure: "killed", who: "residents" }),
    ),
  ).claimId;
  done(await setPosition(reporter, stance(statements.ministry)));
});

const page = async (scope = editor) => {
  const found = await readClaimPage(scope, 1);
  if (!found) throw new Error("There is no claim 1");
  return found;
};

describe("a claim's reading, live from what stands", () => {
  it("goes from single-origin to contested with a conflicting figure of another party", async () => {
    expect((await page()).reading.reading).toBe("single-origin");
    done(await setPosition(reporter, stance(statements.guild)));
    const { reading } = await page();
    expect(reading.reading).toBe("contested");
    expect(reading.sides.asserts).toMatchObject({ reports: 1, voices: 2, origins: 2, parties: 2 });
    expect(reading.figures).toMatchObject([{ relation: "conflict" }]);
  });
  it("leaves out what was withdrawn", async () => {
    done(await setPosition(reporter, stance(statements.guild)));
    done(await withdrawItem(reporter, await on(statements.guild), "misheard"));
    expect((await page()).reading.reading).toBe("single-origin");
  });
});

describe("a stance that stands", () => {
  const standing = () =>
    db.position.findMany({ where: { claimId }, select: { stance: true, version: true } });
  const asWas = [{ stance: "asserts", version: 1 }];

  it("isn't put aside by tying the same statement anew", async () => {
    const again = await setPosition(editor, stance(statements.ministry, "denies"));
    expect(again).toMatchObject({ ok: false, code: "conflict" });
    expect(again).toHaveProperty("reason", expect.stringContaining("S1 bears on C1 already: it asserts it."));
    expect(await standing()).toEqual(asWas);
  });
  it("isn't put aside by whoever saw another version of it", async () => {
    const stale = positionInput.parse({ ...(await insteadOf("reports")), version: 2 });
    const refused = await setPosition(editor, stale);
    expect(refused).toMatchObject({ ok: false, code: "conflict" });
    expect(refused).toHaveProperty(
      "reason",
      expect.stringContaining("was changed since you opened the page: it asserts it now"),
    );
    expect(await standing()).toEqual(asWas);
  });
  it("isn't made anew by whoever changes one that was taken away", async () => {
    const denies = await insteadOf("denies");
    done(await removePosition(reporter, denies.id));
    expect(await setPosition(editor, denies)).toMatchObject({ ok: false, code: "not-found" });
    expect(await standing()).toEqual([]);
  });
  it("stays as it is where the same is sent again", async () => {
    const positionId = await positionOf();
    expect(await setPosition(editor, stance(statements.ministry))).toEqual({ ok: true, positionId });
    const denies = await insteadOf("denies");
    for (const _ of [1, 2]) expect(await setPosition(reporter, denies)).toEqual({ ok: true, positionId });
    expect(await standing()).toEqual([{ stance: "denies", version: 2 }]);
  });
});

describe("the story's standard", () => {
  it("keeps an editor from verifying below it; a standards editor overrides with a reason that is kept", async () => {
    await confirm(reporter, editor, statements.ministry);
    await intoReview(reporter, editor, claimId);
    const form = { reason: "the ministry's list", figure: { low: 12, high: 12, asOf: null } };
    const refused = await decideClaim(editor, await decisionOn(editor, claimId, "verified", form));
    expect(refused).toMatchObject({ ok: false, code: "rule" });
    expect(
      await decideClaim(
        editor,
        await decisionOn(editor, claimId, "verified", { ...form, overrideReason: "please" }),
      ),
    ).toMatchObject({ ok: false });
    done(await takeItem(story.maker, await on(claimId)));
    expect(
      await decideClaim(story.maker, await decisionOn(story.maker, claimId, "verified", form)),
    ).toMatchObject({ ok: false });
    done(
      await decideClaim(
        story.maker,
        await decisionOn(story.maker, claimId, "verified", {
          ...form,
          overrideReason: "seen with our own eyes",
        }),
      ),
    );
    expect(await db.decision.findFirst({ where: { itemId: claimId } })).toMatchObject({
      overrideReason: "seen with our own eyes",
      deciderRole: "standards",
    });
  });
});

describe("staleness, derived from the pins", () => {
  beforeEach(() => dispute(reporter, editor, claimId));

  it("another report of an origin already counted is new, and stales nothing", async () => {
    const again = await bringIn(reporter, TEXT, { title: "A reprint" });
    const copy = await enter(reporter, again, "12 residents were killed", {
      speakerId: sources.ministry,
      figures: [figure("12 residents", 12)],
    });
    done(await setPosition(reporter, stance(copy.statementId)));
    const { staleness, reading } = await page();
    expect(staleness.reasons).toEqual([]);
    expect(staleness).toMatchObject({ stale: false, newSince: [expect.stringContaining("adds no origin")] });
    expect(reading.sides.asserts).toMatchObject({ reports: 2, origins: 1 });
  });
  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      "a new origin",
      async () => done(await setPosition(reporter, stance(statements.guild))),
      /reading was single-origin and is contested/,
    ],
    [
      "a statement withdrawn",
      async () => done(await withdrawItem(reporter, await on(statements.ministry), "misheard")),
      /no longer counts/,
    ],
    [
      "a stance changed",
      async () => done(await setPosition(reporter, await insteadOf("denies"))),
      /asserts then and denies now/,
    ],
    [
      "a document killed",
      async () =>
        done(await setDocumentStatus(editor, document.documentId, 1, { status: "killed", note: "wrong" })),
      /was killed since/,
    ],
    [
      "a party changed",
      async () =>
        done(
          await changeSource(
            reporter,
            1,
            sourceForm({
              id: sources.ministry,
              name: "Ministry",
              kind: "organisation",
              partyId: parties.guild,
            }),
          ),
        ),
      /The party of S1 is another now/,
    ],
  ])("%s is said in a sentence", async (_what, change, sentence) => {
    await change();
    const { staleness, verdict } = await page();
    expect(staleness.stale).toBe(true);
    expect(staleness.reasons.join(" ")).toMatch(sentence);
    expect(verdict).toBe("disputed");
  });
});

describe("four eyes on a claim", () => {
  it("bars whoever set a stance, set a party, or entered a statement that it rests on", async () => {
    done(await setPosition(editor, await insteadOf("reports")));
    done(await submitItem(reporter, await on(claimId)));
    expect(await takeItem(editor, await on(claimId))).toMatchObject({ ok: false, code: "rule" });
    done(await takeItem(story.scopes.second, await on(claimId)));
  });
  it("refuses a decision on anything but what the decider saw", async () => {
    await intoReview(reporter, editor, claimId);
    const form = await decisionOn(editor, claimId, "disputed", { reason: "two counts" });
    done(await setPosition(reporter, stance(statements.guild)));
    expect(await decideClaim(editor, form)).toMatchObject({ ok: false, code: "conflict" });
    expect(await db.decision.count({ where: { itemId: claimId } })).toBe(0);
  });
});
