import { expect, test } from "@playwright/test";
import { enterStatement, openItem, pasteDocument, signedIn } from "@/tests/support/desk";
import { makeStory } from "@/tests/support/story-page";

test("what is typed while a form is on its way stays when it comes back refused", async ({ browser }) => {
  const page = await signedIn(browser, "reporter");
  const story = await makeStory(page, {
    title: `On its way ${Date.now()}`,
    timeZone: "Europe/Brussels",
    members: [],
  });
  await pasteDocument(page, story, { title: "The gate", text: "“The gate was shut,” the guard said." });
  const guard = { name: "The guard", kind: "person", party: "Waterworks", role: "guard" } as const;
  const shut = [{ text: "The gate was shut", stance: "asserts" }];
  await enterStatement(page, { words: "The gate was shut,", speaker: guard, claims: shut });
  await enterStatement(page, { words: "The gate was", speaker: guard });
  await openItem(page, story, "S2");

  const claim = page.getByLabel("Claim", { exact: true });
  const stance = page.getByLabel("Stance");
  const tie = page.getByRole("button", { name: "Tie it" });
  const sent = (request: { method: () => string }) => request.method() === "POST";
  let release = () => {};
  await page.route("**/statements/2*", async (route) => {
    if (sent(route.request()))
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    await route.continue();
  });

  await claim.fill("C98");
  await stance.selectOption("denies");
  const leaves = page.waitForRequest(sent);
  await tie.click();
  await leaves;
  await claim.fill("C97");
  await stance.selectOption("qualifies");
  release();
  await expect(page.locator("#main").getByRole("alert")).toContainText("This story has no such claim.");
  await expect(claim).toHaveValue("C97");
  await expect(stance).toHaveValue("qualifies");

  await test.step("and where nothing was, what was sent", async () => {
    await claim.fill("C96");
    const leavesAgain = page.waitForRequest(sent);
    const answered = page.waitForResponse((response) => sent(response.request()));
    await page.unroute("**/statements/2*");
    await tie.click();
    await leavesAgain;
    await answered;
    await expect(tie).toBeEnabled();
    await expect(claim).toHaveValue("C96");
    await expect(stance).toHaveValue("qualifies");
  });
});
