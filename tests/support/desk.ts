import { type Browser, type BrowserContextOptions, expect, type Locator, type Page } from "@playwright/test";

/** A figure as a person corrects it in the panel. */
export type FigureEntry = {
  wording: string;
  measure: string;
  who: string;
  low: string;
  high: string;
  qualifier: string;
  counting?: string | undefined;
  windowStart?: string | undefined;
  windowEnd?: string | undefined;
  place?: string | undefined;
};

export type SpeakerEntry = {
  name: string;
  kind: "person" | "organisation" | "publisher";
  party: string;
  role: string;
};

export type Entry = {
  /** UTF-16 offsets of the words to select; without them the words are typed. */
  span?: { start: number; end: number } | undefined;
  words?: string;
  /** Null: the publication's own voice. */
  speaker: SpeakerEntry | null;
  kind?: string;
  cue?: string;
  saidOn?: string | null;
  claims?: { text: string; stance: string; rejects?: string | undefined }[];
  figures?: FigureEntry[];
  /** One line as a person would say it, read into fields. */
  figureLine?: string;
  finish?: "draft" | "submit";
};

/** Signs a person in and lands on the desk. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** A browser of its own in which one of the demonstration's people ("editor", "night-editor") is signed in. */
export async function signedIn(
  browser: Browser,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await signIn(page, `${name}@newsroom.example`, process.env.ONRECORD_DEMO_PASSWORD ?? "");
  return page;
}

/** Pastes a text into the story as a document; lands in the reader. Returns the reader's address. */
export async function pasteDocument(
  page: Page,
  story: string,
  document: { title: string; text: string; credit?: string; publisher?: string; publishedOn?: string },
): Promise<string> {
  await page.goto(`${story}/documents/new`);
  await page.getByLabel("Paste the text").fill(document.text);
  await page.getByLabel("Title").fill(document.title);
  if (document.credit) await page.getByLabel("Credit line").fill(document.credit);
  if (document.publishedOn) await page.getByLabel("Published on").fill(document.publishedOn);
  if (document.publisher) await choose(page.locator("main"), "Publisher", document.publisher);
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(page).toHaveURL(/\/documents\/\d+/);
  return new URL(page.url()).pathname;
}

/** Goes to the entry panel, whose form comes at the first sign of use; once it suggests names, its keys are heard. */
export async function openPanel(page: Page): Promise<Locator> {
  const panel = page.locator("#entry");
  await panel.hover();
  await expect(panel.locator("[aria-autocomplete]").first()).toBeVisible();
  return panel;
}

/** Selects a span of the text as a hand would, by its offsets in the whole text. */
export async function selectSpan(page: Page, span: { start: number; end: number }): Promise<void> {
  await openPanel(page);
  await page.evaluate(({ start, end }) => {
    const container = document.querySelector<HTMLElement>("[data-reader-text]");
    if (!container) throw new Error("There is no text on this page");
    const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let units = Number(container.dataset.start);
    let begun = false;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest("[data-aside]")) continue;
      if (!begun && start < units + node.length) {
        range.setStart(node, start - units);
        begun = true;
      }
      if (begun && end <= units + node.length) {
        range.setEnd(node, end - units);
        break;
      }
      units += node.length;
    }
    // As a press of the mouse in the text would, the selection takes the focus from whatever field had it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }, span);
}

/** Chooses in a combobox what is there, or makes it anew. */
export async function choose(scope: Locator, label: string | RegExp, value: string): Promise<void> {
  const box = scope.getByRole("combobox", { name: label }).first();
  await box.fill(value);
  const options = scope.getByRole("option");
  const same = options.filter({ hasText: value });
  await expect(same.first()).toBeVisible();
  await same.first().click();
}

/** Enters a statement in the reader and waits until it says it is saved. Returns its number. */
export async function enterStatement(page: Page, entry: Entry): Promise<number> {
  const panel = await openPanel(page);
  if (entry.span) {
    await selectSpan(page, entry.span);
    await page.keyboard.press("n");
    await expect(panel.locator("[name='span.start']")).toHaveValue(String(entry.span.start));
  } else {
    await panel.getByLabel("The words").fill(entry.words ?? "");
  }
  if (entry.speaker) await fillSpeaker(panel, entry.speaker);
  else await choose(panel.locator(".who-field"), "Who", "own voice");
  if (entry.kind) await panel.getByLabel("Kind", { exact: true }).selectOption(entry.kind);
  if (entry.cue) await panel.getByLabel(/^Cue/).fill(entry.cue);
  if (entry.saidOn) await panel.getByLabel(/^Said on/).fill(entry.saidOn);
  for (const [index, claim] of (entry.claims ?? []).entries()) await fillClaim(panel, index, claim);
  await fillFigures(panel, entry);
  const saved = panel.getByRole("status").filter({ hasText: /S\d+ saved/ });
  const before = (await saved.isVisible()) ? ((await saved.textContent()) ?? "") : "";
  await panel
    .getByRole("button", { name: entry.finish === "submit" ? /Save and submit/ : /Save draft/ })
    .click();
  // The notice of the statement before may still stand: what counts is a new one.
  if (before) await expect(saved).not.toHaveText(before);
  await expect(saved).toBeVisible();
  const number = Number(/S(\d+) saved/.exec((await saved.textContent()) ?? "")?.[1]);
  // The panel is fresh again before the next one is begun.
  await expect(panel.getByLabel("The words")).toHaveValue("");
  return number;
}

