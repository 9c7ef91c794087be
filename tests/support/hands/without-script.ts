import { type Download, expect, type Locator, type Page } from "@playwright/test";
import { beginning, type Hand } from "@/tests/support/hands/hand";

/** A person whose browser runs no script: links, forms and what folds by itself. */
export class WithoutScript implements Hand {
  constructor(readonly page: Page) {}

  async follow(name: string): Promise<void> {
    await this.page
      .getByRole("link", { name: beginning(name) })
      .first()
      .click();
  }

  async write(label: string, text: string): Promise<void> {
    await this.#shown(this.page.getByLabel(beginning(label))).fill(text);
  }

  async pick(label: string, option: string): Promise<void> {
    const group = this.page
      .getByRole("group", { name: beginning(label) })
      .getByRole("radio", { name: beginning(option) });
    const list = this.#shown(this.page.getByRole("combobox", { name: beginning(label) }));
    // The page with it may still be on its way.
    await group.or(list).first().waitFor({ state: "attached" });
    if ((await group.count()) > 0) return group.first().check();
    const value = await list
      .getByRole("option", { name: beginning(option) })
      .first()
      .getAttribute("value");
    await list.selectOption(value);
  }

  async make(label: string, made: string, words: string): Promise<void> {
    const field = this.page
      .locator(".field")
      .filter({ has: this.page.getByRole("combobox", { name: beginning(label) }) });
    await field.getByLabel(made, { exact: true }).first().fill(words);
  }

  async tick(label: string): Promise<void> {
    await this.page
      .getByRole("checkbox", { name: beginning(label) })
      .first()
      .check();
  }

  async unfold(name: string): Promise<void> {
    await this.page
      .locator("summary")
      .filter({ hasText: beginning(name) })
      .first()
      .click();
  }

  async press(name: string): Promise<void> {
    await this.#shown(this.page.getByRole("button", { name: beginning(name) })).click();
  }

  async download(name: string): Promise<Download> {
    const coming = this.page.waitForEvent("download");
    await this.page
      .getByRole("link", { name: beginning(name) })
      .first()
      .click();
    return coming;
  }

  /** The first of those that is to be seen: others are folded away. */
  #shown(all: Locator): Locator {
    expect(this.page.url()).not.toContain("about:");
    return all.filter({ visible: true }).first();
  }
}
