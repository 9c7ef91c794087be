import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { enterStatement, pasteDocument, signedIn } from "@/tests/support/desk";
import { makeStory } from "@/tests/support/story-page";

const TEXT =
  "“40 residents were killed,” the ministry said. “Three residents of Weir Street died,” the baker said.";
const said = (page: Page, words: string) =>
  expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();

test("a figure is made a part of a claim and taken back, by whoever may, and stands in its party’s column of the board", async ({
  browser,
}) => {
  const standards = await signedIn(browser, "standards");
  const title = `Parts ${Date.now()}`;
  const story = await makeStory(standards, {
    title,
    timeZone: "Europe/Brussels",
    members: [
      { name: "Rosa Lindqvist", role: "reporter" },
      { name: "Daniel Okafor", role: "editor" },
      { name: "Mei Tanaka", role: "viewer" },
    ],
  });
  const reporter = await signedIn(browser, "reporter");
  await pasteDocument(reporter, story, { title: "The flood", text: TEXT });
  await enterStatement(reporter, {
    words: "40 residents were killed,",
    speaker: { name: "The ministry", kind: "organisation", party: "Works", role: "a ministry" },
    figureLine: "40 residents killed",
    claims: [{ text: "Residents killed", stance: "asserts" }],
  });
  await enterStatement(reporter, {
    words: "Three residents of Weir Street died,",
    speaker: { name: "The baker", kind: "person", party: "Bakers", role: "baker" },
    figureLine: "three residents killed",
  });

  const claim = `${story}/claims/1`;
  const fold = (page: Page) => page.getByText(/^Figures that are a part of this/);
  const cell = (page: Page) => page.getByRole("row", { name: /Residents killed/ });

  await test.step("the reporter says what the claim counts, and is asked for no more than that needs", async () => {
    await reporter.goto(`${claim}/edit`);
    await expect(reporter.getByLabel(/^Who or what is counted/)).toBeHidden();
    await reporter.getByLabel("What it counts").selectOption("killed");
    await expect(reporter.getByLabel(/^The currency/)).toBeHidden();
    await reporter.getByLabel(/^Who or what is counted/).fill("residents");
    await reporter.getByRole("button", { name: "Save", exact: true }).click();
    await expect(reporter.locator("#main")).toContainText("counted: residents killed");
  });

  await test.step("the reporter says that it is a part", async () => {
    await reporter.goto(claim);
    await fold(reporter).click();
    await reporter.getByRole("button", { name: "It is a part" }).click();
    await said(reporter, "It is a part of this claim now");
    await expect(reporter.locator(".figures")).toContainText("adds no origin");
    await expect(reporter.locator(".reading").first()).toContainText("Single-origin");
    await reporter.goto(`${story}/board`);
    await expect(reporter.getByRole("columnheader", { name: "Bakers" })).toBeVisible();
    await expect(cell(reporter)).toContainText("part 3");
  });

  await test.step("an editor takes it back, without JavaScript", async () => {
    const editor = await signedIn(browser, "editor", { javaScriptEnabled: false });
    await editor.goto(claim);
    await fold(editor).click();
    await editor.getByRole("button", { name: /is no part of it/ }).click();
    await expect(editor.locator("#main")).toContainText("It is no part of this claim any more.");
    await editor.goto(`${story}/board`);
    await expect(cell(editor)).not.toContainText("part 3");
  });

  await test.step("a standards editor makes it one again; a viewer sees it and has no form for it", async () => {
    await standards.goto(claim);
    await fold(standards).click();
    await standards.getByRole("button", { name: "It is a part" }).click();
    await said(standards, "It is a part of this claim now");
    const viewer = await signedIn(browser, "night-editor");
    await viewer.goto(claim);
    await expect(viewer.locator(".figures")).toContainText("adds no origin");
    await expect(fold(viewer)).toHaveCount(0);
  });

  await test.step("evidence is added with its file, and whoever reviews it has the file to the byte", async () => {
    await reporter.goto(claim);
    await reporter.getByText("Add evidence", { exact: true }).click();
    await reporter.getByLabel("What it is").fill("The register of the dead");
    const bytes = Buffer.from("%PDF-1.4 forty names\n\u0000\u00ff", "latin1");
    await reporter
      .getByLabel(/^File/)
      .setInputFiles({ name: "register “of” the dead.pdf", mimeType: "application/pdf", buffer: bytes });
    await reporter.getByRole("button", { name: "Add it" }).click();
    await expect(reporter.locator("#evidence")).toContainText("not reviewed");
    await expect(reporter.getByRole("button", { name: "Mark as reviewed" })).toHaveCount(0);

    const editor = await signedIn(browser, "editor");
    await editor.goto("/");
    const waiting = editor.locator(".card", { hasText: "Evidence to review" });
    await waiting
      .locator("li", { hasText: new RegExp(title) })
      .getByRole("link", { name: /The register of the dead/ })
      .click();
    await expect(editor).toHaveURL(/\/claims\/1#evidence-/);
    const link = editor.getByRole("link", { name: /^Download register/ });
    const downloading = editor.waitForEvent("download");
    await link.click();
    expect(await readFile(await (await downloading).path())).toEqual(bytes);
    const file = (await link.getAttribute("href")) ?? "";
    await editor.getByRole("button", { name: "Mark as reviewed" }).click();
    await expect(editor.locator("#evidence")).toContainText("reviewed by Daniel Okafor");

    const stranger = await signedIn(browser, "admin");
    expect((await stranger.request.get(file)).status()).toBe(404);
  });
});

test("an edition that is refused keeps which statements were ticked", async ({ browser }) => {
  const editor = await signedIn(browser, "editor");
  await editor.goto("/stories");
  const story =
    (await editor.getByRole("link", { name: "Balochistan attacks" }).first().getAttribute("href")) ?? "";
  await editor.goto(`${story}/editions/new`);
  const box = editor.getByRole("checkbox", { name: "Include S3" });
  await box.uncheck();
  await editor.getByLabel(/^For whom/).fill("x".repeat(400));
  await editor.getByRole("button", { name: "Make the edition" }).click();
  await expect(editor.getByText("No edition was made")).toBeVisible();
  await expect(box).not.toBeChecked();
  await expect(editor.getByRole("checkbox", { name: "Include S1" })).toBeChecked();
});