async function fillSpeaker(panel: Locator, speaker: SpeakerEntry): Promise<void> {
  const box = panel.getByRole("combobox", { name: "Who" });
  await box.fill(speaker.name);
  const known = panel.getByRole("option").filter({ hasText: speaker.name });
  await expect(known.first()).toBeVisible();
  const isNew = ((await known.first().textContent()) ?? "").startsWith("New speaker");
  await known.first().click();
  if (isNew) {
    await panel.getByLabel("Is", { exact: true }).selectOption(speaker.kind);
    await choose(panel.locator(".new-speaker"), /Party/, speaker.party);
  }
  await panel.getByLabel(/^Role at the time/).fill(speaker.role);
}

async function fillClaim(
  panel: Locator,
  index: number,
  claim: { text: string; stance: string; rejects?: string | undefined },
): Promise<void> {
  if (index > 0) await panel.getByRole("button", { name: /another claim/ }).click();
  const row = panel.locator(".bearing").nth(index);
  await choose(row, /Bears on|And on/, claim.text);
  await row.getByLabel("Stance").selectOption(claim.stance);
  if (claim.rejects) await row.getByLabel(/Rejects whose position/).fill(claim.rejects);
}

async function fillFigures(panel: Locator, entry: Entry): Promise<void> {
  if (entry.figureLine) {
    await panel.getByLabel(/^Figures/).fill(entry.figureLine);
    await panel.getByRole("button", { name: "Read", exact: true }).click();
    await expect(panel.locator(".figure-row").first()).toBeVisible();
  }
  for (const [index, figure] of (entry.figures ?? []).entries()) {
    // Typed as a person would say it; the wording of the text goes into its own field.
    await panel.getByLabel(/^Figures/).fill(`${figure.low || figure.high} ${figure.who} ${figure.measure}`);
    await panel.getByRole("button", { name: "Read", exact: true }).click();
    const row = panel.locator(".figure-row").nth(index);
    await expect(row).toBeVisible();
    const name = (field: string) => row.locator(`[name="figures.${index}.${field}"]`);
    await name("wording").fill(figure.wording);
    await name("qualifier").selectOption(figure.qualifier);
    await name("low").fill(figure.low);
    await name("high").fill(figure.high);
    await name("measure").selectOption(figure.measure);
    await name("who").fill(figure.who);
    if (figure.counting || figure.windowStart || figure.place) {
      await row.locator("summary").click();
      if (figure.counting) await name("counting").selectOption(figure.counting);
      if (figure.windowStart) await name("windowStart").fill(figure.windowStart);
      if (figure.windowEnd) await name("windowEnd").fill(figure.windowEnd);
      if (figure.place) await name("place").fill(figure.place);
    }
  }
}

/** Opens an item of the story by its label, S7 or C2. */
export async function openItem(page: Page, story: string, label: string): Promise<void> {
  await page.goto(`${story}/${label.startsWith("S") ? "statements" : "claims"}/${label.slice(1)}`);
  await expect(page.locator("#main")).toContainText(
    `${label.startsWith("S") ? "Statement" : "Claim"} ${label}`,
  );
}

/** Takes the open item into review and decides it. */
export async function takeAndDecide(page: Page, verdict: string, reason = ""): Promise<void> {
  const panel = page.locator("#decide");
  await panel.getByRole("button", { name: "Take into review" }).click();
  await decide(page, verdict, reason);
}

/** Decides the item one has in review. */
export async function decide(page: Page, verdict: string, reason = ""): Promise<void> {
  const panel = page.locator("#decide");
  await panel.getByRole("radio", { name: verdict, exact: true }).check();
  if (reason)
    await panel
      .getByLabel(/^(Reason|What it rests on)/)
      .first()
      .fill(reason);
  await panel.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Decided." })).toBeVisible();
}

/** Submits the open item. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Submitted" })).toBeVisible();
}
