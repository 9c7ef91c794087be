import { writeFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { signIn } from "@/tests/support/desk";
import { demoStory } from "@/tests/support/every-page";

const PASSWORD = process.env.ONRECORD_DEMO_PASSWORD ?? "";

test("statements of a spreadsheet are mapped, tried, mended, and entered all at once", async ({
  page,
}, info) => {
  const choose = async (rows: string) => {
    const file = info.outputPath("statements.csv");
    writeFileSync(file, `Said;Where;By\n${rows}`);
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: "Read its columns" }).click();
    await expect(page.locator("#main")).toContainText("rows were read", { timeout: 60_000 });
    await page.getByLabel("The words").selectOption("Said");
    await page.getByLabel("Document", { exact: false }).last().selectOption("Where");
  };
  await signIn(page, "standards@newsroom.example", PASSWORD);
  const story = await demoStory(page);
  await page.goto(`${story}/statements`);
  await page.getByRole("link", { name: "Import", exact: true }).click();

  await choose("coordinated attacks;D1;\nno such words at all;D99;\n");
  await page.getByRole("button", { name: /Try it/ }).click();
  await expect(page.locator("#main")).toContainText("Row 3: There is no document “D99”.");
  await expect(page.getByRole("button", { name: /Enter/ })).toHaveCount(0);

  // Opened anew, the mended sheet goes in.
  await page.goto(`${story}/statements/import`);
  await choose("coordinated attacks;D1;\nno such words at all;D1;\n");
  await page.getByRole("button", { name: /Try it/ }).click();
  await expect(page.locator("#main")).toContainText("Every row can go in.");
  await expect(page.locator("#main")).toContainText("would be missing");
  await page.getByRole("button", { name: "Enter 2 drafts" }).click();
  await expect(page).toHaveURL(/\/statements\?done=/);
  await expect(page.locator("#main")).toContainText("2 statements were entered as drafts.");
});
