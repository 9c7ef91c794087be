/** Changes whenever a proof of the same quote in the same text could come out differently. */
export const PROVER_VERSION = "1.1.0";

/** A stretch of a text: UTF-16 code units, end exclusive, so that `text.slice(start, end)` is the words. */
export type Span = { start: number; end: number };

/** The grades of a quote's proof. Only `exact` says that the words stand character for character. */
export type ProofGrade =
  | "exact"
  | "typographic"
  | "elided"
  | "altered"
  | "ambiguous"
  | "translated"
  | "missing"
  | "no-snapshot";

/**
 * What a marked omission leaves out: its place in the snapshot (empty when nothing was left out), whether
 * a person has to look at it, and why, as a sentence ("" when it isn't flagged).
 */
export type Omission = Span & { flagged: boolean; why: string };

/**
 * One changed stretch, read from the snapshot to the quote: put `text` where `start`–`end` stands in the
 * snapshot, for every difference, and you have the quote. `delete`: `text` is empty; `insert`: the span is.
 */
export type Difference = Span & { op: "insert" | "delete" | "replace"; text: string };

export type Proof = {
  grade: ProofGrade;
  /**
   * Where the words stand: one place (from the first piece to the last, for an elided quote; the nearest
   * passage, for an altered one), or every place when ambiguous. Never where the person didn't look: with a
   * span given, places outside it are in `elsewhere`.
   */
  matches: Span[];
  /** One for each mark of omission in the quote, in order. */
  omissions: Omission[];
  /** Only for an altered quote; never empty there. */
  differences: Difference[];
  /** With a span given where the words don't stand: where they do, exactly or typographically. */
  elsewhere: Span[];
  /** How many further places weren't listed, beyond `MOST_PLACES`. */
  unlisted: number;
  proverVersion: string;
};

/** More places than anyone reads; what lies beyond is counted in `unlisted`. */
export const MOST_PLACES = 1000;
