import { expect, test } from "@playwright/test";
import { enterStatement, openItem, pasteDocument, signedIn } from "@/tests/support/desk";
import { makeStory } from "@/tests/support/story-page";

const TEXT = "“The pump failed,” Verhoeven said. “The wall held,” she said. “Nobody slept,” she said.";

test("drafts are ticked by key and submitted together; one that somebody else changed meanwhile is named and stays", async ({
  browser,
}) => {
  const page = await signedIn(browser, "standards");
  const story = await makeStory(page, {
    title: `Ticked ${Date.now()}`,
    timeZone: "Europe/Brussels",
    members: [{ name: "Rosa Lindqvist", role: "reporter" }],
  });
  await pasteDocument(page, story, { title: "The night", text: TEXT });
  const speaker = {
    name: "Ilse Verhoeven",
    kind: "person",
    party: "Ministry",
    role: "spokesperson",
  } as const;
  for (const words of ["The pump failed,", "The wall held,", "Nobody slept,"])
    await enterStatement(page, { words, speaker });

  await page.goto(`${story}/statements?state=draft`);
  await page.getByRole("button", { name: "Submit the ticked" }).click();
  await expect(page.locator("#main")).toContainText("Nothing is ticked");
  await page.keyboard.press("Escape");
  for (const key of ["j", "x", "j", "x"]) await page.keyboard.press(key);
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(2);

  const reporter = await signedIn(browser, "reporter");
  await reporter.goto(`${story}/statements/3/edit`);
  await reporter.getByLabel(/^Said on/).fill("2026-03-04");
  await reporter.getByRole("button", { name: "Save", exact: true }).click();
  await expect(reporter).toHaveURL(/statements\/3(\?|$)/);

  await page.getByRole("button", { name: "Submit the ticked" }).click();
  const done = page.getByRole("status").filter({ hasText: "1 submitted for review." });
  await expect(done).toContainText("S3: ");
  await expect(page).toHaveURL(/state=draft/);
  await openItem(page, story, "S2");
  await expect(page.locator("#decide")).toContainText("submitted");

  // Without a script the boxes and the button are as good.
  const plain = await (
    await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    })
  ).newPage();
  await plain.goto(`${story}/statements`);
  await expect(plain.getByRole("checkbox")).toHaveCount(2);
  for (const box of await plain.getByRole("checkbox").all()) await box.check();
  await plain.getByRole("button", { name: "Submit the ticked" }).click();
  await expect(plain.getByRole("status").filter({ hasText: "2 submitted for review." })).toBeVisible();
});
