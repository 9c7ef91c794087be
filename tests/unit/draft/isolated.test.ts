import { describe, expect, it } from "vitest";
import { checkDraft } from "@/lib/draft/check-draft";
import type { DraftStory } from "@/lib/draft/model";
import { checkIsolated } from "@/lib/isolation/check-isolated";
import { STORY } from "@/tests/support/drafts/story";

const COPY = STORY.statements
  .slice(0, 6)
  .map(({ quote, speaker }) => `“${quote.replace(/\bthe\b/, "no")}” ${speaker?.name} said.`)
  .join("\n");

const storyOf = (number: number): DraftStory => ({
  ...STORY,
  statements: STORY.statements.map((statement) => ({ ...statement, number: statement.number + number })),
});

describe("a draft checked in a thread of its own", () => {
  it("has the findings it has anywhere, of whichever story it is held against", async () => {
    expect(checkDraft(COPY, STORY).length).toBeGreaterThan(0);
    // More stories than the thread keeps, and the first of them again.
    const stories = [STORY, ...Array.from({ length: 9 }, (_, at) => storyOf(1_000 * (at + 1))), STORY];
    const found = await Promise.all(stories.map((story) => checkIsolated(COPY, story)));
    expect(found).toEqual(stories.map((story) => checkDraft(COPY, story)));
  });

  it("that takes longer than it may is ended, this thread goes on meanwhile, and the next draft is checked", async () => {
    await checkIsolated(COPY, STORY);
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 10);
    const [endless, next] = await Promise.all([
      checkIsolated("he said ".repeat(25_000), STORY, 500),
      checkIsolated(COPY, STORY),
    ]);
    clearInterval(turning);
    expect(endless).toBeNull();
    expect(next).toEqual(checkDraft(COPY, STORY));
    expect(turns).toBeGreaterThan(20);
  });
});
