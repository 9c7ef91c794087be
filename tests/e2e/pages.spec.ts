import { expect, test } from "@playwright/test";
import { signIn } from "@/tests/support/desk";
import { demoStory } from "@/tests/support/every-page";

const PASSWORD = process.env.ONRECORD_DEMO_PASSWORD ?? "";

test("without JavaScript an editor takes an item, is told what is missing, keeps what was typed, and decides", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, "editor@newsroom.example", PASSWORD);
  const story = await demoStory(page);
  await page.goto(`${story}/claims/6`);
  await page.getByRole("button", { name: "Take into review" }).click();
  await page.goto(`${story}/claims/6`);
  await page.getByRole("radio", { name: "Unverifiable" }).check();
  await page.getByLabel(/^What it rests on/).fill("Nobody but the minister was there.");
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.locator("#main")).toContainText("Holds: unverifiable");
  await page.getByLabel("Add a comment").fill("Ask the shopkeepers.");
  await page.getByRole("button", { name: "Comment" }).click();
  await expect(page.locator("#comments")).toContainText("Ask the shopkeepers.");
  await page.goto(`${story}/statements/14`);
  await page.getByRole("button", { name: "Take into review" }).click();
  await page.goto(`${story}/statements/14`);
  await page.getByRole("radio", { name: "Wrong" }).check();
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.locator("#decide")).toContainText("needs a reason");
  await expect(page.getByRole("radio", { name: "Wrong" })).toBeChecked();
});

test("an address whose identifier is none is no fault: it narrows nothing, or leads to nothing", async ({
  page,
}) => {
  await signIn(page, "editor@newsroom.example", PASSWORD);
  const story = await demoStory(page);
  const none = "-".repeat(36);
  const answers: [string, number][] = [];
  for (const path of [
    `${story}/statements?speaker=${none}&party=${none}&document=${none}&claim=${none}`,
    `${story}/sources/${none}`,
    `${story}/editions/new?speaker=${none}`,
    `${story}/ledger?item=${none}`,
    `/search?q=x&story=${none}`,
    `/stories/${none}`,
  ])
    answers.push([path, (await page.request.get(path)).status()]);
  expect(answers.map(([path, status]) => [path.replace(story, "story"), status < 500])).toEqual(
    answers.map(([path]) => [path.replace(story, "story"), true]),
  );
});

test("a stranger's addresses read like addresses of nothing, page by page", async ({ browser }) => {
  const member = await (await browser.newContext()).newPage();
  await signIn(member, "editor@newsroom.example", PASSWORD);
  const story = await demoStory(member);
  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, "admin@newsroom.example", PASSWORD);
  const nothing = "/stories/01999999-0000-7000-8000-000000000000";
  for (const room of [
    "",
    "/statements",
    "/statements/1",
    "/claims/2",
    "/documents/1",
    "/board",
    "/editions/1",
    "/editions/1/download",
    "/ledger",
    "/settings",
  ]) {
    const [theirs, absent] = [
      await admin.request.get(`${story}${room}`),
      await admin.request.get(`${nothing}${room}`),
    ];
    expect([room, theirs.status()]).toEqual([room, absent.status()]);
    expect(theirs.status()).toBe(404);
  }
  const go = await (await admin.request.get("/api/go?q=bugti")).json();
  expect(go.items).toEqual([]);
});
