import { expect, type Page, test } from "@playwright/test";
import { enterStatement, openItem, openPanel, pasteDocument, signedIn } from "@/tests/support/desk";
import { makeStory, REPORTER_AND_EDITOR } from "@/tests/support/story-page";

const TEXT = "“We never had the keys to the upper gate,” the official said.";
const WORDS = "We never had the keys to the upper gate,";

async function propose(page: Page, terms: string, reason: string): Promise<void> {
  await page.getByText("Propose looser terms").click();
  await page.getByLabel("Terms", { exact: true }).selectOption(terms);
  await page.getByLabel("What was agreed, with whom and when").fill(reason);
  await page.getByRole("button", { name: "Propose it" }).click();
}

test("looser terms take two people and a reason: proposed, put aside, proposed again, agreed by standards alone", async ({
  browser,
}) => {
  const standards = await signedIn(browser, "standards");
  const reporter = await signedIn(browser, "reporter");
  const editor = await signedIn(browser, "editor", { javaScriptEnabled: false });
  const story = await makeStory(standards, {
    title: `Looser ${Date.now()}`,
    timeZone: "Europe/Brussels",
    members: REPORTER_AND_EDITOR,
  });
  const proposals = (page: Page) => page.locator("aside").filter({ hasText: "Suggested changes" });

  await test.step("a reporter enters words that are off the record, and can’t free them by editing", async () => {
    await pasteDocument(reporter, story, { title: "Notes", text: TEXT });
    const panel = await openPanel(reporter);
    await panel.getByLabel("Terms", { exact: true }).selectOption("off record");
    await enterStatement(reporter, {
      words: WORDS,
      speaker: { name: "An official", kind: "person", party: "Ministry", role: "official" },
    });
    await reporter.goto(`${story}/statements/1/edit`);
    await reporter.getByLabel("Terms", { exact: true }).selectOption("on record");
    await reporter.getByRole("button", { name: "Save", exact: true }).click();
    await expect(reporter.locator("#main")).toContainText("two people and a reason");
    await expect(reporter.getByLabel("Terms", { exact: true })).toHaveValue("on record");
  });

  await test.step("the reporter proposes background without its description, is told, and loses nothing", async () => {
    await openItem(reporter, story, "S1");
    await propose(reporter, "background", "Agreed on the phone, Thursday 14:10.");
    await expect(reporter.locator("#main")).toContainText("Background needs the description that was agreed");
    await expect(reporter.getByLabel("What was agreed, with whom and when")).toHaveValue(
      "Agreed on the phone, Thursday 14:10.",
    );
    await reporter.getByLabel(/^Agreed description/).fill("an official of the ministry");
    await reporter.getByRole("button", { name: "Propose it" }).click();
    await expect(reporter.getByRole("status").filter({ hasText: "Proposed" })).toBeVisible();
  });

  await test.step("neither its proposer nor an editor can agree; both read what is asked for", async () => {
    await openItem(editor, story, "S1");
    for (const page of [reporter, editor]) {
      await expect(proposals(page)).toContainText(
        "Looser terms: background, as “an official of the ministry”",
      );
      await expect(proposals(page)).toContainText("A standards editor who did not propose it has to agree.");
      await expect(page.getByRole("button", { name: "Agree" })).toHaveCount(0);
    }
    await expect(editor.getByRole("button", { name: "Leave as it is" })).toHaveCount(0);
  });

  await test.step("the standards editor leaves the terms as they are", async () => {
    await openItem(standards, story, "S1");
    await standards.getByRole("button", { name: "Leave as it is" }).click();
    await expect(standards.getByRole("status").filter({ hasText: "Left as it is" })).toBeVisible();
    await expect(standards.locator(".defs")).toContainText("off record");
  });

  await test.step("an editor without JavaScript proposes, takes it back, proposes again", async () => {
    await openItem(editor, story, "S1");
    await propose(editor, "deep background", "In writing, Friday.");
    await openItem(editor, story, "S1");
    await editor.getByRole("button", { name: "Take it back" }).click();
    await openItem(editor, story, "S1");
    await expect(proposals(editor)).toHaveCount(0);
    await propose(editor, "on record", "In writing, Saturday.");
  });

  await test.step("the standards editor agrees: the terms change, and the ledger says who, and why", async () => {
    await openItem(standards, story, "S1");
    await standards.getByRole("button", { name: "Agree" }).click();
    await expect(standards.getByRole("status").filter({ hasText: "the looser terms hold" })).toBeVisible();
    await expect(standards.locator(".defs")).toContainText("on record");
    await standards.goto(`${story}/ledger`);
    await expect(standards.locator("#main")).toContainText(
      "proposed looser terms for S1: on record, without an embargo",
    );
    await expect(standards.locator("#main")).toContainText("agreed to looser terms for S1");
    await expect(standards.locator("#main")).toContainText("In writing, Saturday.");
  });
});
