import type { CopyWord } from "@/lib/documents/model";

/** What is kept of a person's word on two documents. */
export type KeptWord = { verdict: "copied" | "not copied" | "as found"; fromId: string | null };

/** The word as it is kept, said of `documentId` and the other. */
export function keptWord(word: CopyWord, documentId: string, otherId: string): KeptWord {
  if (word === "not copied" || word === "as found") return { verdict: word, fromId: null };
  const fromId = word === "from other" ? otherId : word === "to other" ? documentId : null;
  return { verdict: "copied", fromId };
}

/** The same read back, from `documentId`'s side. */
export function wordOf({ verdict, fromId }: KeptWord, documentId: string): CopyWord {
  if (verdict !== "copied") return verdict;
  if (fromId === null) return "from a third";
  return fromId === documentId ? "to other" : "from other";
}

/** A word in full, with what the two documents are called. */
export function sayWord(word: CopyWord, label: string, other: string): string {
  return {
    "from other": `${label} has it from ${other}`,
    "to other": `${other} has it from ${label}`,
    "from a third": "both have it from a third, which isn’t known",
    "not copied": "neither has it from the other",
    "as found": "as the program found it",
  }[word];
}
