import { writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { enterStatement, signIn } from "@/tests/support/desk";
import { demoStory } from "@/tests/support/every-page";
import { lineAt, longText } from "@/tests/support/long-text";

const PASSWORD = process.env.ONRECORD_DEMO_PASSWORD ?? "";
const LINES = 200_000;
const text = longText(LINES);

/** What the reader's page weighs: bytes of HTML as sent, elements as they stand, and units of the text in it. */
async function weigh(page: Page, address: string) {
  const html = await (await page.request.get(address)).body();
  await page.goto(address);
  const elements = await page.locator("*").count();
  const sheet = page.locator("[data-reader-text]");
  return {
    bytes: html.byteLength,
    elements,
    // Of the document: numbers and suggestions stand aside.
    shown: await sheet.evaluate((it) => {
      const words = it.cloneNode(true) as Element;
      for (const aside of words.querySelectorAll("[data-aside]")) aside.remove();
      return (words.textContent ?? "").length;
    }),
  };
}

test("a document of 200,000 lines is brought in, read in parts, marked, and proved again in a newer text", async ({
  page,
}, info) => {
  const upload = async (content: string) => {
    const file = info.outputPath("long.txt");
    writeFileSync(file, content);
    await page.locator("input[type=file]").setInputFiles(file);
  };
  await signIn(page, "standards@newsroom.example", PASSWORD);
  const story = await demoStory(page);
  await page.goto(`${story}/documents/new`);
  await upload(text);
  await page.getByLabel("Title").fill("Two hundred thousand lines");
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(page).toHaveURL(/\/documents\/\d+\?new=1/, { timeout: 180_000 });
  const address = new URL(page.url()).pathname;

  // One part at a time: what a page weighs does not grow with the text.
  await expect(page.locator("#main")).toContainText("Part 1 of 167");
  for (const part of [1, 84, 167]) {
    const { bytes, elements, shown } = await weigh(page, `${address}?part=${part}`);
    expect(bytes).toBeLessThan(600_000);
    expect(elements).toBeLessThan(4_000);
    expect(shown).toBeGreaterThan(30_000);
    expect(shown).toBeLessThanOrEqual(60_000);
  }

  const span = lineAt(text, 199_990);
  const speaker = { name: "A Patient Guard", kind: "person", party: "The State", role: "guard" } as const;
  const number = await enterStatement(page, { span, speaker });
  await expect(page.locator(`#S${number}`)).toBeVisible();
  await expect(page.locator("mark").first()).toHaveText(text.slice(span.start, span.end));
  // From the first part there is a way to it.
  await page.goto(address);
  const ways = page.getByRole("navigation", { name: "Parts of the text" }).first();
  await expect(ways.getByRole("link", { name: `S${number}`, exact: true })).toHaveAttribute(
    "href",
    /part=167#S/,
  );

  // The publisher takes the first lines away: the words stand elsewhere, and nobody's mark is moved unsaid.
  await page.goto(`${address}/text`);
  await upload(text.slice(lineAt(text, 600).start));
  await page.getByRole("button", { name: /Add/ }).click();
  await expect(page).toHaveURL(/\?new=1/, { timeout: 180_000 });
  await expect(page.locator("#main")).toContainText("Proved again in text 2");
  await expect(page.locator("#main")).toContainText("moved: the words stand, in another place");
});
