import { expect, type Page, test } from "@playwright/test";
import { signIn } from "@/tests/support/desk";
import { demoStory } from "@/tests/support/every-page";

const PASSWORD = process.env.ONRECORD_DEMO_PASSWORD ?? "";

/** The article, each paragraph with one error, and the kind it must come back as. */
const PLANTED: readonly (readonly [kind: string, paragraph: string])[] = [
  [
    "wrong words",
    "“In each case, the attackers came in dressed as civilians and indiscriminately targeted ordinary people working in banks,” junior interior minister Talal Chaudhry said.",
  ],
  [
    "wrong speaker",
    "“We will carry out intelligence-based operations against terrorists, and we will drag them out of their hideouts,” Talal Chaudhry said.",
  ],
  [
    "figure changed",
    "According to provincial authorities, 19 members of Pakistan’s law enforcement agencies and 31 civilians were killed in the attacks.",
  ],
  [
    "scope changed",
    "Pakistan’s military said that 92 civilians were killed on Saturday, adding to the 41 on Friday.",
  ],
  [
    "not cleared",
    "The BLA claimed to have killed 84 members of Pakistan’s security forces and captured 18 others.",
  ],
  ["stated as fact", "The BLA carried out the attacks with Indian sponsorship."],
  [
    "wrong role",
    "On Sunday, defence secretary Randhir Jaiswal said, “We categorically reject the baseless allegations made by Pakistan, which are nothing but its usual tactics to deflect attention from its own internal failings.”",
  ],
  ["nothing behind it", "“My brother sold the only boat we had,” a fisherman told reporters."],
];
const ARTICLE = PLANTED.map(([, paragraph]) => paragraph).join("\n");

/** The kinds marked in each paragraph of the copy, as its marks say them. */
async function markedIn(page: Page): Promise<string[][]> {
  const marks = await page.locator("[data-checked-copy]").evaluate((sheet) => {
    const found: { at: number; kind: string }[] = [];
    let at = 0;
    const walk = (node: Node) => {
      if (node instanceof HTMLElement && node.matches("[data-aside]")) {
        found.push({ at, kind: node.textContent?.split(", ").at(-1)?.replace(/:\s*$/, "") ?? "" });
        return;
      }
      if (node.nodeType === Node.TEXT_NODE) at += node.textContent?.length ?? 0;
      for (const child of node.childNodes) walk(child);
    };
    walk(sheet);
    return found;
  });
  let start = 0;
  return PLANTED.map(([, paragraph]) => {
    const end = start + paragraph.length;
    const kinds = marks.filter(({ at }) => at >= start && at < end).map(({ kind }) => kind);
    start = end + 1;
    return kinds;
  });
}

test("a draft: eight planted errors of different kinds come back with eight marks, one key from each other", async ({
  page,
}) => {
  await signIn(page, "standards@newsroom.example", PASSWORD);
  const story = await demoStory(page);
  await page.goto(story);
  await page.getByRole("link", { name: "Draft check" }).click();
  await page.getByLabel("Paste the copy").fill(ARTICLE);
  await page.getByRole("button", { name: "Check it" }).click();
  await expect(page.getByRole("heading", { name: /not stand as written/ })).toBeVisible();
  const marked = await markedIn(page);
  for (const [at, [kind, paragraph]] of PLANTED.entries())
    expect(marked[at], `${kind} in: ${paragraph}`).toContain(kind);

  await page.locator("#findings-title").click();
  await page.keyboard.press("j");
  await expect(page.locator("#finding-1")).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.locator("#finding-2")).toBeFocused();
  const statement = page.locator("#finding-1").getByRole("link", { name: /^S\d+$/ });
  await expect(statement).toHaveAttribute("href", /\/statements\/\d+$/);
});

test("a draft posted by another program comes back as its findings; who may not, and what is no copy, is told", async ({
  page,
  playwright,
}) => {
  await signIn(page, "standards@newsroom.example", PASSWORD);
  const address = `${await demoStory(page)}/draft/findings`;
  const post = (data: string | Buffer, headers: Record<string, string> = {}) =>
    page.request.post(address, {
      data,
      headers: { "content-type": "text/plain; charset=utf-8", ...headers },
    });
  const checked = await post(ARTICLE);
  expect(checked.status()).toBe(200);
  const { copy, findings } = await checked.json();
  expect(copy).toBe(ARTICLE);
  expect(findings.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(PLANTED.map(([kind]) => kind)),
  );
  const html = `<!doctype html><title>x</title><p>${ARTICLE.split("\n")[0]}</p>`;
  const fromHtml = await (await post(html, { "content-type": "text/html" })).json();
  expect(fromHtml.findings[0]).toMatchObject({ kind: "wrong words", statement: expect.stringMatching(/^S/) });

  const refusals = [
    [await post(""), 422],
    [await post(Buffer.from([0x50, 0x4b, 3, 4, 0, 1, 2])), 422],
    [await post("a".repeat(200_001)), 422],
    [await post(ARTICLE, { origin: "https://elsewhere.example" }), 403],
    [
      await page.request.post(address.replace(/[^/]+(?=\/draft)/, crypto.randomUUID()), { data: ARTICLE }),
      404,
    ],
  ] as const;
  for (const [answer, status] of refusals)
    expect([answer.status(), await answer.text()]).toEqual([status, expect.stringMatching(/\w/)]);
  const nobody = await playwright.request.newContext();
  expect((await nobody.post(new URL(address, page.url()).href, { data: ARTICLE })).status()).toBe(401);
  await nobody.dispose();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("a draft comes back with its marks all the same", async ({ page }) => {
    await signIn(page, "standards@newsroom.example", PASSWORD);
    const story = await demoStory(page);
    await page.goto(`${story}/draft`);
    await page.getByLabel("Paste the copy").fill(ARTICLE);
    await page.getByRole("button", { name: "Check it" }).click();
    await expect(page.locator("#mark-1")).toBeVisible();
  });
});
