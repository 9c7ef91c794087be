import { readReadings } from "@/lib/claims/reads-readings";
import { claimPins } from "@/lib/claims/rules-staleness";
import { db } from "@/lib/db";
import { digestOf } from "@/lib/digest";
import { decideClaim } from "@/lib/flows/decide-claim";
import { decideStatement } from "@/lib/flows/decide-statement";
import { submitItem, takeItem } from "@/lib/flows/move-item";
import type { StoryScope } from "@/lib/policy";
import type { DecisionInput } from "@/lib/reviews/model";
import { done } from "@/tests/support/builders";

/** The item as a page would show it now. */
export async function itemNow(itemId: string) {
  return db.item.findUniqueOrThrow({ where: { id: itemId } });
}

/** What a form on the item carries. */
export async function on(itemId: string) {
  const { version } = await itemNow(itemId);
  return { itemId, version };
}

/** A decision's form as the page would send it now. */
export async function decisionOn(
  scope: StoryScope,
  itemId: string,
  verdict: string,
  over: Partial<DecisionInput> = {},
): Promise<DecisionInput> {
  const item = await itemNow(itemId);
  return {
    itemId,
    version: item.version,
    // Whatever a client sends: the flow refuses what is no verdict.
    verdict: verdict as DecisionInput["verdict"],
    reason: "",
    overrideReason: null,
    figure: null,
    disputedPositions: [],
    seen: item.kind === "statement" ? item.digest : await pinsDigest(scope, itemId),
    ...over,
  };
}

/** Digest of what a decision on the claim would pin now. */
export async function pinsDigest(scope: StoryScope, claimId: string): Promise<string> {
  const item = await itemNow(claimId);
  const read = (await readReadings(db, scope.storyId, [claimId])).get(claimId);
  if (!read) throw new Error("There is no such claim");
  return digestOf(claimPins(item, read.standing, read.reading));
}

/** Submits as one, takes as another. */
export async function intoReview(author: StoryScope, reviewer: StoryScope, itemId: string): Promise<void> {
  done(await submitItem(author, await on(itemId)));
  done(await takeItem(reviewer, await on(itemId)));
}

/** Takes a statement all the way to confirmed. */
export async function confirm(author: StoryScope, editor: StoryScope, itemId: string): Promise<void> {
  await intoReview(author, editor, itemId);
  done(await decideStatement(editor, await decisionOn(editor, itemId, "confirmed")));
}

/** Takes a claim all the way to disputed. */
export async function dispute(author: StoryScope, editor: StoryScope, claimId: string): Promise<void> {
  await intoReview(author, editor, claimId);
  done(await decideClaim(editor, await decisionOn(editor, claimId, "disputed", { reason: "two counts" })));
}
