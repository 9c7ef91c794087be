import { expect, type Page, test } from "@playwright/test";
import { pasteDocument, signedIn } from "@/tests/support/desk";
import { makeStory } from "@/tests/support/story-page";

const TEXT = "“Nobody warned the lower town,” said Bram Koster on Friday.";
const WORDS = "Nobody warned the lower town";

/** Holds back every script that the page asks for from now on, until it is let go. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/chunks/**", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

async function storyWithText(page: Page): Promise<string> {
  const story = await makeStory(page, {
    title: `Late scripts ${Date.now()}`,
    timeZone: "Europe/Brussels",
    members: [],
  });
  await pasteDocument(page, story, { title: "The lower town", text: TEXT });
  return story;
}

test("what is typed before a part's script has come stays, and the part is there with it", async ({
  browser,
}) => {
  const page = await signedIn(browser, "reporter");
  const story = await storyWithText(page);
  const form = page.getByRole("form", { name: "New statement" });
  const words = form.getByLabel("The words");
  const who = form.getByRole("combobox", { name: "Who" });

  await test.step("the words are proved once the report can be shown; the form never goes away", async () => {
    await page.goto(`${story}/statements/new`, { waitUntil: "networkidle" });
    const release = await holdScripts(page);
    const proved = page.waitForResponse("**/api/prove");
    await words.fill(WORDS);
    await proved;
    await who.fill("Bram Koster");
    await form.getByLabel(/^Cue/).fill("told");
    await expect(words).toHaveValue(WORDS);
    await expect(form.locator(".proof-report")).toHaveCount(0);
    release();
    await expect(form.locator(".proof-report")).toContainText("exact");
    await expect(words).toHaveValue(WORDS);
    await expect(who).toHaveValue("Bram Koster");
    // What the text suggests doesn't replace what was typed before it came.
    await expect(form.getByLabel(/^Cue/)).toHaveValue("told");
  });

  await test.step("a refusal tells its reasons, and what was saved is told", async () => {
    await who.fill("");
    await page.keyboard.press("Tab");
    await form.getByRole("button", { name: /Save draft/ }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Say who says it" })).toBeVisible();
    await expect(words).toHaveValue(WORDS);
    await who.fill("own voice");
    await form.getByRole("option", { name: /in its own voice/ }).click();
    await form.getByRole("button", { name: /Save draft/ }).click();
    await expect(page.getByRole("status").filter({ hasText: "S1 saved as a draft" })).toBeVisible();
  });

  await test.step("where to go is typed at once; the places follow, and Enter searches without them", async () => {
    const field = page.getByRole("combobox", { name: "Go to" });
    await page.goto(`${story}/statements`, { waitUntil: "networkidle" });
    await page.unrouteAll({ behavior: "ignoreErrors" });
    const release = await holdScripts(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("lower town");
    await expect(field).toHaveValue("lower town");
    await expect(field).toHaveAttribute("aria-expanded", "false");
    release();
    await expect(page.getByRole("option", { name: /Search for “lower town”/ })).toBeVisible();
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await expect(field).toHaveValue("lower town");
    await page.keyboard.press("Escape");

    await page.goto(`${story}/statements`, { waitUntil: "networkidle" });
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await holdScripts(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("lower town");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\?q=lower\+town/);
  });
});

test("who saves second sees the other version beside what was typed, compared word by word", async ({
  browser,
}) => {
  const page = await signedIn(browser, "reporter");
  const story = await storyWithText(page);
  await page.goto(`${story}/statements/new`);
  const made = page.getByRole("form", { name: "New statement" });
  await expect(made.locator("[aria-autocomplete]").first()).toBeVisible();
  await made.getByLabel("The words").fill(WORDS);
  await made.getByRole("combobox", { name: "Who" }).fill("own voice");
  await made.getByRole("option", { name: /in its own voice/ }).click();
  await made.getByRole("button", { name: /Save draft/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "S1 saved" })).toBeVisible();

  const other = await page.context().newPage();
  for (const each of [page, other]) {
    await each.goto(`${story}/statements/1/edit`);
    await expect(each.locator(".proof-report")).toContainText("exact");
  }
  await other.getByLabel("The words").fill("Nobody warned the town");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other).toHaveURL(/\/statements\/1\?/);
  await page.getByLabel("The words").fill("Nobody warned the lower town in time");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator(".theirs ins").first()).toContainText("lower");
  await expect(page.getByLabel("The words")).toHaveValue("Nobody warned the lower town in time");
});
