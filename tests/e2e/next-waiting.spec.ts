import { expect, test } from "@playwright/test";
import { enterStatement, pasteDocument, signedIn } from "@/tests/support/desk";
import { makeStory, REPORTER_AND_EDITOR } from "@/tests/support/story-page";

const WORDS = ["The gate was shut,", "The siren was off,"];

test("after a decision a key leads to the next item that waits in the story, and then back to the desk", async ({
  browser,
}) => {
  const standards = await signedIn(browser, "standards");
  const story = await makeStory(standards, {
    title: `What waits ${Date.now()}`,
    timeZone: "Europe/Brussels",
    members: REPORTER_AND_EDITOR,
  });
  const reporter = await signedIn(browser, "reporter");
  await pasteDocument(reporter, story, {
    title: "The flood",
    text: WORDS.map((words) => `“${words}” the warden said.`).join(" "),
  });
  for (const words of WORDS)
    await enterStatement(reporter, {
      words,
      speaker: { name: "The warden", kind: "person", party: "Wardens", role: "warden" },
    });
  for (const number of [1, 2]) {
    await reporter.goto(`${story}/statements/${number}`);
    await reporter.getByRole("button", { name: /^Submit for review/ }).click();
    await expect(reporter.getByRole("status").filter({ hasText: "Submitted" })).toBeVisible();
  }

  const editor = await signedIn(browser, "editor");
  const confirm = async () => {
    await editor.getByRole("button", { name: /^Take into review/ }).click();
    await editor.getByLabel(/^Confirmed/i).check();
    await editor.getByRole("button", { name: /^Decide/ }).click();
    await expect(editor.getByRole("status").filter({ hasText: "Decided. Said: confirmed." })).toBeVisible();
  };
  await editor.goto(`${story}/statements/1`);
  await confirm();
  await expect(editor.getByRole("link", { name: /^Next waiting: S2/ })).toBeVisible();
  await editor.keyboard.press("n");
  await expect(editor).toHaveURL(`${story}/statements/2`);
  await expect(editor.getByText(/Next waiting/)).toHaveCount(0);
  await confirm();
  await expect(editor.locator("#main")).toContainText("No other item of this story waits for your decision.");
});
