export type ButtonKind = "main" | "plain" | "danger" | "quiet";

/** The class of a button's look. */
export function buttonClass(kind: ButtonKind = "plain", small = false): string {
  return `btn${kind === "plain" ? "" : ` ${kind}`}${small ? " small" : ""}`;
}

/** What `Keys` looks for, and what tells a screen reader of the key. */
export function shortcutProps(shortcut: string | undefined) {
  return shortcut ? { "data-key": shortcut, "aria-keyshortcuts": shortcut } : {};
}
