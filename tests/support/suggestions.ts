import { expect, type Locator, type Page } from "@playwright/test";

/** What somebody does with one suggestion: the words of the ties to tick, and the party of a source that would be new. */
export type Wanted = { ties: readonly string[]; party?: string };

type Counting = Window & { keysDown?: number };

/** Counts every key that goes down on the page, before anything on it can take the press: a chord is as many as its keys. */
export async function countKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counting = window as Counting;
    counting.keysDown = Number(sessionStorage.getItem("keys") ?? 0);
    const count = (event: KeyboardEvent) => {
      if (event.isTrusted && !event.repeat) counting.keysDown = (counting.keysDown ?? 0) + 1;
      sessionStorage.setItem("keys", String(counting.keysDown));
    };
    window.addEventListener("keydown", count, { capture: true });
  });
}

export const keysDown = (page: Page) => page.evaluate(() => (window as Counting).keysDown ?? Number.NaN);

/** The suggestion that one is at. */
export const openSuggestion = (page: Page): Locator => page.locator("details.suggestion[open]");

/** Where the suggestion that one is at stands in the text. */
export async function placeOf(suggestion: Locator): Promise<{ start: number; end: number }> {
  const [start = 0, end = 0] = (await suggestion.locator("[name=place]").inputValue()).split("-").map(Number);
  return { start, end };
}

/** Accepts and submits, or rejects (null), the suggestion one is at by keys alone; waits until one is at the next. */
export async function decideByKeys(page: Page, wanted: Wanted | null): Promise<void> {
  const suggestion = openSuggestion(page);
  await expect(suggestion).toBeFocused();
  const id = (await suggestion.getAttribute("id")) ?? "";
  if (wanted === null) await page.keyboard.press("r");
  else {
    for (const words of wanted.ties) {
      const box = suggestion.locator("label").filter({ hasText: words }).locator("input");
      await page.keyboard.press((await box.getAttribute("data-row-key")) ?? "");
      await expect(box).toBeChecked();
    }
    const party = suggestion.getByLabel("Party");
    if (await party.count()) await chooseParty(page, party, wanted.party ?? "");
    await page.keyboard.press("s");
  }
  await expect(page.locator(`#${id}`)).toHaveCount(0);
}

/** Goes to the list by its key and types the first letter until the party is chosen, as a hand does. */
async function chooseParty(page: Page, party: Locator, name: string): Promise<void> {
  if (name === "") return;
  await page.keyboard.press("p");
  await expect(party).toBeFocused();
  const names = await party.locator("option").allTextContents();
  const alike = names.filter((each) => each.charAt(0) === name.charAt(0));
  const times = alike.findIndex((each) => each.startsWith(name)) + 1;
  if (times === 0) throw new Error(`No party ${name} among ${names.join(", ")}`);
  for (let time = 0; time < times; time += 1) await page.keyboard.press(name.charAt(0).toLowerCase());
  await expect(party.locator("option:checked")).toContainText(name);
  await page.keyboard.press("Tab");
}

/** Adds parties to the story through their page. */
export async function addParties(page: Page, story: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.goto(`${story}/sources/parties`);
    const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Add the party" }) });
    await form.getByLabel("Name", { exact: true }).fill(name);
    await form.getByRole("button", { name: "Add the party" }).click();
    await expect(page.locator("#main")).toContainText(name);
  }
}

/** Adds claims to the story through their page, in this order. */
export async function addClaims(page: Page, story: string, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.goto(`${story}/claims/new`);
    await page.getByLabel("The claim").fill(text);
    await page.getByRole("button", { name: /claim/i }).click();
    await expect(page).toHaveURL(/\/claims\/\d+/);
  }
}
