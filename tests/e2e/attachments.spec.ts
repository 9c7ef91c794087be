import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { enterStatement, pasteDocument, signedIn } from "@/tests/support/desk";
import { pictureWithNotes } from "@/tests/support/picture-with-notes";
import { makeStory, REPORTER_AND_EDITOR } from "@/tests/support/story-page";

/** A picture a browser makes of a page, with the notes of another put in: a JPEG's parts may follow each other so. */
async function photo(page: Page): Promise<Buffer> {
  const picture = await page.screenshot({ type: "jpeg" });
  const notes = pictureWithNotes();
  return Buffer.concat([picture.subarray(0, 2), notes.subarray(2, -2), picture.subarray(2)]);
}

/** A film of half a second that the browser records of what it draws. */
async function film(page: Page): Promise<Buffer> {
  const blank = await page.context().newPage();
  const bytes = await blank.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 180 });
    const drawing = canvas.getContext("2d");
    const recorder = new MediaRecorder(canvas.captureStream(), { mimeType: "video/webm" });
    const parts: Blob[] = [];
    recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
    const stopped = new Promise((resolve) => recorder.addEventListener("stop", resolve));
    recorder.start();
    for (let frame = 0; frame < 30; frame++) {
      drawing?.fillRect(frame * 10, 40, 20, 100);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    recorder.stop();
    await stopped;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  await blank.close();
  return Buffer.from(bytes);
}

async function storyWithClaim(browser: Parameters<typeof signedIn>[0]) {
  const standards = await signedIn(browser, "standards");
  const story = await makeStory(standards, {
    title: `Attachments ${Date.now()}`,
    timeZone: "Europe/Brussels",
    members: REPORTER_AND_EDITOR,
  });
  const reporter = await signedIn(browser, "reporter");
  await pasteDocument(reporter, story, {
    title: "The flood",
    text: "“40 residents were killed,” the ministry said.",
  });
  await enterStatement(reporter, {
    words: "40 residents were killed,",
    speaker: { name: "The ministry", kind: "organisation", party: "Works", role: "a ministry" },
    figureLine: "40 residents killed",
    claims: [{ text: "Residents killed", stance: "asserts" }],
  });
  return { story, reporter, photo: await photo(reporter) };
}

const evidence = (page: Page) => page.locator("#evidence");

