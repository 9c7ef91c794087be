import { beforeEach, describe, expect, it } from "vitest";
import { positionInput } from "@/lib/claims/model";
import { readClaimPage } from "@/lib/claims/reads";
import { copyLinkInput } from "@/lib/documents/model";
import { readPair, readSharesText } from "@/lib/documents/reads-shared";
import { decideClaim } from "@/lib/flows/decide-claim";
import { linkCopies } from "@/lib/flows/link-copies";
import { submitItem, takeItem } from "@/lib/flows/move-item";
import { setPosition } from "@/lib/flows/place-position";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import {
  type Brought,
  bringIn,
  done,
  enter,
  ledgerOf,
  makeClaimOf,
  makeSourceWith,
  makeStoryWith,
  mustBe,
} from "@/tests/support/builders";
import { decisionOn, dispute, on } from "@/tests/support/review";
import { FERRY, LIBRARY, ORCHARD } from "@/tests/unit/text/reuse/build";

const COPY = FERRY.join(" ");
const WORDS = "Divers found a tear of nearly nine metres along the starboard side of the hull.";

let reporter: StoryScope;
let editor: StoryScope;
let second: StoryScope;
let claim: { claimId: string; number: number };

beforeEach(async () => {
  const story = await makeStoryWith({ reporter: "reporter", editor: "editor", second: "editor" });
  ({ reporter, editor, second } = story.scopes);
  claim = await makeClaimOf(reporter, "The hull was torn");
});

const printed = async (publisher: string, text: string) =>
  bringIn(reporter, text, {
    title: publisher,
    publisherId: await makeSourceWith(reporter, { name: publisher, kind: "publisher" }),
  });

async function asserts(document: Brought, words = WORDS): Promise<void> {
  const { statementId } = await enter(reporter, document, words);
  const stance = { id: newId(), claimId: claim.claimId, statementId, stance: "asserts" };
  done(await setPosition(reporter, positionInput.parse(stance)));
}

const say = (scope: StoryScope, document: Brought, other: Brought, word: string, version = 0) =>
  linkCopies(
    scope,
    copyLinkInput.parse({
      documentId: document.documentId,
      otherId: other.documentId,
      word,
      version,
      reason: "the night desk says so",
    }),
  );

const page = async () => mustBe(await readClaimPage(reporter, claim.number));
const counts = async () => {
  const { origins, unknown } = (await page()).reading.sides.asserts;
  return { origins, unknown };
};

