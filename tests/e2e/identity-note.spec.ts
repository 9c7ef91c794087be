import { expect, type Page, test } from "@playwright/test";
import { signedIn } from "@/tests/support/desk";
import { makeStory } from "@/tests/support/story-page";

const SECRET = "Gul Bibi, the driver’s sister";

test("an identity note is read by its author, those named and standards; others learn whom to ask, a viewer nothing", async ({
  browser,
}) => {
  const standards = await signedIn(browser, "standards");
  const reporter = await signedIn(browser, "reporter");
  const editor = await signedIn(browser, "editor");
  const night = await signedIn(browser, "night-editor");
  const story = await makeStory(standards, {
    title: `Identity ${Date.now()}`,
    timeZone: "Europe/Brussels",
    members: [
      { name: "Rosa Lindqvist", role: "reporter" },
      { name: "Daniel Okafor", role: "editor" },
      { name: "Mei Tanaka", role: "viewer" },
    ],
  });
  const card = (page: Page) => page.locator("section.card").filter({ hasText: "Identity note" });
  let source = "";

  await test.step("the reporter adds an unnamed source and writes down who it is, after a slip that costs no word", async () => {
    await reporter.goto(`${story}/sources/new`);
    await reporter.getByLabel("Kind").selectOption("unnamed");
    await reporter.getByLabel("Name", { exact: true }).fill("a resident of the lower town");
    await reporter.getByLabel("Identified").selectOption("no");
    await reporter.getByRole("button", { name: "Add the source" }).click();
    await expect(reporter.locator("h1")).toHaveText("a resident of the lower town");
    source = new URL(reporter.url()).pathname;
    await reporter.getByText("Write down who it is").click();
    await reporter.getByLabel("Who it is").fill("x".repeat(10_001));
    await reporter.getByLabel("Daniel Okafor").check();
    await reporter.getByRole("button", { name: "Write it" }).click();
    await expect(card(reporter)).toContainText("10000 is the most");
    await expect(reporter.getByLabel("Who it is")).toHaveValue("x".repeat(10_001));
    await expect(reporter.getByLabel("Daniel Okafor")).toBeChecked();
    await reporter.getByLabel("Who it is").fill(SECRET);
    await reporter.getByRole("button", { name: "Write it" }).click();
    await expect(reporter.getByRole("status").filter({ hasText: "written" })).toBeVisible();
    const kept = await reporter.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toContain("Gul Bibi");
  });

  await test.step("its author, the named editor and the standards editor open it", async () => {
    for (const page of [reporter, editor, standards]) {
      await page.goto(source);
      await page.getByText("Show who it is").click();
      await expect(card(page)).toContainText(SECRET);
      await expect(card(page)).toContainText("Written by Rosa Lindqvist");
    }
    // Reading is not writing: only its author and standards are offered that.
    await expect(editor.getByText("Write it anew")).toHaveCount(0);
    await expect(editor.getByText("Take it away")).toHaveCount(0);
  });

  await test.step("a viewer who was not named gets not a letter of it; nor does the ledger or the search", async () => {
    for (const path of [source, `${story}/ledger`, "/search?q=Gul"]) {
      await night.goto(path);
      await expect(night.locator("#main")).toBeVisible();
      expect(await night.content()).not.toContain("Gul Bibi");
    }
    await night.goto(source);
    await expect(card(night)).toHaveCount(0);
  });

  await test.step("named anew, the viewer reads it and the editor only learns whom to ask", async () => {
    await reporter.goto(source);
    await reporter.getByText("Write it anew").click();
    await expect(reporter.getByLabel("Who it is")).toHaveValue(SECRET);
    await reporter.getByLabel("Daniel Okafor").uncheck();
    await reporter.getByLabel("Mei Tanaka").check();
    await reporter.getByRole("button", { name: "Write it" }).click();
    await expect(reporter.getByRole("status").filter({ hasText: "written" })).toBeVisible();
    await night.goto(source);
    await night.getByText("Show who it is").click();
    await expect(card(night)).toContainText(SECRET);
    await editor.goto(source);
    await expect(card(editor)).toContainText("Rosa Lindqvist wrote it");
    expect(await editor.content()).not.toContain("Gul Bibi");
  });

  await test.step("the standards editor erases it, without JavaScript too", async () => {
    const plain = await (
      await browser.newContext({
        javaScriptEnabled: false,
        storageState: await standards.context().storageState(),
      })
    ).newPage();
    await plain.goto(source);
    await plain.getByText("Take it away").click();
    await plain.getByRole("button", { name: "Erase the note" }).click();
    await expect(plain.getByRole("status").filter({ hasText: "erased" })).toBeVisible();
    await plain.goto(source);
    await expect(card(plain)).not.toContainText("Show who it is");
  });

  await test.step("someone who knows attests it, and takes that back with a reason", async () => {
    await editor.goto(source);
    await editor.getByRole("button", { name: /I know who it is/ }).click();
    await expect(editor.locator("#main")).toContainText("known: attested by Daniel Okafor");
    await editor.getByText("Take the attestation back").click();
    await editor.getByLabel("Reason").fill("She is the clerk quoted in D2.");
    await editor.getByRole("button", { name: "Take it back" }).click();
    await expect(editor.locator("#main")).toContainText("unknown, until someone who knows attests it");
    await editor.goto(`${story}/ledger`);
    await expect(editor.locator("#main")).toContainText("She is the clerk quoted in D2.");
  });
});
