import { test } from "@playwright/test";
import { doEverything } from "@/tests/e2e/everyone/jobs";
import { WithoutScript } from "@/tests/support/hands/without-script";

test("every job of the whole job is done without JavaScript, from signing in to signing out", async ({
  browser,
}) => {
  const hand = async () =>
    new WithoutScript(await (await browser.newContext({ javaScriptEnabled: false })).newPage());
  await doEverything(hand, `Without script ${Date.now()}`);
});
