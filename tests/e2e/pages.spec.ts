import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "@/tests/support/desk";

const PASSWORD = process.env.ONRECORD_DEMO_PASSWORD ?? "";

/** The demonstration's story, as its desk links to it. */
async function demoStory(page: Page): Promise<string> {
  await page.goto("/stories");
  const href = await page.getByRole("link", { name: "Balochistan attacks" }).first().getAttribute("href");
  return href ?? "";
}

const ROOMS = [
  "",
  "/statements",
  "/statements/1",
  "/statements/13",
  "/statements/new",
  "/statements/9/edit",
  "/claims",
  "/claims/2",
  "/claims/6",
  "/claims/new",
  "/board",
  "/documents",
  "/documents/1",
  "/documents/new",
  "/sources",
  "/sources/new",
  "/sources/parties",
  "/timeline",
  "/editions",
  "/editions/1",
  "/editions/new?disputed=1",
  "/ledger?verify=1",
  "/settings",
];
const OUTSIDE = ["/", "/stories", "/stories/new", "/search?q=civilians", "/account"];

for (const { width, colorScheme } of [
  { width: 1280, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const)
  test(`every page at ${width} px, ${colorScheme}: no violation of WCAG 2.2 AA, one heading, nothing wider than the screen`, async ({
    browser,
  }) => {
    const page = await (
      await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    ).newPage();
    await signIn(page, "standards@newsroom.example", PASSWORD);
    const story = await demoStory(page);
    const found: string[] = [];
    for (const path of [...OUTSIDE, ...ROOMS.map((room) => `${story}${room}`)]) {
      const answer = await page.goto(path);
      const name = path.replace(story, "story");
      if (answer?.status() !== 200) found.push(`${name}: status ${answer?.status()}`);
      const headings = await page.locator("h1").count();
      if (headings !== 1) found.push(`${name}: ${headings} first headings`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 0) found.push(`${name}: ${wider} px wider than the screen`);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      for (const { id, nodes } of violations) found.push(`${name}: ${id}: ${nodes[0]?.html.slice(0, 160)}`);
    }
    expect(found).toEqual([]);
  });

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
