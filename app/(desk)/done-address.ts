import { signWords } from "@/lib/auth/signed-words";

/** The address of a page that says, once it is there, what was done ("Submitted for review."): `Done` shows the words. */
export function doneAt(page: string, words: string): string {
  return `${page}${page.includes("?") ? "&" : "?"}${new URLSearchParams({ done: signWords(words) })}`;
}
