import { beforeEach, describe, expect, it } from "vitest";
import { CHANGES_A_PAGE, readTextChanges } from "@/lib/documents/reads-changes";
import { addText } from "@/lib/flows/add-text";
import type { StoryScope } from "@/lib/policy";
import {
  bringIn,
  done,
  enter,
  makeSourceWith,
  makeStoryWith,
  mustBe,
  pasted,
} from "@/tests/support/builders";

const TOLD = "At least 92 people were killed";
const QUIET = "The road to Quetta is open";
const OLDER = `${TOLD}, the army said.\n\nIt was night.\n\n${QUIET}, the ministry said.\n`;
const NEWER = OLDER.replace("92", "145").replace("It was night", "It was long before dawn");

let rep: StoryScope;
let view: StoryScope;
beforeEach(async () => {
  ({ rep, view } = (await makeStoryWith({ rep: "reporter", view: "viewer" })).scopes);
});

/** What was taken out and put in, of each change. */
const told = (read: Awaited<ReturnType<typeof readTextChanges>>) =>
  read?.compared?.changes?.map(({ words }) =>
    words.filter(({ op }) => op !== "same").map(({ op, text }) => `${op} ${text}`),
  );

describe("what a newer text changed", () => {
  it("is told place by place, with the statements that stood there", async () => {
    const document = await bringIn(rep, OLDER);
    const speakerId = await makeSourceWith(rep, { name: "Somebody" });
    const first = await enter(rep, document, TOLD, { speakerId });
    await enter(rep, document, QUIET, { speakerId });
    done(await addText(rep, document.documentId, 1, pasted(NEWER)));
    const read = mustBe(await readTextChanges(view, document.number));
    expect(told(read)?.[0]).toEqual(["delete 92", "insert 145"]);
    const [change, other, ...more] = mustBe(mustBe(read.compared).changes);
    expect(change?.statements).toEqual([first.number]);
    expect(change?.after).toContain("It was long before dawn");
    expect([other?.statements, more]).toEqual([[], []]);
  });

  it("is told between any two texts, the older first; other numbers are no page", async () => {
    const document = await bringIn(rep, OLDER);
    done(await addText(rep, document.documentId, 1, pasted(NEWER)));
    done(await addText(rep, document.documentId, 2, pasted(NEWER.replace("145", "146"))));
    const between = (older?: number, newer?: number) =>
      readTextChanges(view, document.number, { older, newer });
    expect(told(await between())).toEqual([["delete 145", "insert 146"]]);
    expect(told(await between(undefined, 2))?.[0]).toEqual(["delete 92", "insert 145"]);
    expect(told(await between(1, 3))?.[0]).toEqual(["delete 92", "insert 146"]);
    for (const [older, newer] of [
      [2, 1],
      [2, 2],
      [0, 1],
      [1, 4],
      [3, undefined],
    ])
      expect(await between(older, newer)).toBeNull();
  });

  it("comes in pages of fifty", async () => {
    const lines = (word: string) =>
      Array.from({ length: 120 }, (_, at) => `Line ${at} is ${at % 2 ? "always so" : word}.`).join("\n\n");
    const document = await bringIn(rep, lines("was"));
    done(await addText(rep, document.documentId, 1, pasted(lines("other"))));
    const page = async (from: number) =>
      mustBe(mustBe(await readTextChanges(view, document.number, {}, from)).compared);
    const first = await page(1);
    expect([first.total, mustBe(first.changes).length]).toEqual([60, CHANGES_A_PAGE]);
    expect(mustBe((await page(51)).changes).map(({ number }) => number)).toEqual(
      Array.from({ length: 10 }, (_, at) => 51 + at),
    );
    expect((await page(999)).changes).toEqual([]);
  });

  it("is the beginning of a change too long to be read, and how much more there is", async () => {
    const document = await bringIn(rep, "All of it was this.");
    const long = "😀 and so on ".repeat(4_000);
    done(await addText(rep, document.documentId, 1, pasted(long)));
    const [change] = mustBe(mustBe(mustBe(await readTextChanges(view, document.number)).compared).changes);
    const [gone, come] = mustBe(change).words;
    expect(gone).toEqual({ op: "delete", text: "All of it was this." });
    expect(come?.text.length).toBeLessThanOrEqual(2_000);
    expect(long.startsWith(mustBe(come).text) && !/[\uD800-\uDBFF]$/.test(mustBe(come).text)).toBe(true);
    expect(change?.more).toBe(long.length - mustBe(come).text.length);
  });

  it("is nothing yet where there is one text, and no page of another story’s document", async () => {
    const document = await bringIn(rep, OLDER);
    expect(mustBe(await readTextChanges(view, document.number)).compared).toBeNull();
    const { stranger } = (await makeStoryWith({ stranger: "standards" })).scopes;
    expect(await readTextChanges(stranger, document.number)).toBeNull();
  });
});
