import { beforeAll, describe, expect, it } from "vitest";
import { withdrawItem } from "@/lib/flows/move-item";
import { search } from "@/lib/search/reads";
import { bringIn, done, enter, makeSourceWith, makeStoryWith } from "@/tests/support/builders";
import { on } from "@/tests/support/review";

const TEXT =
  "“The weir held all night,” she said. “ہم نے ساری رات کام کیا،” he said. “रात भर काम किया” “我们整夜工作” “Naïve café talk.”";
let story: Awaited<ReturnType<typeof makeStoryWith<"reporter" | "editor">>>;
let other: Awaited<ReturnType<typeof makeStoryWith<"reporter">>>;
const words = async (query: string, filter = {}) =>
  (await search(story.scopes.reporter.actor, query, filter)).rows;

beforeAll(async () => {
  story = await makeStoryWith({ reporter: "reporter", editor: "editor" });
  other = await makeStoryWith({ reporter: "reporter" });
  const speakerId = await makeSourceWith(story.scopes.reporter, {
    name: "سرفراز بگٹی",
    alsoKnownAs: ["Sarfraz Bugti"],
  });
  const document = await bringIn(story.scopes.reporter, TEXT, { title: "The weir report" });
  for (const quote of [
    "The weir held all night",
    "ہم نے ساری رات کام کیا",
    "रात भर काम किया",
    "我们整夜工作",
    "Naïve café talk.",
  ])
    await enter(story.scopes.reporter, document, quote, { speakerId });
  const hidden = await bringIn(other.scopes.reporter, "“The weir is a secret here,” she said.", {
    title: "Weir secrets",
  });
  await enter(other.scopes.reporter, hidden, "The weir is a secret here");
});

describe("search", () => {
  it.each([
    ["weir held", "S1"],
    ["ساری رات", "S2"],
    ["काम किया", "S3"],
    ["整夜", "S4"],
    ["naive cafe", "S5"],
    ["hel", "S1"],
  ])("finds %s in %s", async (query, label) => {
    const rows = await words(query, { kind: "statement" });
    expect(rows.map((row) => row.label)).toContain(label);
    const found = rows.find((row) => row.label === label);
    expect(found?.marks.length).toBeGreaterThan(0);
  });
  it("finds a source by any of its names, and a document by its title", async () => {
    expect(await words("bugti", { kind: "source" })).toHaveLength(1);
    expect((await words("weir report", { kind: "document" })).map(({ label }) => label)).toEqual(["D1"]);
  });
  it("shows nothing of a story one is no member of: no row, no count, whatever is asked", async () => {
    expect(await words("secret")).toEqual([]);
    const found = await search(story.scopes.reporter.actor, "weir", { storyId: other.storyId });
    expect(found).toMatchObject({ rows: [], total: 0 });
    expect((await search(other.scopes.reporter.actor, "secret")).total).toBe(2);
  });
  it.each(["' & | ! ( ) :* <->", "\\", "a':*", "%_", "“”", "   ", "x".repeat(5000)])(
    "takes %j as words, or as none",
    async (query) => {
      await expect(words(query)).resolves.toBeInstanceOf(Array);
    },
  );
  it("leaves out what was withdrawn", async () => {
    const statement = await words("naive", { kind: "statement" });
    done(await withdrawItem(story.scopes.reporter, await on(statement[0]?.id ?? ""), "misheard"));
    expect(await words("naive", { kind: "statement" })).toEqual([]);
  });
});
