import { describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { decideClaim } from "@/lib/flows/decide-claim";
import { decideStatement } from "@/lib/flows/decide-statement";
import { verifyChain } from "@/lib/ledger/verify";
import { bringIn, done, enter, makeClaimOf, makeStoryWith } from "@/tests/support/builders";
import { decisionOn, intoReview } from "@/tests/support/review";
import { statementsSent } from "@/tests/support/statements-sent";

/** What goes to the database between BEGIN and COMMIT, apart by whether it only reads. */
function parted(sent: readonly string[]) {
  const within = sent.slice(sent.indexOf("BEGIN") + 1, sent.indexOf("COMMIT"));
  const reads = within.filter((sql) => /^SELECT/.test(sql) && !/append_to_ledger/.test(sql));
  return { all: sent, within, reads, writes: within.filter((sql) => !reads.includes(sql)) };
}

async function storyInReview() {
  const story = await makeStoryWith({ reporter: "reporter", editor: "editor" });
  const { reporter, editor } = story.scopes;
  const document = await bringIn(reporter, "“We closed it,” the mayor said. It was Sunday.");
  return { ...story, reporter, editor, document };
}

describe("a decision and its ledger entry are one journey to the database beyond what it reads", () => {
  it("on a statement: verdict, pins, item, entry and the chain's head travel together", async () => {
    const { reporter, editor, document, storyId } = await storyInReview();
    const { statementId } = await enter(reporter, document, "We closed it");
    await intoReview(reporter, editor, statementId);
    const input = await decisionOn(editor, statementId, "confirmed");
    const sent = parted(await statementsSent(async () => done(await decideStatement(editor, input))));
    expect(sent.writes).toHaveLength(1);
    expect(sent.within.at(-1)).toBe(sent.writes[0]);
    expect(sent.all.length).toBeLessThanOrEqual(9);
    expect(await db.item.findUnique({ where: { id: statementId } })).toMatchObject({
      state: "decided",
      verdict: "confirmed",
      version: input.version + 1,
    });
    expect(await verifyChain(db, storyId)).toMatchObject({ sound: true });
  });

  it("on a claim", async () => {
    const { reporter, editor, storyId } = await storyInReview();
    const { claimId } = await makeClaimOf(reporter, "The gate was closed on Sunday.");
    await intoReview(reporter, editor, claimId);
    const input = await decisionOn(editor, claimId, "unverifiable", { reason: "nobody saw it" });
    const sent = parted(await statementsSent(async () => done(await decideClaim(editor, input))));
    expect(sent.writes).toHaveLength(1);
    expect(sent.within.at(-1)).toBe(sent.writes[0]);
    expect(await verifyChain(db, storyId)).toMatchObject({ sound: true });
  });
});
