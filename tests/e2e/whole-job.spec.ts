import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { ARTICLE, spanOf } from "@/tests/e2e/article";
import {
  decide,
  enterStatement,
  openItem,
  pasteDocument,
  type SpeakerEntry,
  signedIn,
  submit,
  takeAndDecide,
} from "@/tests/support/desk";
import { ownPerson } from "@/tests/support/own-person";
import { makeStory } from "@/tests/support/story-page";

const MINISTRY: SpeakerEntry = {
  name: "Ilse Verhoeven",
  kind: "person",
  party: "Ministry of Works",
  role: "spokesperson, Ministry of Works",
};
const GUILD: SpeakerEntry = {
  name: "Dam Keepers’ Guild",
  kind: "organisation",
  party: "Dam Keepers’ Guild",
  role: "the keepers’ association",
};
const BRANDL: SpeakerEntry = {
  name: "Tomas Brandl",
  kind: "person",
  party: "Dam Keepers’ Guild",
  role: "guild master",
};

test("the whole job: sign in, enter, review, corroborate, export, as three people on a pasted article", async ({
  browser,
}) => {
  const standards = await signedIn(browser, "standards");
  const reporter = await signedIn(browser, "reporter");
  const editor = await signedIn(browser, "editor");
  let story = "";

  await test.step("a standards editor makes a story with a reporter and an editor", async () => {
    story = await makeStory(standards, {
      title: `Marrow dam ${Date.now()}`,
      timeZone: "Europe/Brussels",
      members: [
        { name: "Rosa Lindqvist", role: "reporter" },
        { name: "Daniel Okafor", role: "editor" },
      ],
    });
  });

  let reader = "";
  await test.step("the reporter pastes the article, whose line ends and credit are kept", async () => {
    reader = await pasteDocument(reporter, story, {
      title: "Marrow article",
      text: ARTICLE,
      credit: "With inputs from agencies",
      publishedOn: "2026-03-05",
    });
    await expect(reporter.locator("[data-reader-text]")).toContainText("The upper dam at Marrow gave way");
  });

  await test.step("the reporter enters statements by selecting words, makes speakers, parties and claims in place", async () => {
    const closed = "“We closed both gates at nine, and every household below the weir was warned,”";
    const first = await enterStatement(reporter, {
      span: spanOf(closed),
      speaker: MINISTRY,
      saidOn: "2026-03-04",
      claims: [{ text: "The gates were closed", stance: "asserts" }],
    });
    expect(first).toBe(1);
    await enterStatement(reporter, {
      span: spanOf("12 residents were killed when the water reached the lower town"),
      speaker: MINISTRY,
      kind: "indirect",
      figureLine: "12 residents were killed",
      claims: [{ text: "Residents killed", stance: "asserts" }],
      finish: "submit",
    });
    await enterStatement(reporter, {
      span: spanOf("40 residents were killed and denied that the gates had been closed"),
      speaker: GUILD,
      kind: "indirect",
      figureLine: "40 residents were killed",
      claims: [
        { text: "Residents killed", stance: "asserts" },
        { text: "The gates were closed", stance: "denies" },
      ],
      finish: "submit",
    });
  });

  await test.step("words typed without selecting are found; words that stand twice are asked about", async () => {
    const rescuer: SpeakerEntry = { name: "Kamran Aziz", kind: "person", party: "Rescuers", role: "rescuer" };
    await enterStatement(reporter, { words: "ہم نے ساری رات کام کیا", speaker: rescuer });
    const panel = reporter.locator("#entry");
    await panel.getByLabel("The words").fill("No gate was closed that night");
    await expect(panel).toContainText(/2 places|several places|two places/i);
    await panel.getByLabel("The words").fill("");
    await enterStatement(reporter, {
      span: spanOf("No gate was closed that night. Our keepers were on the wall"),
      speaker: BRANDL,
      claims: [{ text: "The gates were closed", stance: "denies" }],
    });
  });

  await test.step("the proof shows at once, to the letter, with its place", async () => {
    await openItem(reporter, story, "S1");
    const { start, end } = spanOf(
      "“We closed both gates at nine, and every household below the weir was warned,”",
    );
    await expect(reporter.locator("#main")).toContainText(`at ${start}–${end} of text 1`);
    await expect(reporter.locator(".proof").first()).toContainText("exact");
    await submit(reporter);
  });

  await test.step("the reporter may not decide; the editor takes it and confirms it, as reported by one publisher", async () => {
    await expect(reporter.getByRole("button", { name: /Take into review|Decide/ })).toHaveCount(0);
    await openItem(editor, story, "S1");
    await takeAndDecide(editor, "Confirmed");
    await expect(editor.locator("#main")).toContainText("Said: confirmed");
    await expect(editor.locator("#main")).toContainText("as reported by 1 publisher");
  });

  await test.step("the editor returns a statement with a reason; the reporter mends and submits it again", async () => {
    await openItem(editor, story, "S2");
    await editor.getByRole("button", { name: "Take into review" }).click();
    await editor.getByText("Return it to its author").click();
    await editor.getByLabel("What has to change").fill("Give the cue.");
    await editor.getByRole("button", { name: "Return", exact: true }).click();
    await expect(editor.getByRole("status").filter({ hasText: "Returned" })).toBeVisible();
    await expect(editor.locator("#decide")).toContainText("returned");
    await openItem(reporter, story, "S2");
    await expect(reporter.locator("#decide")).toContainText("Give the cue.");
    await reporter.getByRole("link", { name: "Edit", exact: true }).click();
    await reporter.getByLabel(/^Cue/).fill("said");
    await reporter.getByRole("button", { name: "Save", exact: true }).click();
    await expect(reporter).toHaveURL(/statements\/2(\?|$)/);
    await openItem(reporter, story, "S2");
    await submit(reporter);
    await openItem(editor, story, "S2");
    await takeAndDecide(editor, "Confirmed");
  });

  await test.step("a suggestion becomes the author's change, and the editor may still decide", async () => {
    await openItem(editor, story, "S3");
    await editor.getByRole("button", { name: "Take into review" }).click();
    await editor.getByText("Suggest a change").click();
    await editor.getByLabel("What", { exact: true }).selectOption("role");
    await editor.getByLabel("How it should read").fill("the guild of dam keepers");
    await editor.getByLabel("Why").fill("Its own description.");
    await editor.getByRole("button", { name: "Suggest", exact: true }).click();
    await expect(editor.getByRole("status").filter({ hasText: "Suggested" })).toBeVisible();
    await openItem(reporter, story, "S3");
    await reporter.getByRole("button", { name: "Accept" }).click();
    await expect(reporter.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
    await expect(reporter.locator("#main")).toContainText("the guild of dam keepers");
    await openItem(editor, story, "S3");
    await decide(editor, "Confirmed");
  });

  await test.step("the claim page shows the conflict, and the editor marks it disputed", async () => {
    await openItem(reporter, story, "C2");
    await submit(reporter);
    await openItem(editor, story, "C2");
    await expect(editor.locator(".reading").first()).toContainText("Contested");
    await expect(editor.locator("#main")).toContainText("28 apart");
    await takeAndDecide(editor, "Disputed", "Two counts that cannot both hold; nobody else has counted.");
    await expect(editor.locator("#main")).toContainText("Holds: disputed");
  });

  await test.step("what was decided shows stale once it is edited, and can be decided again", async () => {
    await openItem(reporter, story, "S2");
    await reporter.getByRole("link", { name: "Edit", exact: true }).click();
    await reporter.getByLabel(/^Said on/).fill("2026-03-04");
    await reporter.getByRole("button", { name: "Save", exact: true }).click();
    await expect(reporter).toHaveURL(/statements\/2(\?|$)/);
    await openItem(reporter, story, "S2");
    await expect(reporter.locator("#main")).toContainText("stale");
    await openItem(editor, story, "C2");
    await expect(editor.locator("#main")).toContainText("S2 was edited since.");
  });

  await test.step("the board sets both parties side by side", async () => {
    await editor.goto(`${story}/board`);
    await expect(editor.getByRole("row", { name: /Residents killed/ })).toContainText("contested");
  });

  await test.step("the export holds back what is not cleared, and carries the words to the letter", async () => {
    await editor.goto(`${story}/editions/new`);
    await expect(editor.locator("#main")).toContainText(/held back/i);
    await editor.getByRole("button", { name: /Make the edition|Make edition/ }).click();
    await expect(editor).toHaveURL(/\/editions\/1/);
    const downloading = editor.waitForEvent("download");
    await editor.getByRole("link", { name: /Download/ }).click();
    const bytes = await readFile(await (await downloading).path(), "utf8");
    expect(bytes).toContain("We closed both gates at nine, and every household below the weir was warned");
    expect(bytes).toContain("Verhoeven");
    expect(bytes).not.toContain("40 residents");
  });

  await test.step("search finds words of any script, in this story's rooms", async () => {
    await editor.goto("/search?q=households");
    await editor.goto(`/search?q=${encodeURIComponent("ساری رات")}`);
    await expect(editor.locator("#main")).toContainText("Kamran Aziz");
  });

  await test.step("the ledger tells the whole tale, and a stranger sees nothing of it", async () => {
    await editor.goto(`${story}/ledger`);
    await expect(editor.locator("#main")).toContainText("decided C2");
    const stranger = await signedIn(browser, "night-editor");
    for (const room of ["", "/statements", "/claims/2", "/ledger", reader.replace(story, "")]) {
      const answer = await stranger.goto(`${story}${room}`);
      expect(answer?.status()).toBe(404);
    }
  });

  await test.step("signing out everywhere ends the session in another window", async () => {
    const leaver = await ownPerson("Lars Vogt");
    const [one, other] = [await signedIn(browser, leaver), await signedIn(browser, leaver)];
    await one.goto("/account");
    await one
      .getByRole("button", { name: /Sign out everywhere/ })
      .first()
      .click();
    const confirm = one.getByRole("dialog").getByRole("button", { name: /Sign out everywhere/ });
    if (await confirm.isVisible()) await confirm.click();
    await expect(one).toHaveURL(/sign-in/);
    await other.goto("/");
    await expect(other).toHaveURL(/sign-in/);
  });
});
