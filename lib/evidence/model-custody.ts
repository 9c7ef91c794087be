/** What hashing an original's bytes again found. */
export const FINDINGS = ["whole", "changed", "missing"] as const;
export type Finding = (typeof FINDINGS)[number];

/** For so long in milliseconds one opening goes on: a film is asked for in many parts, and a page is loaded again. */
export const OPENING_LASTS_MS = 60 * 60_000;

/** Something of a story that rests on bytes which are not those that were brought in. */
export type Alarm = {
  finding: Exclude<Finding, "whole">;
  /** When it was found. */
  at: Date;
  /** "D3, text 2" or the title of a piece of evidence. */
  what: string;
  /** The page on which it is kept, from the story's own address: "documents/3?text=2". */
  page: string;
  /** What was entered from it or bears on it: "S4", "C2". */
  rests: string[];
};
