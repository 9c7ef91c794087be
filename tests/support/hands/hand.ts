import type { Download, Page } from "@playwright/test";

/** A person at a page, by one means alone. Names are what the page shows or is heard as: a text means its beginning. */
export interface Hand {
  readonly page: Page;
  /** Opens a link of that name. */
  follow(name: string): Promise<void>;
  /** Writes into a field, in place of what stands there. */
  write(label: string, text: string): Promise<void>;
  /** Chooses an option: from a list, from a box that narrows as one types, or of a group. */
  pick(label: string, option: string): Promise<void>;
  /** The same where there is none of the kind yet: it is made in place. `made` is what the field for a new one is called. */
  make(label: string, made: string, words: string): Promise<void>;
  tick(label: string): Promise<void>;
  /** Opens what is folded away under that name. */
  unfold(name: string): Promise<void>;
  /** Presses a button. */
  press(name: string): Promise<void>;
  download(name: string): Promise<Download>;
}

/** What begins with that name as a whole word, whatever key or count is written after it. */
export const beginning = (name: string): RegExp =>
  new RegExp(`^\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\p{L})`, "u");
