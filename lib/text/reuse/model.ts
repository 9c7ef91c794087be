/** A text to be looked through for shared copy. `publishedAt`: milliseconds since 1970, or null. */
export type ReuseDocument = {
  id: string;
  text: string;
  publisher: string | null;
  publishedAt: number | null;
  /** What the text is a version of. Versions of one work are not compared, and are one witness together. */
  work?: string;
};

/** What an index keeps of a document beside its words. */
export type Entry = Omit<ReuseDocument, "text">;

/** A stretch that stands in both texts: UTF-16 code units into each, end exclusive. */
export type SharedPassage = { aStart: number; aEnd: number; bStart: number; bEnd: number };

/**
 * `copied`: one took from the other, or both from a third. `shared-quotation`: they quote the same words of a speaker
 * and share nothing else. `boilerplate`: they share standing text only, such as a footer.
 */
export type ReuseKind = "copied" | "shared-quotation" | "boilerplate";

export type Relation = {
  a: string;
  b: string;
  kind: ReuseKind;
  /** In the order of `a`. For `copied`, quotations inside are part of them and standing text is not. */
  passages: SharedPassage[];
  /** The one of the two that the other's copy comes from, directly or through others; null when undetermined. */
  from: string | null;
  /** What says so; null with `from`. */
  evidence: Evidence | null;
};

/**
 * What says which way the copy went, the clearest first: the derived text names the other's publisher; only the
 * other's publisher is an agency or issues statements; it was published earlier; the texts themselves, since one has
 * what all others have.
 */
export type Evidence = "credit" | "agency" | "time" | "text";
