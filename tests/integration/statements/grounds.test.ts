import { beforeEach, describe, expect, it } from "vitest";
import { positionInput } from "@/lib/claims/model";
import { readClaimPage } from "@/lib/claims/reads";
import { db } from "@/lib/db";
import { changeStatement } from "@/lib/flows/change-statement";
import { setPosition } from "@/lib/flows/place-position";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { readContent } from "@/lib/statements/reads";
import { readStatement } from "@/lib/statements/reads-one";
import { proveWhileTyping } from "@/lib/statements/reads-proof";
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
import { itemNow } from "@/tests/support/review";

const SAW = "Our reporters counted nine shuttered mills along the canal.";
const TOLD = "Nine mills along the canal are shuttered.";

let reporter: StoryScope;
beforeEach(async () => {
  reporter = (await makeStoryWith({ reporter: "reporter" }, { timeZone: "UTC" })).scopes.reporter;
});

const paper = async (text: string, given: Record<string, unknown> = {}): Promise<Brought> =>
  bringIn(reporter, text, {
    title: "The Weir Post",
    publisherId: await makeSourceWith(reporter, { name: "The Weir Post", kind: "publisher" }),
    ...given,
  });
const guessOf = async ({ textId }: Brought, quote: string) =>
  (await proveWhileTyping(reporter, textId, { quote }))?.guess;

/** An assertion in the paper's own voice, on a claim of its own. */
async function asserted(document: Brought, quote: string, given: Record<string, unknown>) {
  const { statementId, number } = await enter(reporter, document, quote, given);
  const claim = await makeClaimOf(reporter, "The mills are shuttered");
  const stance = { id: newId(), claimId: claim.claimId, statementId, stance: "asserts" };
  done(await setPosition(reporter, positionInput.parse(stance)));
  const sides = async () => mustBe(await readClaimPage(reporter, claim.number)).reading.sides.asserts;
  return { statementId, number, sides };
}

describe("what the publication’s own voice rests on", () => {
  it.each([
    ["its own people counted it", SAW, {}, "observed"],
    ["it gives no source", TOLD, {}, "unsourced"],
    ["a text in another language is left unread", "Neun Mühlen stehen still.", { language: "de" }, null],
  ])("is proposed from the text: %s", async (_what, text, given, grounds) => {
    expect(await guessOf(await paper(text, given), text)).toMatchObject({ grounds });
  });

  it("names another outlet’s people as whom it has it from", async () => {
    const text = "A Reuters photographer counted nine shuttered mills along the canal.";
    const guess = await guessOf(await paper(text), text);
    expect(guess).toMatchObject({ grounds: null });
    expect(guess?.relays.map(({ description }) => description)).toContain("Reuters");
  });

  it("left as proposed is the program’s, set right is a person’s, and counts in either case", async () => {
    const { statementId, number, sides } = await asserted(await paper(TOLD), TOLD, {
      grounds: "unsourced",
      groundsMadeBy: "program",
    });
    expect(await sides()).toMatchObject({ origins: 0, unknown: 1 });
    const content = mustBe(await readContent(db, reporter.storyId, statementId, "UTC"));
    const { version } = await itemNow(statementId);
    const input = { ...content, id: statementId, grounds: "observed" as const, groundsMadeBy: null };
    done(await changeStatement(reporter, version, input));
    expect(await sides()).toMatchObject({ origins: 1, unknown: 0 });
    expect((await readStatement(reporter, number))?.content).toMatchObject({
      grounds: "observed",
      groundsMadeBy: "person",
    });
    expect((await ledgerOf(reporter.storyId)).at(-1)).toMatchObject({
      event: "statement.changed",
      payload: { changed: ["grounds"], to: { grounds: { grounds: "observed", madeBy: "person" } } },
    });
  });

  it("is not kept of words that somebody else says", async () => {
    const speakerId = await makeSourceWith(reporter, { name: "Ana Prel" });
    const { number } = await enter(reporter, await paper(TOLD), TOLD, { speakerId, grounds: "unsourced" });
    expect((await readStatement(reporter, number))?.content).toMatchObject({
      grounds: null,
      groundsMadeBy: null,
    });
  });
});
