import { expect, test } from "@playwright/test";
import { enterStatement, openItem, pasteDocument, signedIn } from "@/tests/support/desk";
import { makeStory, REPORTER_AND_EDITOR } from "@/tests/support/story-page";

const TEXT = "“The gate was shut,” the guard said. “Nobody had the keys,” the guard said.";
const guard = { name: "The guard", kind: "person", party: "Waterworks", role: "guard" } as const;

for (const javaScriptEnabled of [true, false])
  test(`statements and claims are tied by their numbers, whatever is offered, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const standards = await signedIn(browser, "standards");
    const reporter = await signedIn(browser, "reporter");
    const story = await makeStory(standards, {
      title: `By number ${javaScriptEnabled} ${Date.now()}`,
      timeZone: "Europe/Brussels",
      members: REPORTER_AND_EDITOR,
    });
    await pasteDocument(reporter, story, { title: "The gate", text: TEXT });
    const shut = [{ text: "The gate was shut", stance: "asserts" }];
    await enterStatement(reporter, { words: "The gate was shut,", speaker: guard, claims: shut });
    await enterStatement(reporter, { words: "Nobody had the keys,", speaker: guard });
    await enterStatement(reporter, { words: "Nobody had", speaker: guard });

    const page = javaScriptEnabled
      ? reporter
      : await signedIn(browser, "reporter", { javaScriptEnabled: false });
    const claim = page.getByLabel("Claim", { exact: true });
    const refusal = page.locator("#main").getByRole("alert");
    await openItem(page, story, "S2");
    for (const wrong of ["C99", "S1", "gates", "99999999999999999999"]) {
      await claim.fill(wrong);
      await page.getByRole("button", { name: "Tie it" }).click();
      // The fold that the form stands in may be closed again: why it was refused is what the page opens with.
      await expect(refusal).toContainText("This story has no such claim. Begin with its number");
      await expect(refusal).toBeInViewport();
      // What was typed is there to be mended.
      await expect(claim).toHaveValue(wrong);
    }
    await claim.fill("c1 The gate");
    await page.getByLabel("Stance").last().selectOption("denies");
    await page.getByRole("button", { name: "Tie it" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Position saved" })).toBeVisible();
    await expect(page.locator("#main")).toContainText("denies C1 The gate was shut");

    await openItem(page, story, "C1");
    await page.getByText("Tie a statement to this claim").click();
    const statement = page.getByLabel("Statement", { exact: true });
    await statement.fill("C1");
    await page.getByRole("button", { name: "Tie it" }).click();
    await expect(refusal).toContainText("This story has no such statement.");
    await expect(refusal).toBeInViewport();
    await statement.fill("S3");
    await page.getByRole("button", { name: "Tie it" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Position saved" })).toBeVisible();
    await openItem(page, story, "S3");
    await expect(page.locator("#main")).toContainText("asserts C1 The gate was shut");
  });
