import { expect, test } from "@playwright/test";
import { enterStatement, pasteDocument, signIn } from "@/tests/support/desk";
import { demoStory } from "@/tests/support/every-page";

const PASSWORD = process.env.ONRECORD_DEMO_PASSWORD ?? "";
const SAID = "The bridge will open on Monday";
const OLDER = `${SAID}, the works office wrote.\n\nThe river stood at four metres.\n`;
const NEWER = OLDER.replace("Monday", "Thursday").replace("four metres", "five metres");

test("a newer text of a changed page: what became of the statement, and what changed, word by word", async ({
  page,
}) => {
  await signIn(page, "reporter@newsroom.example", PASSWORD);
  const story = await demoStory(page);
  const document = await pasteDocument(page, story, { title: "The bridge", text: OLDER });
  const speaker = { name: "Works office", kind: "organisation", party: "The city", role: "" } as const;
  const number = await enterStatement(page, { span: { start: 0, end: SAID.length }, speaker });

  await page.goto(`${document}/text`);
  await page.getByLabel("Paste the text").fill(NEWER);
  await page.getByRole("button", { name: "Add the text and prove its statements again" }).click();
  await expect(page.locator("#main")).toContainText("changed: only changed words are left");
  await page.getByRole("link", { name: "What changed since text 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/what changed from text 1 to text 2/);
  const changes = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: /^Change \d$/ }) });
  await expect(changes).toHaveCount(2);
  await expect(changes.nth(0).locator("del")).toContainText("Monday");
  await expect(changes.nth(0).locator("ins")).toContainText("Thursday");
  await expect(changes.nth(1).locator("ins")).toContainText("five");
  await expect(changes.nth(1)).not.toContainText("Statements that stood here");
  await changes
    .nth(0)
    .getByRole("link", { name: `S${number}` })
    .click();
  await expect(page.locator("#main")).toContainText("the words are changed");
  await page.getByRole("link", { name: "What changed in the text" }).click();
  await expect(page).toHaveURL(/changes\?older=1&newer=2$/);
});

test("a page of the web that leads to this machine is not captured, and nothing typed is lost", async ({
  page,
}) => {
  await signIn(page, "reporter@newsroom.example", PASSWORD);
  const story = await demoStory(page);
  await page.goto(`${story}/documents/new`);
  const box = page.getByRole("checkbox", { name: /^Capture it/ });
  await page.getByLabel("Title").fill("Our own start page");
  await page.getByRole("textbox", { name: /^Address on the web/ }).fill("http://127.0.0.1/");
  await box.focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(page.locator("#main")).toContainText("leads into a private network, or to this machine");
  await expect(page.getByLabel("Title")).toHaveValue("Our own start page");
  await expect(box).toBeChecked();
});
