// Lists without the schemas that use them: a page's script takes these along, and no parser.

export const STATEMENT_KINDS = ["direct", "mixed", "indirect"] as const;

/** From the freest to the tightest: moving towards the front loosens, which takes two people and a reason. */
export const TERMS = ["on record", "background", "deep background", "off record"] as const;

export const MEASURES = [
  "killed",
  "injured",
  "missing",
  "captured",
  "arrested",
  "displaced",
  "money",
  "other",
] as const;

export const QUALIFIERS = [
  "exactly",
  "at least",
  "more than",
  "up to",
  "fewer than",
  "about",
  "nearly",
  "range",
  "vague",
] as const;

export const COUNTINGS = ["total", "additional", "subset", "previous", "unclear"] as const;

/** On what a publication's own voice rests: its own people saw, counted or measured it, or it names no source. */
export const GROUNDS = ["observed", "unsourced"] as const;

export const GROUNDS_WORDS: Record<(typeof GROUNDS)[number], string> = {
  observed: "its own people saw, counted or measured it",
  unsourced: "it names no source",
};
