import { type Download, expect, type Page } from "@playwright/test";
import { beginning, type Hand } from "@/tests/support/hands/hand";

/** More stops than any page has: who has not come by then has been all around it. */
const STOPS = 400;

const LINK = "a[href]";
const BUTTON = "button, [type=submit]";
const FIELD = "input:not([type=radio], [type=checkbox]), textarea, select";

/** A person with a keyboard and nothing else: Tab, arrows, Enter, Space, Escape and what one types. */
export class Keyboard implements Hand {
  constructor(readonly page: Page) {}

  async follow(name: string): Promise<void> {
    await this.#tabTo(LINK, name);
    const to = await this.page.evaluate(
      () => (document.activeElement as HTMLAnchorElement | null)?.href ?? "",
    );
    await this.page.keyboard.press("Enter");
    await expect(this.page).toHaveURL(to);
    await this.#listens();
  }

  async write(label: string, text: string): Promise<void> {
    await this.#tabTo(FIELD, label);
    if (await this.page.evaluate(() => document.activeElement?.getAttribute("type") === "datetime-local"))
      return this.#writeTime(text);
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.press("Delete");
    // Line ends are typed with Enter, which other fields than those of several lines take for the end.
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) await this.page.keyboard.press("Enter");
      await this.page.keyboard.insertText(line);
    }
  }

  async pick(label: string, option: string): Promise<void> {
    await this.#tabTo(`${FIELD}, input[type=radio]`, label, option);
    const kind = await this.page.evaluate(() => {
      const element = document.activeElement;
      return element instanceof HTMLInputElement && element.type === "radio"
        ? "radio"
        : (element?.getAttribute("role") ?? "");
    });
    if (kind === "combobox") await this.#narrow(option);
    else if (kind === "radio") await this.#arrowTo(option);
    else await this.#chooseInList(option);
  }

  async make(label: string, made: string, words: string): Promise<void> {
    await this.#tabTo(FIELD, label);
    await this.#narrow(words, made);
  }

  async tick(label: string): Promise<void> {
    await this.#tabTo("input[type=checkbox]", label);
    await this.page.keyboard.press("Space");
  }

  async unfold(name: string): Promise<void> {
    await this.#tabTo("summary", name);
    await this.page.keyboard.press("Enter");
  }

  async press(name: string): Promise<void> {
    await this.#tabTo(BUTTON, name);
    await this.page.keyboard.press("Enter");
  }

  async download(name: string): Promise<Download> {
    await this.#tabTo(LINK, name);
    const coming = this.page.waitForEvent("download");
    await this.page.keyboard.press("Enter");
    return coming;
  }

  /** Presses Tab until what has the focus is of that kind and name (or, of a group, any of its choices). */
  async #tabTo(kind: string, name: string, choice?: string): Promise<void> {
    await this.#listens();
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (stop > 0 || !(await this.#isAt(kind, name, choice))) await this.page.keyboard.press("Tab");
      if (await this.#isAt(kind, name, choice)) return;
    }
    throw new Error(`No Tab on ${this.page.url()} leads to: ${name}`);
  }

  #isAt(kind: string, name: string, choice?: string): Promise<boolean> {
    return this.page.evaluate(
      ([selector, pattern, option]) => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || !element.matches(selector)) return false;
        const wanted = new RegExp(pattern, "u");
        const labels =
          "labels" in element
            ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])].map(
                ({ innerText }) => innerText,
              )
            : [];
        const own = [element.getAttribute("aria-label") ?? "", ...labels, element.innerText];
        if (element instanceof HTMLInputElement && element.type === "radio") {
          const group = element.closest("fieldset")?.querySelector("legend")?.innerText ?? "";
          return option !== "" && wanted.test(group);
        }
        return own.some((words) => words !== "" && wanted.test(words));
      },
      [kind, beginning(name).source, choice ?? ""] as const,
    );
  }

  /** Types what narrows a box's options, goes to the wanted one, or to the one that makes it anew, and takes it. */
  async #narrow(words: string, made = ""): Promise<void> {
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.insertText(words);
    const active = this.page.locator("[role=option][aria-selected=true]");
    await expect(active).toBeVisible();
    for (let step = 0; step < 40 && !((await active.textContent()) ?? "").startsWith(made); step += 1)
      await this.page.keyboard.press("ArrowDown");
    await expect(active).toContainText(words);
    await this.page.keyboard.press("Enter");
  }

  /** The parts of a date and time, one after the other, as the browser's own field takes them in English. */
  async #writeTime(time: string): Promise<void> {
    const [, year = "", month = "", day = "", hour = "", minute = ""] =
      /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(time) ?? [];
    await this.page.keyboard.type(`${month}${day}${year}`);
    await this.page.keyboard.press("ArrowRight");
    await this.page.keyboard.type(
      `${String(Number(hour) % 12 || 12).padStart(2, "0")}${minute}${Number(hour) < 12 ? "A" : "P"}`,
    );
    expect(await this.page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe(
      time,
    );
  }

  async #arrowTo(option: string): Promise<void> {
    const at = () =>
      this.page.evaluate(
        () => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.innerText.trim() ?? "",
      );
    await this.page.keyboard.press("Space");
    for (let step = 0; step < 20 && !beginning(option).test(await at()); step += 1)
      await this.page.keyboard.press("ArrowDown");
    expect(await at()).toMatch(beginning(option));
  }

  /** In a closed list the arrows choose. */
  async #chooseInList(option: string): Promise<void> {
    const chosen = () =>
      this.page.evaluate(() => {
        const element = document.activeElement;
        return element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.label ?? "") : "";
      });
    await this.page.keyboard.press("Home");
    for (let step = 0; step < 60 && !beginning(option).test(await chosen()); step += 1)
      await this.page.keyboard.press("ArrowDown");
    expect(await chosen()).toMatch(beginning(option));
  }

  /** Keys mean something once the page's scripts have taken it over. */
  async #listens(): Promise<void> {
    await this.page.waitForLoadState("domcontentloaded");
    await expect
      .poll(() => this.page.evaluate(() => Reflect.has(window, "next") && document.readyState === "complete"))
      .toBe(true);
  }
}
