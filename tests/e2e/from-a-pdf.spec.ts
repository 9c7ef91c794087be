import { writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { enterStatement, signIn } from "@/tests/support/desk";
import { demoStory } from "@/tests/support/every-page";
import { realFile } from "@/tests/support/formats";

const PASSWORD = process.env.ONRECORD_DEMO_PASSWORD ?? "";
const QUOTE = "Nobody has told us what lit it,";

/** The text as the reader's page holds it, without what stands aside. */
function textOnPage(page: Page): Promise<string> {
  return page.locator("[data-reader-text]").evaluate((sheet) => {
    const copy = sheet.cloneNode(true) as HTMLElement;
    for (const aside of copy.querySelectorAll("[data-aside]")) aside.remove();
    return copy.textContent ?? "";
  });
}

test("from a PDF to a proven quote that leads back to its page; a file under a wrong name is refused", async ({
  page,
}, info) => {
  const choose = async (name: string, bytes: Uint8Array) => {
    const file = info.outputPath(name);
    writeFileSync(file, bytes);
    await page.locator("input[type=file]").setInputFiles(file);
  };
  await signIn(page, "standards@newsroom.example", PASSWORD);
  const story = await demoStory(page);
  await page.goto(`${story}/documents/new`);
  await choose("harbour.docx", realFile("harbour-chromium.pdf"));
  await page.getByLabel("Title").fill("Harbour fire");
  await page.getByLabel("Came from").fill("The press office, by hand");
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(page.locator("#main")).toContainText("its bytes are a PDF", { timeout: 60_000 });
  await expect(page.getByLabel("Title")).toHaveValue("Harbour fire");

  await choose("harbour.pdf", realFile("harbour-chromium.pdf"));
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(page).toHaveURL(/\/documents\/\d+\?new=1/, { timeout: 60_000 });
  await expect(page.locator("#main")).toContainText("compare each quote with the original");
  await expect(page.locator(".locator")).toHaveText(["page 1", "page 2"]);

  // The original leaves as plain bytes to be saved, whatever it is, and whoever opened it is kept.
  const address = new URL(page.url()).pathname;
  const original = await page.request.get(`${address}/original?text=1`);
  expect(Buffer.compare(await original.body(), Buffer.from(realFile("harbour-chromium.pdf")))).toBe(0);
  expect(original.headers()).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": expect.stringContaining('attachment; filename="harbour.pdf"'),
    "x-content-type-options": "nosniff",
  });
  await page.reload();
  await expect(page.locator("#main")).toContainText("Opened once");
  await expect(page.locator("#main")).toContainText("The press office, by hand");

  const text = await textOnPage(page);
  const span = { start: text.indexOf(QUOTE), end: text.indexOf(QUOTE) + QUOTE.length };
  const speaker = { name: "Ilse Varga", kind: "person", party: "Port ministry", role: "minister" } as const;
  const number = await enterStatement(page, { span, speaker });
  await expect(page.locator(`#S${number}`)).toHaveAttribute("title", /page 2, paragraph 2$/);
  await page.goto(`${story}/statements/${number}`);
  await expect(page.locator(".proof-row")).toContainText("page 2, paragraph 2");
  await expect(page.locator(".proof-row")).toContainText(/exact/i);
});
