import { describe, expect, it } from "vitest";
import { itemIdNamed } from "@/lib/reviews/reads";
import { bringIn, enter, makeClaimOf, makeStoryWith } from "@/tests/support/builders";

describe("an item named by its number", () => {
  it("is found by number, label, or label and words, in its own story alone", async () => {
    const [story, other] = [
      await makeStoryWith({ reporter: "reporter" }),
      await makeStoryWith({ reporter: "reporter" }),
    ];
    const { reporter } = story.scopes;
    const document = await bringIn(reporter, "Words stand here.");
    const { statementId } = await enter(reporter, document, "Words stand here");
    const { claimId } = await makeClaimOf(reporter, "Words stand here");
    const named = (words: string, kind: "statement" | "claim" = "claim") =>
      itemIdNamed(reporter, kind, words);

    for (const words of ["1", "C1", "c1", " C 1", "C1 Words stand here", "C1: 2 words"])
      expect([words, await named(words)]).toEqual([words, claimId]);
    expect(await named("S1", "statement")).toBe(statementId);
    for (const words of ["", "S1", "C2", "C0", "C-1", "words", "C10", "C1234567890", "\u0000"])
      expect([words, await named(words)]).toEqual([words, null]);
    expect(await itemIdNamed(other.scopes.reporter, "claim", "C1")).toBeNull();
  });
});
