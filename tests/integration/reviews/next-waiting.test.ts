import { beforeEach, describe, expect, it } from "vitest";
import { submitItem, takeItem } from "@/lib/flows/move-item";
import { readNextWaiting } from "@/lib/reviews/reads-desk";
import { bringIn, done, enter, makeStoryWith } from "@/tests/support/builders";
import { confirm, on } from "@/tests/support/review";

const WORDS = ["no gate was closed", "the siren was off", "nobody rang"];
const TEXT = `The warden said: “${WORDS.join("”, “")}”.`;
let story: Awaited<ReturnType<typeof makeStoryWith<"reporter" | "editor" | "second">>>;
let ids: string[];

beforeEach(async () => {
  story = await makeStoryWith({ reporter: "reporter", editor: "editor", second: "editor" });
  const document = await bringIn(story.scopes.reporter, TEXT);
  ids = [];
  for (const words of WORDS) ids.push((await enter(story.scopes.reporter, document, words)).statementId);
});

describe("what waits next", () => {
  it("is the oldest submitted by others, then nothing", async () => {
    const { reporter, editor } = story.scopes;
    const [first = "", second = "", third = ""] = ids;
    for (const id of [third, second]) done(await submitItem(reporter, await on(id)));
    await confirm(reporter, editor, first);
    expect(await readNextWaiting(editor, first)).toMatchObject({
      number: 3,
      words: WORDS[2],
      state: "submitted",
    });
    expect((await readNextWaiting(editor, third))?.number).toBe(2);
    for (const id of [second, third]) done(await takeItem(editor, await on(id)));
    expect((await readNextWaiting(story.scopes.second, first))?.number).toBeUndefined();
  });

  it("is also what one took oneself, and never what another has in review or one submitted oneself", async () => {
    const { reporter, editor, second } = story.scopes;
    const own = await enter(editor, await bringIn(editor, "She said: “we left.”"), "we left");
    done(await submitItem(editor, await on(own.statementId)));
    const [first = ""] = ids;
    done(await submitItem(reporter, await on(first)));
    done(await takeItem(editor, await on(first)));
    expect(await readNextWaiting(editor, own.statementId)).toMatchObject({ number: 1, state: "in review" });
    expect(await readNextWaiting(editor, first)).toBeNull();
    expect((await readNextWaiting(second, first))?.words).toBe("we left");
  });

  it("is nothing for who doesn't decide", async () => {
    const [first = "", second = ""] = ids;
    done(await submitItem(story.scopes.reporter, await on(second)));
    expect(await readNextWaiting(story.scopes.reporter, first)).toBeNull();
  });
});