test("a photo is attached, looked at where it is, and says of itself where it was taken; a film is cancelled on its way", async ({
  browser,
}, testInfo) => {
  const { story, reporter, photo: bytes } = await storyWithClaim(browser);
  const claim = `${story}/claims/1`;
  const open = () => reporter.getByText("Add evidence", { exact: true }).click();

  await test.step("attached", async () => {
    await reporter.goto(claim);
    await open();
    await reporter.getByLabel("What it is").fill("The gate at dawn");
    await reporter.getByLabel(/^Who made it/).fill("A resident");
    await reporter.getByLabel(/^How it came to the desk/).fill("By messenger, from who took it");
    await reporter
      .getByLabel(/^File/)
      .setInputFiles({ name: "gate.jpg", mimeType: "image/jpeg", buffer: bytes });
    await reporter.getByRole("button", { name: "Add it" }).click();
    await expect(reporter.getByRole("status").filter({ hasText: "Evidence added." })).toBeVisible();
    await expect(evidence(reporter)).toContainText("By messenger");
    await expect(evidence(reporter).locator("img")).toHaveCount(0);
  });

  await test.step("its own notes are shown as no proof", async () => {
    await reporter.getByText("What the file says of itself").click();
    await expect(evidence(reporter)).toContainText("it proves nothing");
    await expect(evidence(reporter)).toContainText("30.18333, 67.00000");
    await expect(evidence(reporter)).toContainText("Darkroom 9");
  });

  await test.step("shown in place when asked for, and the opening is told in the ledger", async () => {
    const before = await openings(reporter, story);
    await reporter.goto(claim);
    await reporter.getByRole("link", { name: "Show it here" }).click();
    const picture = evidence(reporter).getByRole("img", { name: "The gate at dawn" });
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
      .toBeGreaterThan(100);
    expect(await openings(reporter, story)).toBe(before + 1);
  });

  await test.step("a second piece begins with an empty form", async () => {
    await reporter.goto(claim);
    await open();
    await reporter.getByLabel("What it is").fill("The same, as somebody else sent it");
    await reporter.getByRole("button", { name: "Add it" }).click();
    await expect(evidence(reporter).locator("article")).toHaveCount(2);
  });

  await test.step("a film is cancelled, and sent again with what was typed", async () => {
    const film = testInfo.outputPath("film.mp4");
    const head = Buffer.from("\0\0\0\x18ftypmp42\0\0\0\0", "latin1");
    await writeFile(film, Buffer.concat([head, Buffer.alloc(60_000_000, 1)]));
    await reporter.goto(claim);
    await open();
    await reporter.getByLabel("What it is").fill("The film");
    await reporter.getByLabel(/^File/).setInputFiles(film);
    const network = await reporter.context().newCDPSession(reporter);
    await network.send("Network.enable");
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 4_000_000 };
    await network.send("Network.emulateNetworkConditions", slow);
    await reporter.getByRole("button", { name: "Add it" }).click();
    await reporter.getByRole("button", { name: "Cancel" }).click();
    await expect(evidence(reporter)).toContainText("You cancelled it: nothing was added.");
    await expect(reporter.getByLabel("What it is")).toHaveValue("The film");
    await network.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
    await reporter.getByRole("button", { name: "Add it" }).click();
    await expect(evidence(reporter).locator("article")).toHaveCount(3);
    await reporter.getByRole("link", { name: "Play it here" }).click();
    await expect(evidence(reporter).locator("video")).toHaveAttribute("preload", "none");
  });

  await test.step("a film that a browser recorded plays in its place", async () => {
    await reporter.goto(claim);
    await open();
    await reporter.getByLabel("What it is").fill("The gate gives way");
    const recorded = { name: "gate.webm", mimeType: "video/webm", buffer: await film(reporter) };
    await reporter.getByLabel(/^File/).setInputFiles(recorded);
    await reporter.getByRole("button", { name: "Add it" }).click();
    const added = evidence(reporter).locator("article", { hasText: "The gate gives way" });
    await added.getByRole("link", { name: "Play it here" }).click();
    const playing = added.locator("video");
    await playing.scrollIntoViewIfNeeded();
    const seen = await playing.evaluate(async (video) => {
      if (!(video instanceof HTMLVideoElement)) return null;
      video.muted = true;
      const ended = new Promise((resolve) => video.addEventListener("ended", resolve, { once: true }));
      await video.play();
      await ended;
      return { width: video.videoWidth, height: video.videoHeight };
    });
    expect(seen).toEqual({ width: 320, height: 180 });
  });
});

test("on a statement, on a phone and without a script: attached, refused with what was typed, shown", async ({
  browser,
}) => {
  const { story, photo: bytes } = await storyWithClaim(browser);
  const page = await signedIn(browser, "reporter", {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  await page.goto(`${story}/statements/1`);
  await page.getByText("Add evidence", { exact: true }).click();
  await page.getByLabel("What it is").fill("   ");
  await page.getByLabel(/^Note/).fill("Taken at noon");
  await page.getByLabel(/^File/).setInputFiles({ name: "gate.jpg", mimeType: "image/jpeg", buffer: bytes });
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(evidence(page)).toContainText("Nothing was added");
  await expect(page.getByLabel(/^Note/)).toHaveValue("Taken at noon");

  await test.step("more than the next page can be given is told back in plain words", async () => {
    const long = randomBytes(2500).toString("hex");
    await page.getByLabel("What it is").fill(" ");
    await page.getByLabel(/^Note/).fill(long);
    await page.getByRole("button", { name: "Add it" }).click();
    await expect(page.locator("body")).toContainText("Nothing was added.");
    await expect(page.locator("body")).toContainText(long);
    await page.goBack();
    await expect(page.getByLabel(/^Note/)).toHaveValue(long);
  });

  await page.getByLabel("What it is").fill("The gate at dawn");
  await page.getByLabel(/^Note/).fill("");
  await page.getByLabel(/^File/).setInputFiles({ name: "gate.jpg", mimeType: "image/jpeg", buffer: bytes });
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.locator("#main")).toContainText("Evidence added.");
  await page.getByRole("link", { name: "Show it here" }).click();
  await expect(evidence(page).getByRole("img", { name: "The gate at dawn" })).toBeVisible();
  const width = await page.locator("html").evaluate((root) => root.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

/** How many openings the ledger tells of, read in a tab of its own. */
async function openings(page: Page, story: string): Promise<number> {
  const tab = await page.context().newPage();
  await tab.goto(`${story}/ledger`);
  const count = await tab.locator("#main").getByText("opened the original of “The gate at dawn”").count();
  await tab.close();
  return count;
}
