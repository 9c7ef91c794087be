import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { openItem, pasteDocument, signedIn } from "@/tests/support/desk";
import { makeStory } from "@/tests/support/story-page";
import {
  addClaims,
  addParties,
  countKeys,
  decideByKeys,
  keysDown,
  openSuggestion,
  placeOf,
  type Wanted,
} from "@/tests/support/suggestions";
import { ARTICLE, spanOf } from "./article";

/** The most keys that may go down for a statement entered, tied and submitted; what is rejected on the way counts in. */
const MOST = 6;

type Plan = (place: { start: number; end: number }, speaker: string) => Wanted | null;

/** Goes through every suggestion of the open reader by keys alone; returns how many were entered and the keys each took. */
async function goThrough(
  page: Page,
  plan: Plan,
): Promise<{ entered: number; total: number; each: number[] }> {
  await countKeys(page);
  await page.reload();
  const open = await page.locator("details.suggestion").count();
  expect(open).toBeGreaterThan(0);
  const start = await keysDown(page);
  await expect(page.locator("details.suggestion[open]")).toHaveCount(0);
  await page.keyboard.press("j");
  const each: number[] = [];
  while ((await page.locator("details.suggestion").count()) > 0) {
    const suggestion = openSuggestion(page);
    const before = await keysDown(page);
    const speaker = (await suggestion.locator("summary bdi").textContent()) ?? "";
    const wanted = plan(await placeOf(suggestion), speaker);
    await decideByKeys(page, wanted);
    if (wanted) each.push((await keysDown(page)) - before);
  }
  return { entered: each.length, total: (await keysDown(page)) - start, each };
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) => {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};

const plain = (name: string) => name.toLowerCase().replaceAll("’", "'");

test.describe("a text of our own", () => {
  const PARTIES = ["Ministry of Works", "Guild", "Hospital"];
  const CLAIMS = ["Residents killed in the flood", "The gates were closed"];
  const WANTED: { words: string; by: string; wanted: Wanted }[] = [
    {
      words: "12 residents were killed when the water reached the lower town",
      by: "Ilse Verhoeven",
      wanted: { ties: ["asserts C1"], party: "Ministry of Works" },
    },
    {
      words: "We closed both gates at nine, and every household below the weir was warned",
      by: "Ilse Verhoeven",
      wanted: { ties: ["asserts C2"] },
    },
    {
      words: "40 residents were killed",
      by: "Dam Keepers’ Guild",
      wanted: { ties: ["asserts C1"], party: "Guild" },
    },
    {
      words: "the gates had been closed",
      by: "Dam Keepers’ Guild",
      wanted: { ties: ["rejects S2 on C2"] },
    },
    {
      words: "No gate was closed that night. Our keepers were on the wall",
      by: "Tomas Brandl",
      wanted: { ties: ["denies C2"], party: "Guild" },
    },
    {
      words: "at least nine residents were being treated",
      by: "Nadia Osei",
      wanted: { ties: [], party: "Hospital" },
    },
  ];

  async function openArticle(browser: Browser, title: string) {
    const page = await signedIn(browser, "standards");
    const story = await makeStory(page, {
      title: `${title} ${Date.now()}`,
      timeZone: "Europe/Brussels",
      members: [{ name: "Rosa Lindqvist", role: "reporter" }],
    });
    await addParties(page, story, PARTIES);
    await addClaims(page, story, CLAIMS);
    const reader = await pasteDocument(page, story, { title: "Dam gives way", text: ARTICLE });
    return { page, story, reader };
  }

  test(`is entered, tied and submitted by accepting, in at most ${MOST} keys a statement`, async ({
    browser,
  }) => {
    const { page, story } = await openArticle(browser, "Suggested");
    const { entered, total, each } = await goThrough(page, (place, speaker) => {
      const known = WANTED.find(({ words }) => overlap(spanOf(words), place) > 0.9);
      if (known) expect(speaker).toBe(known.by);
      return known?.wanted ?? null;
    });
    test.info().annotations.push({ type: "keys", description: `${each.join(", ")}; ${total} in all` });
    expect(entered).toBe(WANTED.length);
    expect(Math.max(...each)).toBeLessThanOrEqual(MOST);
    expect(total).toBeLessThanOrEqual(MOST * entered);
    await expect(page.locator("#suggestions")).toContainText("In this story 6 accepted, 0 after an edit");
    for (const [index, { by }] of WANTED.entries()) {
      await openItem(page, story, `S${index + 1}`);
      await expect(page.locator("h1")).toContainText(by);
      await expect(page.locator("#main")).toContainText("submitted");
      await expect(page.locator(".proof").first()).toContainText("exact");
    }
    await page.goto(`${story}/claims`);
    await expect(page.getByRole("row").filter({ hasText: CLAIMS[0] ?? "" })).toContainText("contested");
    await expect(page.getByRole("row").filter({ hasText: CLAIMS[1] ?? "" })).toContainText("contested");
  });

  test("one is edited before it is accepted; all above a confidence come in and are taken back; the second is told", async ({
    browser,
  }) => {
    const { page, reader } = await openArticle(browser, "Edited");
    const bar = page.locator("#suggestions");
    await page.goto(reader);
    const second = await signedIn(browser, "standards");
    await second.goto(reader);

    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await expect(page).toHaveURL(/suggested=/);
    const panel = page.locator("#entry");
    await expect(panel.getByLabel("The words")).toHaveValue(/^12 residents were killed/);
    await expect(panel.getByLabel("The words")).toBeFocused();
    await panel.getByLabel(/^Role at the time/).fill("spokesperson of the ministry");
    await panel.getByLabel(/^Role at the time/).press("Control+Enter");
    await expect(panel.getByRole("status").filter({ hasText: "S1 saved as a draft" })).toBeVisible();
    await expect(bar).toContainText("0 accepted, 1 after an edit, 0 rejected");
    await expect(page.locator("details.suggestion")).toHaveCount(7);

    // The second tab still shows it.
    await second.keyboard.press("j");
    await second.keyboard.press("a");
    await expect(second.locator("#suggestions").getByRole("alert")).toContainText(
      "accepted it after an edit as S1 already",
    );

    await page.keyboard.press("Escape");
    await page.locator("#suggestions").focus();
    await page.keyboard.press("A");
    await page.getByLabel("80% and above", { exact: false }).check();
    await page.getByLabel("And make the new sources").check();
    await page.getByRole("button", { name: "Accept them" }).click();
    await expect(bar).toContainText("6 accepted as drafts: S2 to S7.");
    await bar.getByText("Decided last in this text").click();
    await bar.getByRole("button", { name: "Take back all accepted with it" }).click();
    await expect(bar).toContainText("6 taken back");
    await expect(page.locator("details.suggestion")).toHaveCount(7);
    await expect(bar).toContainText("0 accepted, 1 after an edit, 0 rejected");
  });

  test("without a script the same buttons do the same", async ({ browser }) => {
    const { page: with_, reader } = await openArticle(browser, "Plain");
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await with_.context().storageState(),
    });
    const page = await context.newPage();
    await page.goto(reader);
    const first = page.locator("details.suggestion").first();
    await first.locator("summary").click();
    await first.getByLabel("Party").selectOption({ label: "Ministry of Works" });
    await first.getByRole("checkbox").first().check();
    await first.getByRole("button", { name: "Accept and submit" }).click();
    await expect(page.locator("#suggestions")).toContainText("S1 accepted and submitted, exact.");
    await expect(openSuggestion(page)).toHaveCount(1);
    await openSuggestion(page).getByRole("button", { name: "Reject" }).click();
    await expect(page.locator("#suggestions")).toContainText("Rejected.");
    await openSuggestion(page).getByRole("link", { name: "Edit" }).click();
    await expect(page.locator("#entry").getByLabel("The words")).toHaveValue("40 residents were killed");
    await page.locator("#entry").getByRole("button", { name: "Save draft" }).click();
    await expect(page.locator("#main")).toContainText("S2 saved as a draft, exact.");
    await page.getByRole("link", { name: "Accept all above…" }).click();
    await page.getByRole("button", { name: "Accept them" }).click();
    await expect(page.locator("#suggestions")).toContainText("accepted as drafts");
  });
});

