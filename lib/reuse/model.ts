import type { Evidence, ReuseKind, SharedPassage } from "@/lib/text/reuse/model";

/** Raised when texts would be found to share something else than before: all are looked through again at the next use. */
export const FINDER = 1;

/** What two texts share, as it is kept: spans of both, what it is, and which document it comes from where that is known. */
export type FoundPair = {
  aTextId: string;
  bTextId: string;
  aDocumentId: string;
  bDocumentId: string;
  kind: ReuseKind;
  passages: SharedPassage[];
  fromId: string | null;
  evidence: Evidence | null;
};

/** A person's word on two documents: whether one has copy of the other, and which way it went. It wins. */
export type PersonsLink = {
  aDocumentId: string;
  bDocumentId: string;
  verdict: "copied" | "not copied" | "as found";
  /** Null where the copy's way isn't known. */
  fromId: string | null;
};

/** A text of the story, and what its copy's direction follows from beside its words. */
export type StoryText = {
  textId: string;
  documentId: string;
  publisher: string | null;
  publishedAt: Date | null;
  /** Not looked through yet, or something else was known of it then. */
  missing: boolean;
};

/** Two documents in the order in which a pair of them is kept. */
export function inPairOrder(one: string, other: string): [a: string, b: string] {
  return one < other ? [one, other] : [other, one];
}

/** One key for two documents, whichever is named first. */
export function pairKey(one: string, other: string): string {
  return inPairOrder(one, other).join(" ");
}
