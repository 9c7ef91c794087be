import { expect, type Page, test } from "@playwright/test";
import {
  enterStatement,
  openItem,
  pasteDocument,
  type SpeakerEntry,
  signedIn,
  submit,
  takeAndDecide,
} from "@/tests/support/desk";
import { startMailServer } from "@/tests/support/mail-server";
import { makeStory } from "@/tests/support/story-page";

const TEXT =
  "“We killed 84 members of the security forces,” a spokesman for the group told reporters on Saturday. “The bank is in our hands,” he said.";
const SPOKESMAN: SpeakerEntry = {
  name: "Azad Baloch",
  kind: "person",
  party: "The group",
  role: "spokesman for the group",
};
const WORDS = "We killed 84 members of the security forces,";
const OTHERS = "The bank is in our hands,";
const SENTENCE =
  "Edition 1 gave 84 members of the security forces (S1, Azad Baloch); the statement is now disputed: it asserts “Security personnel killed” (C1), Holds? was unassessed and is disputed now.";
const RECIPIENT = "World desk";
const ADDRESS = "world@paper.example";

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

/** What the ledger's page says, the oldest entry first. */
async function ledgerLines(page: Page, story: string): Promise<string[]> {
  await page.goto(`${story}/ledger`);
  const lines = await page.locator("main li, main tbody tr").allTextContents();
  return lines.map((line) => line.replace(/\s+/g, " ")).reverse();
}

const queue = (page: Page) => page.locator(".card").filter({ hasText: "Corrections to send" });

