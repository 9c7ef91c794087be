import { expect, test } from "@playwright/test";
import { pasteDocument, selectSpan, signedIn } from "@/tests/support/desk";
import { makeStory } from "@/tests/support/story-page";

const TEXT = [
  "Mayor Ilse Varga said the north gate was open all night.",
  "“Nobody warned the lower town,” Bram Koster told reporters on Friday.",
].join("\n\n");

const spanOf = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});

test("the panel keeps a new name that is left with Tab, and what it has saved doesn’t come back after a suggestion", async ({
  browser,
}) => {
  const page = await signedIn(browser, "reporter");
  const story = await makeStory(page, {
    title: `Panel ${Date.now()}`,
    timeZone: "Europe/Brussels",
    members: [],
  });
  await pasteDocument(page, story, { title: "The gate", text: TEXT });
  const panel = page.locator("#entry");
  const saved = (number: number) => panel.getByRole("status").filter({ hasText: `S${number} saved` });

  await test.step("a name that the story lacks is made by leaving the field", async () => {
    await selectSpan(page, spanOf("Nobody warned the lower town"));
    await page.keyboard.press("n");
    const who = panel.getByRole("combobox", { name: "Who" });
    await who.fill("Bram Koster");
    await page.keyboard.press("Tab");
    await expect(who).toHaveValue("Bram Koster");
    await expect(panel.locator(".new-speaker")).toBeVisible();
    await panel.getByRole("button", { name: /Save draft/ }).click();
    await expect(saved(1)).toBeInViewport();
  });

  await test.step("a suggestion is edited and saved: the panel after it is empty", async () => {
    const suggestion = page.locator("details.suggestion").first();
    await suggestion.locator("summary").click();
    await suggestion.getByRole("link", { name: /^Edit/ }).click();
    await expect(panel.getByLabel("The words")).toHaveValue(/north gate/);
    await panel.getByRole("button", { name: /Save draft/ }).click();
    await expect(saved(2)).toBeInViewport();
    await expect(panel.getByLabel("The words")).toHaveValue("");
  });
});
