import { expect, type Page, test } from "@playwright/test";
import { enterStatement, openItem, pasteDocument, selectSpan, signedIn } from "@/tests/support/desk";
import { makeStory } from "@/tests/support/story-page";

/** The most keys that may go down between the words selected and the statement saved, for a speaker the story knows. */
const MOST = 12;

const TEXT = `“The road was open at six,” Ilse Verhoeven said.

“Nobody had called the keepers,” Verhoeven said on Thursday.

“Nobody came to look at the wall,” Verhoeven said.

The siren stayed silent for an hour. Two gates were found shut.

One of the pumps had been sold. The wall was dry on Monday.`;

const spanOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

type Counting = Window & { keysDown?: number };

/** Counts every key that goes down on the page, before anything on it can take the press: a chord is as many as its keys. */
async function countKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counting = window as Counting;
    counting.keysDown = 0;
    const count = (event: KeyboardEvent) => {
      if (event.isTrusted && !event.repeat) counting.keysDown = (counting.keysDown ?? 0) + 1;
    };
    window.addEventListener("keydown", count, { capture: true });
  });
}

const keysDown = (page: Page) => page.evaluate(() => (window as Counting).keysDown ?? Number.NaN);

type Case = {
  name: string;
  words: string;
  /** Whether the text around the words names the speaker. */
  guessed: boolean;
  keys: string[];
  claim?: string;
};

const SPEAKER = ["v", "e", "Enter"];
const SAVE = "Control+Enter";
const CASES: Case[] = [
  { name: "guessed, no claim", words: "Nobody had called the keepers,", guessed: true, keys: [SAVE] },
  {
    name: "guessed, asserts a claim",
    words: "Nobody came to look at the wall,",
    guessed: true,
    keys: ["Enter", "c", "1", "Enter", SAVE],
    claim: "asserts C1",
  },
  {
    name: "not guessed, no claim",
    words: "The siren stayed silent for an hour.",
    guessed: false,
    keys: [...SPEAKER, SAVE],
  },
  {
    name: "not guessed, asserts a claim",
    words: "Two gates were found shut.",
    guessed: false,
    keys: [...SPEAKER, "Enter", "c", "1", "Enter", SAVE],
    claim: "asserts C1",
  },
  {
    name: "not guessed, denies a claim",
    words: "One of the pumps had been sold.",
    guessed: false,
    keys: [...SPEAKER, "Enter", "c", "1", "Enter", "Enter", "d", SAVE],
    claim: "denies C1",
  },
];

test(`from words selected to saved for a known speaker: at most ${MOST} keys, all of them real`, async ({
  browser,
}) => {
  const page = await signedIn(browser, "standards");
  await countKeys(page);
  const story = await makeStory(page, {
    title: `Keys ${Date.now()}`,
    timeZone: "Europe/Brussels",
    members: [],
  });
  const reader = await pasteDocument(page, story, { title: "The dam", text: TEXT });
  await enterStatement(page, {
    span: spanOf("The road was open at six,"),
    speaker: { name: "Ilse Verhoeven", kind: "person", party: "Ministry", role: "spokesperson" },
    claims: [{ text: "The road was open", stance: "asserts" }],
  });

  for (const [index, { name, words, guessed, keys, claim }] of CASES.entries())
    await test.step(name, async () => {
      await page.goto(reader);
      const panel = page.locator("#entry");
      const who = panel.getByRole("combobox", { name: "Who" });
      await selectSpan(page, spanOf(words));
      const before = await keysDown(page);
      await page.keyboard.press("n");
      await expect(who).toBeFocused();
      // A person looks at who was guessed before going on, and so does this.
      await expect(panel.locator(".proof")).toContainText("exact");
      await expect(who).toHaveValue(guessed ? "Ilse Verhoeven" : "");
      for (const key of keys) await page.keyboard.press(key);
      await expect(panel.getByRole("status").filter({ hasText: /S\d+ saved/ })).toBeVisible();
      const pressed = (await keysDown(page)) - before;
      expect(pressed, name).toBeGreaterThan(keys.length);
      expect(pressed, name).toBeLessThanOrEqual(MOST);
      await openItem(page, story, `S${index + 2}`);
      await expect(page.locator("h1")).toContainText("Ilse Verhoeven");
      await expect(page.locator("#main")).toContainText(claim ?? "No claim yet");
      test.info().annotations.push({ type: "keys pressed", description: `${name}: ${pressed}` });
    });
});
