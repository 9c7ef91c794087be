import { expect, test } from "@playwright/test";
import { pasteDocument, selectSpan, signIn } from "@/tests/support/desk";
import { demoStory, everyPage, foldersWithPages, listenForComplaints } from "@/tests/support/every-page";

const PASSWORD = process.env.ONRECORD_DEMO_PASSWORD ?? "";

for (const { colorScheme, width } of [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 390 },
] as const)
  test(`every page runs under its policy without a complaint of the browser, ${colorScheme}`, async ({
    browser,
  }) => {
    const open = async (who: string) => {
      const page = await (
        await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      ).newPage();
      const complaints = await listenForComplaints(page);
      if (who !== "nobody") await signIn(page, `${who}@newsroom.example`, PASSWORD);
      return { page, complaints };
    };
    const [nobody, standards, admin] = [await open("nobody"), await open("standards"), await open("admin")];
    const story = await demoStory(standards.page);
    // Two documents can be laid beside each other once there are two.
    await pasteDocument(standards.page, story, { title: "Beside the first", text: "Nobody was there." });
    await standards.page.goto(`${story}/sources`);
    const source = await standards.page
      .locator(`main a[href^="${story}/sources/0"]`)
      .first()
      .getAttribute("href");
    await admin.page.goto("/admin");
    const account = await admin.page.locator('main a[href^="/admin/accounts/"]').first().getAttribute("href");
    const pages = everyPage(story, { account: account ?? "", source: (source ?? "").replace(story, "") });
    expect([...new Set(pages.map(({ file }) => file))].sort()).toEqual(foldersWithPages().sort());

    const nonces = new Set<string>();
    for (const { address, who } of [...pages, { address: "/no/such/page", who: "nobody" as const }]) {
      const { page } = { nobody, standards, admin }[who];
      const answer = await page.goto(address);
      expect([address, answer?.status()]).toEqual([address, address === "/no/such/page" ? 404 : 200]);
      const policy = answer?.headers()["content-security-policy"] ?? "";
      expect(policy).not.toContain("unsafe");
      const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
      expect(nonces.has(nonce)).toBe(false);
      nonces.add(nonce);
      // The page's scripts ran.
      await expect.poll(() => page.evaluate(() => Reflect.has(window, "next"))).toBe(true);
    }
    const complaints = [nobody, standards, admin].flatMap((each) => each.complaints);
    // The browser itself says of a page that it was not found.
    expect(complaints.filter((line) => !/no\/such\/page: .*404/.test(line))).toEqual([]);
  });

test("what a page does once it runs stays within its policy: proving, dialogs, going anywhere, saving", async ({
  page,
}) => {
  const complaints = await listenForComplaints(page);
  await signIn(page, "standards@newsroom.example", PASSWORD);
  const story = await demoStory(page);
  await pasteDocument(page, story, {
    title: "Under the policy",
    text: "“Nobody was there,” the guard said.\n",
  });
  await selectSpan(page, { start: 1, end: 17 });
  await page.keyboard.press("n");
  await expect(page.locator("#entry")).toContainText("exact");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page
    .getByRole("combobox", { name: /Go/ })
    .or(page.getByRole("dialog").getByRole("textbox"))
    .first()
    .fill("civilians");
  await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goto(`${story}/statements`);
  await page.locator("main a[href*='/statements/1']").first().click();
  await expect(page).toHaveURL(/statements\/1/);
  expect(complaints).toEqual([]);
});

test("a script that got into a page would not run", async ({ page }) => {
  await signIn(page, "standards@newsroom.example", PASSWORD);
  const story = await demoStory(page);
  const attack = `<script>window.__ran = 1</script><img src=x onerror="window.__ran = 2"><svg onload="window.__ran = 3"></svg><a href="javascript:window.__ran=4">x</a>`;
  await pasteDocument(page, story, { title: attack, text: `${attack}\n`, credit: attack });
  expect(await page.locator("[data-reader-text]").innerText()).toContain(attack);
  // And where the escaping failed: put into the page as it stands, it is refused all the same.
  await page.evaluate((html) => {
    const box = document.createElement("div");
    box.innerHTML = html;
    document.body.append(box);
    box.querySelector("a")?.click();
    const script = document.createElement("div");
    script.innerHTML = "<iframe srcdoc='<script>parent.__ran = 5</script>'></iframe>";
    document.body.append(script);
  }, attack);
  await page.goto(`${story}/documents`);
  expect(await page.evaluate(() => Reflect.get(window, "__ran"))).toBeUndefined();
});