const FOLDER = path.resolve("../shared/stories/balochistan");
// Skipped visibly where the article, which is not ours to ship, is not beside the checkout.
const worked = existsSync(path.join(FOLDER, "article-a.txt")) ? test : test.skip;

type Expected = {
  parties: Record<string, string>;
  speakers: Record<string, { name: string; party: string }>;
  statements: { id: string; speaker: string; start: number; end: number }[];
  claims: {
    text: string;
    positions: { statement: string; stance: string; of?: string }[];
    expected: { reading: string };
  }[];
};

worked(
  `the worked example is entered, tied and submitted by accepting, in at most ${MOST} keys a statement`,
  async ({ browser }) => {
    test.setTimeout(240_000);
    const article = readFileSync(path.join(FOLDER, "article-a.txt"), "utf8");
    const expected = JSON.parse(readFileSync(path.join(FOLDER, "expected.json"), "utf8")) as Expected;
    const page = await signedIn(browser, "standards");
    const story = await makeStory(page, {
      title: `Accepted ${Date.now()}`,
      timeZone: "Asia/Karachi",
      members: [],
    });
    await addParties(page, story, Object.values(expected.parties));
    await addClaims(
      page,
      story,
      expected.claims.map(({ text }) => text),
    );
    await pasteDocument(page, story, {
      title: "Article",
      text: article,
      credit: "With inputs from agencies",
    });

    const numbers = new Map<string, number>();
    const { entered, total, each } = await goThrough(page, (place, speaker) => {
      const statement = expected.statements.find((one) => {
        const by = plain(expected.speakers[one.speaker]?.name ?? "nobody");
        const within = one.id === "S13" && place.start >= one.start && place.end <= one.end;
        return (within || overlap(one, place) > 0.5) && plain(speaker) === by;
      });
      const by = statement && expected.speakers[statement.speaker];
      if (!statement || !by || numbers.has(statement.id)) return null;
      numbers.set(statement.id, numbers.size + 1);
      const ties = expected.claims.flatMap(({ positions }, index) =>
        positions
          .filter((position) => position.statement === statement.id)
          .map(({ stance, of }) =>
            of ? `${stance} S${numbers.get(of)} on C${index + 1} ` : `${stance} C${index + 1} `,
          ),
      );
      return { ties, party: expected.parties[by.party] ?? "" };
    });
    test.info().annotations.push({ type: "keys", description: `${each.join(", ")}; ${total} in all` });
    expect(entered).toBe(expected.statements.length);
    expect(Math.max(...each)).toBeLessThanOrEqual(MOST);
    expect(total).toBeLessThanOrEqual(MOST * entered);
    await page.goto(`${story}/claims`);
    for (const claim of expected.claims)
      await expect(page.getByRole("row").filter({ hasText: claim.text })).toContainText(
        claim.expected.reading,
      );
    await page.goto(`${story}/statements?state=submitted`);
    await expect(page.locator("[data-row]")).toHaveCount(expected.statements.length);
  },
);
