/** What hashing an original's bytes again found. */
export const FINDINGS = ["whole", "changed", "missing"] as const;
export type Finding = (typeof FINDINGS)[number];

/** An original as it was opened: its bytes only while they are those that were brought in. */
export type Opened =
  | { finding: "whole"; bytes: Uint8Array; filename: string; sha256: string }
  | { finding: "changed" | "missing" };

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
