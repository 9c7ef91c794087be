import { signWords } from "@/lib/auth/signed-words";

/** The address of a page that says, once it is there, what was done ("Submitted for review."): `Done` shows the words. */
export function doneAt(page: string, words: string): string {
  return `${page}${page.includes("?") ? "&" : "?"}${new URLSearchParams({ done: signWords(words) })}`;
}

/**
 * The address of a page one stays on, with what came of the action in words of ours, and the row one was led to: `Done`
 * and `Refused` show the words. The page's own query is kept.
 */
export function cameTo(page: string, came: { done: string } | { refused: string }, row: string): string {
  const address = new URL(page, "http://desk.invalid");
  for (const [name, words] of Object.entries(came)) address.searchParams.set(name, signWords(words));
  address.searchParams.set("at", row);
  return `${address.pathname}${address.search}#${row}`;
}