test("a correction: exported to a desk, a figure is disputed, it is noticed and sent, the next edition leaves, and the ledger tells it all", async ({
  browser,
}) => {
  const standards = await signedIn(browser, "standards");
  const reporter = await signedIn(browser, "reporter");
  const editor = await signedIn(browser, "editor");
  const title = `A count ${Date.now()}`;
  let story = "";

  await test.step("two confirmed statements leave for a desk", async () => {
    story = await makeStory(standards, {
      title,
      timeZone: "Asia/Karachi",
      members: [
        { name: "Rosa Lindqvist", role: "reporter" },
        { name: "Daniel Okafor", role: "editor" },
      ],
    });
    await pasteDocument(reporter, story, { title: "A report", text: TEXT, publishedOn: "2026-02-01" });
    await enterStatement(reporter, {
      span: spanOf(WORDS),
      speaker: SPOKESMAN,
      figureLine: "84 members of the security forces killed",
      claims: [{ text: "Security personnel killed", stance: "asserts" }],
      finish: "submit",
    });
    await enterStatement(reporter, { span: spanOf(OTHERS), speaker: SPOKESMAN, finish: "submit" });
    for (const label of ["S1", "S2"]) {
      await openItem(editor, story, label);
      await takeAndDecide(editor, "Confirmed");
    }
    await editor.goto(`${story}/editions/new`);
    await editor.getByLabel("Format").selectOption("ninjs-3.1");
    await editor.getByLabel("For whom").fill(RECIPIENT);
    await editor.getByRole("button", { name: "Make the edition" }).click();
    await expect(editor.getByRole("heading", { name: "Edition 1" })).toBeVisible();
    await expect(editor.locator("#corrections")).toHaveCount(0);
  });

  await test.step("the figure is disputed", async () => {
    await openItem(reporter, story, "C1");
    await submit(reporter);
    await openItem(editor, story, "C1");
    await takeAndDecide(editor, "Disputed", "The army counts 17.");
  });

  await test.step("the editor sees it on the desk, in the story and on the edition; a reporter has nothing to send", async () => {
    await editor.goto("/");
    await expect(queue(editor)).toContainText(title);
    await reporter.goto("/");
    await expect(queue(reporter)).toHaveCount(0);
    await reporter.goto(`${story}/editions/1`);
    await expect(reporter.locator("#corrections")).toContainText(SENTENCE);
    await expect(reporter.getByRole("button", { name: "Close what is ticked" })).toHaveCount(0);
    await editor.goto(`${story}/editions`);
    await expect(queue(editor)).toContainText(SENTENCE);
    await queue(editor)
      .getByRole("link", { name: /Edition 1/ })
      .click();
    await expect(editor.locator("#corrections")).toContainText(`${RECIPIENT} has to be told.`);
  });

  const panel = editor.locator("#corrections");
  const close = async () => panel.getByRole("button", { name: "Close what is ticked" }).click();

  await test.step("without a choice, an address or a mail server that answers nothing is sent, and nothing typed is lost", async () => {
    await panel.getByLabel("Mail the message now").check();
    await close();
    await expect(panel).toContainText("Say which address it goes to");
    await panel.getByLabel("Address to mail it to").fill(ADDRESS);
    await panel.getByLabel("Mail the message now").check();
    await close();
    await expect(panel).toContainText(
      "The mail server can’t be reached. Nothing was sent, and nothing was changed.",
    );
    await expect(panel.getByLabel("Address to mail it to")).toHaveValue(ADDRESS);
  });

  await test.step("a mail server that answers takes it, and nothing is left to send", async () => {
    const server = await startMailServer({ port: Number(process.env.E2E_MAIL_PORT) });
    try {
      await close();
      await expect(editor.getByRole("status").filter({ hasText: "The correction was sent." })).toBeVisible();
      const [mail, more] = server.taken;
      expect(more).toBeUndefined();
      expect(mail?.to).toEqual([ADDRESS]);
      expect(mail?.email.subject).toBe(`Correction: edition 1 of ${title}`);
      expect(mail?.email.text).toContain(`- ${SENTENCE}`);
      expect(mail?.email.replyTo?.[0]?.address).toBe("editor@newsroom.example");
    } finally {
      await server.close();
    }
    await expect(panel).toHaveCount(0);
    await expect(editor.locator("#main")).toContainText(`S1 sent to ${ADDRESS} by Daniel Okafor`);
    await editor.goto("/");
    await expect(queue(editor).filter({ hasText: title })).toHaveCount(0);
  });

  await test.step("the next edition takes the place of the first, labelled, for the same desk", async () => {
    await editor.goto(`${story}/editions/1`);
    await editor.getByRole("link", { name: "Make the next edition" }).click();
    await editor.getByLabel("what bears on a disputed or false claim").check();
    await editor.getByRole("button", { name: "Show what leaves" }).click();
    await expect(editor.getByText("Goes out: 2")).toBeVisible();
    await expect(editor.getByLabel("For whom")).toHaveValue(RECIPIENT);
    await expect(editor.getByLabel("Format")).toHaveValue("ninjs-3.1");
    await editor.getByLabel("Note").fill("The count of the dead is disputed.");
    await editor.getByRole("button", { name: "Make the edition" }).click();
    await expect(editor.getByRole("heading", { name: "Edition 2" })).toBeVisible();
    await expect(editor.locator("#main")).toContainText("It supersedes edition 1.");
    const left = editor.locator(".edition-text");
    await expect(left).toContainText(`"uri":"${new URL(editor.url()).origin}${story}/editions/1"`);
    await expect(left).toContainText('"version":"2"');
    await expect(left).toContainText("[DISPUTED]");
  });

  await test.step("a statement is withdrawn without a script and dismissed with a reason", async () => {
    await openItem(reporter, story, "S2");
    await reporter.locator("summary", { hasText: "Withdraw" }).click();
    await reporter
      .locator("details[open]")
      .getByLabel(/^(Reason|Why)/)
      .fill("He was not there.");
    await reporter.getByRole("button", { name: "Withdraw the statement" }).click();
    await expect(reporter.getByRole("status").filter({ hasText: /[Ww]ithdrawn/ })).toBeVisible();
    const plain = await signedIn(browser, "editor", { javaScriptEnabled: false });
    await plain.goto(`${story}/editions/2`);
    const mine = plain.locator("#corrections");
    await expect(mine).toContainText("the statement has been withdrawn: do not use it.");
    await mine.getByLabel("Don’t send it, for this reason").check();
    await mine.getByLabel("Reason", { exact: true }).fill("The desk was on the line.");
    await mine.getByRole("button", { name: "Close what is ticked" }).click();
    await expect(plain.locator("#main")).toContainText("The correction was dismissed.");
    await expect(plain.locator("#corrections")).toHaveCount(0);
  });

  await test.step("the ledger tells the whole tale, in order, and holds", async () => {
    const lines = await ledgerLines(editor, story);
    const tale = [
      /made edition 1 \(ninjs-3\.1\): 2 out, 0 held back, for World desk/,
      /decided C1: Holds\? unassessed → disputed/,
      /sent the correction of S1 in edition 1 for World desk, by mail to world@paper\.example: Edition 1 gave 84 members of the security forces \(S1, Azad Baloch\)/,
      /made edition 2 \(ninjs-3\.1\): 2 out, 0 held back, for World desk, in place of edition 1/,
      /withdrew S2/,
      /dismissed the correction of S2 in edition 2 for World desk: Edition 2 gave S2/,
    ];
    const places = tale.map((pattern) => lines.findIndex((line) => pattern.test(line)));
    expect(places, lines.join("\n")).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await editor.goto(`${story}/ledger?verify=1`);
    await expect(editor.locator("#main")).toContainText("The chain is whole");
  });
});
