import { expect, test } from "@playwright/test";
import { openItem, pasteDocument, selectSpan, signedIn } from "@/tests/support/desk";
import { makeStory } from "@/tests/support/story-page";

const TEXT = "One soldier was killed and another injured, the broadcaster reported.";
const WORDS = "One soldier was killed and another injured";

for (const javaScriptEnabled of [true, false])
  test(`a figure that no line reads is filled by hand, ${javaScriptEnabled ? "with" : "without"} JavaScript, and nothing typed is passed over`, async ({
    browser,
  }) => {
    const maker = await signedIn(browser, "standards");
    const story = await makeStory(maker, {
      title: `By hand ${Date.now()}`,
      timeZone: "Asia/Karachi",
      members: [],
    });
    const reader = await pasteDocument(maker, story, { title: "Naval camp", text: TEXT });
    const context = await browser.newContext({
      javaScriptEnabled,
      storageState: await maker.context().storageState(),
    });
    const page = await context.newPage();
    const panel = page.locator("#entry");
    const figure = (field: string) => panel.locator(`[name="figures.0.${field}"]`);

    if (javaScriptEnabled) {
      await page.goto(reader);
      await selectSpan(page, { start: 0, end: WORDS.length });
      await page.keyboard.press("n");
      await panel.getByRole("combobox", { name: "Who" }).fill("Naval camp");
      await panel.getByRole("option", { name: /own voice/ }).click();
    } else {
      await page.goto(`${reader}?start=0&end=${WORDS.length}#entry`);
      await panel.getByLabel("Who", { exact: true }).selectOption("own");
    }
    await expect(panel.getByLabel("The words")).toHaveValue(WORDS);

    await panel.getByLabel(/^Figures/).fill("another injured");
    await panel.getByRole("button", { name: "Save draft" }).click();
    await expect(panel.locator(".entry-form")).toContainText("is not among the figures yet");
    await expect(panel.getByLabel(/^Figures/)).toHaveValue("another injured");

    await panel.getByRole("button", { name: "a figure by hand" }).click();
    await expect(figure("wording")).toHaveValue("another injured");
    await expect(panel.getByLabel(/^Figures/)).toHaveValue("");
    await panel.getByRole("button", { name: "Save draft" }).click();
    await expect(panel.locator(".entry-form")).toContainText("Choose what is measured");
    await figure("measure").selectOption("injured");
    await figure("low").fill("1");
    await figure("high").fill("1");
    await figure("who").fill("soldiers");
    await panel.getByRole("button", { name: "Save draft" }).click();
    await expect(page.getByRole("status").filter({ hasText: /S1 saved/ })).toBeVisible();

    await openItem(page, story, "S1");
    await expect(page.getByRole("row", { name: /another injured/ })).toContainText("soldiers, injured");
  });
