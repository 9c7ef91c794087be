import { test } from "@playwright/test";
import { doEverything } from "@/tests/e2e/everyone/jobs";
import { Keyboard } from "@/tests/support/hands/keyboard";

test("every job of the whole job is done by keyboard alone, from signing in to signing out", async ({
  browser,
}) => {
  const hand = async () => new Keyboard(await (await browser.newContext()).newPage());
  await doEverything(hand, `By keyboard ${Date.now()}`);
});
