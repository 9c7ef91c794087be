import { beforeEach, describe, expect, it } from "vitest";
import { evidenceInput } from "@/lib/evidence/model";
import { readEvidenceToReview } from "@/lib/evidence/reads-desk";
import { addEvidence, reviewEvidence, withdrawEvidence } from "@/lib/flows/keep-evidence";
import { withdrawItem } from "@/lib/flows/move-item";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { done, makeClaimOf, makeStoryWith } from "@/tests/support/builders";
import { on } from "@/tests/support/review";

let story: Awaited<ReturnType<typeof makeStoryWith<"reporter" | "editor" | "second">>>;
let claimId: string;

beforeEach(async () => {
  story = await makeStoryWith({ reporter: "reporter", editor: "editor", second: "editor" });
  ({ claimId } = await makeClaimOf(story.scopes.reporter, "Twelve were injured"));
});

async function added(by: StoryScope, title: string): Promise<string> {
  const id = newId();
  const input = { id, itemId: claimId, kind: "photo", title, stance: "asserts" };
  done(await addEvidence(by, evidenceInput.parse(input)));
  return id;
}

const titles = async (of: StoryScope, limit?: number) => {
  const { rows, total } = await readEvidenceToReview(of.actor, limit);
  return { titles: rows.map(({ title }) => title), total };
};

describe("evidence that waits for review on the desk", () => {
  it("is what others added, the oldest first, as far as the page goes; what was reviewed or withdrawn leaves it", async () => {
    const { reporter, editor, second } = story.scopes;
    const first = await added(reporter, "The gate at dawn");
    await added(editor, "The gate at noon");
    const third = await added(reporter, "The gate at dusk");
    expect(await titles(editor)).toEqual({ titles: ["The gate at dawn", "The gate at dusk"], total: 2 });
    expect(await titles(second, 1)).toEqual({ titles: ["The gate at dawn"], total: 3 });
    done(await reviewEvidence(editor, first, 1));
    done(await withdrawEvidence(reporter, third, 1, "another gate"));
    expect(await titles(editor)).toEqual({ titles: [], total: 0 });
    expect((await titles(second)).titles).toEqual(["The gate at noon"]);
  });

  it("is none for who may not review, and none of a claim that was withdrawn", async () => {
    const { reporter, editor } = story.scopes;
    await added(editor, "The gate at noon");
    await added(reporter, "The gate at dawn");
    expect(await titles(reporter)).toEqual({ titles: [], total: 0 });
    done(await withdrawItem(reporter, await on(claimId), "no such injuries"));
    expect(await titles(editor)).toEqual({ titles: [], total: 0 });
  });
});
