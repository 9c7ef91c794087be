import { expect, test } from "@playwright/test";
import { enterStatement, pasteDocument, signedIn } from "@/tests/support/desk";
import { makeStory } from "@/tests/support/story-page";

const COPY =
  "The harbour ferry Amalia ran aground on a sandbank near the Torvik lighthouse shortly before dawn on Tuesday. Rescue boats from three fishing villages brought all 212 passengers ashore within four hours. Divers found a tear of nearly nine metres along the starboard side of the hull. Our reporter watched from the quay.";
const REPRINT = `Growers in the valley have lost most of this year's harvest.\n\n${COPY.replace("nearly nine", "some nine")} (Reuters)\n`;
const WORDS = "The harbour ferry Amalia ran aground on a sandbank near the Torvik lighthouse";

for (const { width, colorScheme } of [
  { width: 1280, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const)
  test(`a reprint collapses into its original, and the two stand beside each other, ${width} px`, async ({
    browser,
  }) => {
    const standards = await signedIn(browser, "standards");
    await standards.setViewportSize({ width, height: 900 });
    await standards.emulateMedia({ colorScheme });
    const story = await makeStory(standards, {
      title: `Ferry ${width} ${Date.now()}`,
      timeZone: "Europe/Oslo",
      members: [],
    });
    await pasteDocument(standards, story, {
      title: "Ferry aground",
      text: `${COPY}\n`,
      publisher: "Reuters",
    });
    await enterStatement(standards, {
      span: { start: 0, end: WORDS.length },
      speaker: null,
      kind: "indirect",
      claims: [{ text: "The ferry ran aground", stance: "asserts" }],
    });
    await pasteDocument(standards, story, {
      title: "Harvest and ferry",
      text: REPRINT,
      publisher: "The Post",
    });
    const start = REPRINT.indexOf(WORDS);
    await enterStatement(standards, {
      span: { start, end: start + WORDS.length },
      speaker: null,
      kind: "indirect",
      claims: [{ text: "The ferry ran aground", stance: "asserts" }],
    });

    await standards.goto(`${story}/claims/1`);
    await expect(standards.locator(".counts").first()).toContainText("1 origin");
    await expect(standards.locator("#main")).toContainText("1 copy adds no origin");
    await expect(standards.getByRole("table", { name: "Where each report has it from" })).toContainText(
      "from D1",
    );
    // The picture's words for a screen reader take no room on the page.
    const below = await standards.evaluate(
      () =>
        document.documentElement.scrollHeight -
        window.scrollY -
        (document.querySelector("main")?.getBoundingClientRect().bottom ?? 0),
    );
    expect(below).toBeLessThan(200);
    await standards.screenshot({ path: `test-results/claim-copies-${width}.png`, fullPage: true });
    await standards.getByRole("link", { name: "compare the two texts" }).click();

    await expect(standards.getByRole("heading", { level: 1 })).toHaveText("D2 beside D1");
    await expect(standards.locator(".lede")).toContainText("copied: one passage");
    await expect(standards.locator(".lede")).toContainText("D2 has it from D1");
    const passages = standards.locator(".pair > ol > li").first();
    await expect(passages.locator("mark.shared")).toHaveCount(2);
    await expect(passages.locator(".differs").first()).toHaveText("some");
    const [left, right] = await Promise.all(
      [0, 1].map(async (at) => passages.locator("mark.shared").nth(at).boundingBox()),
    );
    // Beside each other where there is room, under each other on a phone.
    if (width > 820) expect(left?.y).toBe(right?.y);
    else expect(right?.y ?? 0).toBeGreaterThan((left?.y ?? 0) + (left?.height ?? 0) - 1);
    await standards.screenshot({ path: `test-results/pair-${width}.png`, fullPage: true });

    await standards.getByRole("link", { name: "Both texts whole" }).click();
    await expect(standards.locator(".pair-text.whole")).toHaveCount(2);
    await expect(standards.locator(".pair-text.whole").first()).toContainText(
      "lost most of this year's harvest",
    );
    await standards.getByLabel("Neither has it from the other").check();
    await standards.getByLabel("How you know").fill("The Post’s desk called: their own reporter was there.");
    await standards.getByRole("button", { name: "Say so" }).click();
    await expect(standards.locator(".lede")).toContainText("Neither has it from the other, by the word of");

    await standards.goto(`${story}/claims/1`);
    await expect(standards.locator(".counts").first()).toContainText("2 origins");
    await standards.goto(`${story}/documents/1`);
    await expect(standards.getByRole("heading", { name: "Shares text with" })).toBeVisible();
    await expect(standards.locator("#shares")).toContainText("not copied, says");
  });

test("without a script the two stand beside each other, and a word on them is taken", async ({ browser }) => {
  const page = await signedIn(browser, "standards");
  const story = await makeStory(page, {
    title: `Ferry plain ${Date.now()}`,
    timeZone: "Europe/Oslo",
    members: [],
  });
  await pasteDocument(page, story, { title: "One", text: `${COPY}\n` });
  await pasteDocument(page, story, { title: "Two", text: REPRINT });
  const plain = await (
    await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  ).newPage();
  await plain.goto(`${story}/documents/2`);
  await plain.locator("#shares a").first().click();
  await expect(plain.locator("mark.shared")).toHaveCount(2);
  await plain.getByLabel("D2 has it from D1").check();
  await plain.getByLabel("How you know").fill("It says so.");
  await plain.getByRole("button", { name: "Say so" }).click();
  await expect(plain.locator(".lede")).toContainText("D2 has it from D1, by the word of");
});

const TOLD = "The gates were shut at nine, warden Ilse Verhoeven told Radio Torvik on Tuesday.\n";
const TOLD_WORDS = { start: 0, end: "The gates were shut at nine".length };
const WARDEN = { name: "Ilse Verhoeven", kind: "person", party: "Works", role: "warden" } as const;

test("who stands between is read from the words, and is the program’s until somebody sets it right", async ({
  browser,
}) => {
  const page = await signedIn(browser, "standards");
  const story = await makeStory(page, {
    title: `Told ${Date.now()}`,
    timeZone: "Europe/Oslo",
    members: [],
  });
  const reader = await pasteDocument(page, story, { title: "Gates", text: TOLD });
  await enterStatement(page, { span: TOLD_WORDS, speaker: WARDEN, kind: "indirect" });
  await page.goto(`${story}/statements/1`);
  await expect(page.locator("#main")).toContainText("Radio Torvik");
  await expect(page.locator("#main")).toContainText("link proposed by the program");

  const plain = await (
    await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  ).newPage();
  await plain.goto(`${reader}?start=${TOLD_WORDS.start}&end=${TOLD_WORDS.end}`);
  await expect(plain.locator("[name='relays.0.description']")).toHaveValue("Radio Torvik");
  await plain.locator("[name='relays.0.description']").fill("Radio Torvik, morning show");
  const warden = plain.locator("[name=speakerId] option").filter({ hasText: WARDEN.name });
  await plain.locator("[name=speakerId]").selectOption(await warden.first().getAttribute("value"));
  await plain.getByRole("button", { name: /Save draft/ }).click();
  await plain.goto(`${story}/statements/2`);
  await expect(plain.locator("#main")).toContainText("Radio Torvik, morning show");
  await expect(plain.locator("#main")).toContainText("link made by");
});