describe("a person’s word on two documents", () => {
  it("wins over what was found: not copied makes two origins of one unknown", async () => {
    const [courier, post] = [
      await printed("The Courier", `${ORCHARD[0]} ${COPY}`),
      await printed("The Post", `${ORCHARD[1]} ${COPY}`),
    ];
    await asserts(courier);
    await asserts(post);
    expect(await counts()).toEqual({ origins: 0, unknown: 1 });
    done(await say(reporter, courier, post, "not copied"));
    expect(await counts()).toEqual({ origins: 2, unknown: 0 });
    done(await say(reporter, courier, post, "from other", 1));
    expect(await counts()).toEqual({ origins: 1, unknown: 0 });
    const { reading, standing } = await page();
    expect(reading.groups.asserts[0]?.label).toContain("The Post");
    expect(standing.copies).toMatchObject([{ fromId: post.documentId, madeBy: "person" }]);
    done(await say(reporter, courier, post, "as found", 2));
    expect(await counts()).toEqual({ origins: 0, unknown: 1 });
  });

  it("ties a translation, in which no passage can be found", async () => {
    const original = await printed("The Courier", COPY);
    const translated = await printed("La Poste", "Des plongeurs ont trouvé une déchirure de neuf mètres.");
    await asserts(original);
    await asserts(translated, "Des plongeurs ont trouvé une déchirure de neuf mètres.");
    expect(await counts()).toEqual({ origins: 2, unknown: 0 });
    expect(await say(reporter, translated, original, "from a third")).toMatchObject({
      ok: false,
      fields: { word: "needs a direction here" },
    });
    done(await say(reporter, translated, original, "from other"));
    expect(await counts()).toEqual({ origins: 1, unknown: 0 });
    const { shown } = await readSharesText(reporter, translated.documentId, translated.textId);
    expect(shown).toMatchObject([{ title: "The Courier", kind: null, fromId: original.documentId }]);
  });

  it("is in the ledger with its reason, shows on the pair’s page, and is not overwritten unseen", async () => {
    const [courier, post] = [await printed("The Courier", COPY), await printed("The Post", COPY)];
    done(await say(reporter, courier, post, "to other"));
    expect(await say(editor, courier, post, "not copied")).toMatchObject({ ok: false, code: "conflict" });
    const entry = (await ledgerOf(reporter.storyId)).at(-1);
    expect(entry).toMatchObject({ event: "copy.linked", subjectId: courier.documentId });
    expect(entry?.payload).toMatchObject({
      from: "as the program found it",
      to: `D${post.number} has it from D${courier.number}`,
      reason: "the night desk says so",
    });
    const pair = mustBe(await readPair(reporter, post.number, courier.number));
    expect(pair.said).toMatchObject({ word: "from other", by: reporter.actor.name, version: 1 });
    expect(pair.passages.map(({ aStart, aEnd }) => pair.a.text.content.slice(aStart, aEnd))).toEqual([COPY]);
  });

  it("keeps who gave it from deciding what rests on it, also after someone else took it back", async () => {
    const [courier, post] = [await printed("The Courier", COPY), await printed("The Post", COPY)];
    await asserts(courier);
    await asserts(post);
    done(await say(editor, courier, post, "not copied"));
    done(await submitItem(reporter, await on(claim.claimId)));
    const refused = { ok: false, reason: expect.stringContaining("You had a hand in") };
    expect(await takeItem(editor, await on(claim.claimId))).toMatchObject(refused);
    done(await takeItem(second, await on(claim.claimId)));
    done(await say(second, courier, post, "as found", 1));
    const decision = await decisionOn(second, claim.claimId, "disputed", { reason: "two counts" });
    expect(await decideClaim(second, decision)).toMatchObject(refused);
  });
});

describe("since a decision", () => {
  it("a reprint is new and stales nothing; a link that makes another origin of it stales", async () => {
    const courier = await printed("The Courier", `${ORCHARD[0]} ${COPY}`);
    await asserts(courier);
    await dispute(reporter, editor, claim.claimId);
    const post = await printed("The Post", `${LIBRARY[0]} ${COPY} Source: The Courier`);
    expect((await page()).staleness).toEqual({ stale: false, reasons: [], newSince: [] });
    await asserts(post);
    const { staleness } = await page();
    expect(staleness).toMatchObject({ stale: false, reasons: [] });
    expect(staleness.newSince).toEqual(["S2 asserts it too and adds no origin: it rests on The Courier."]);
    done(await say(reporter, courier, post, "not copied"));
    expect((await page()).staleness.stale).toBe(true);
  });

  it("one more print of copy that nobody knows the source of stales nothing, however many there are", async () => {
    await asserts(await printed("The Courier", `${ORCHARD[0]} ${COPY}`));
    await asserts(await printed("The Post", `${ORCHARD[1]} ${COPY}`));
    await dispute(reporter, editor, claim.claimId);
    await asserts(await printed("The Echo", `${ORCHARD[2]} ${COPY}`));
    const { staleness, reading } = await page();
    expect(reading.sides.asserts).toMatchObject({ reports: 3, origins: 0, unknown: 1 });
    expect(staleness).toEqual({
      stale: false,
      reasons: [],
      newSince: ["S3 asserts it too; its origin isn’t known, and so adds none."],
    });
  });

  it("the original coming in is said to be what the verdict rests on now, beside what adds nothing", async () => {
    await asserts(await printed("The Post", `${LIBRARY[0]} ${COPY} (Reuters)`));
    await dispute(reporter, editor, claim.claimId);
    const wire = await printed("Reuters", COPY);
    await asserts(wire);
    const { staleness } = await page();
    expect(staleness.reasons).toEqual([
      expect.stringMatching(
        /^S1 rests on Reuters.* now, and on another origin when it was decided\. .*copied/,
      ),
      expect.stringMatching(/^S2 brings a new origin, Reuters/),
    ]);
  });
});
