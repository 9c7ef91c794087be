/** A stretch of two texts that share copy: words `aFrom`–`aTo` and `bFrom`–`bTo` of the store, ends exclusive. */
export type Stretch = {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
  /** What the shared content words outside quotation marks tell, in the worth of rare words. */
  open: number;
  /** The part of it told by words that follow each other in both, with nothing but function words between. */
  linked: number;
  /** What the shared words inside quotation marks tell, and that as a part of the shorter quotation, 0–1. */
  quoted: number;
  quotedLikeness: number;
  /** Characters outside quotation marks, on the side with fewer; 0 where what is outside differs. */
  openLength: number;
  /** What is shared as a part of what both sides tell, 0–1. */
  likeness: number;
};

/** By word of either text, whether it stands in a shared stretch and has a counterpart there. */
export type Marks = { marksA: Uint8Array; marksB: Uint8Array; matched: number };

/** A word of a shared stretch that was changed, added or is a function word; and one that stands in both. */
export const INSIDE = 1;
export const MATCHED = 2;

/** Words `from`–`to` of the store, end exclusive. */
export type WordRange = readonly [from: number, to: number];

/**
 * Words of two sentences that are each other's counterparts, by their places in the store: one of the text in focus and
 * one of the other in turn, in the order of the former.
 */
export type Pairs = readonly number[];
