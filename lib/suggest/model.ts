import type { Counting, Qualifier } from "@/lib/corroboration/model";
import type { Span } from "@/lib/text/model";

/**
 * A number inside a statement, as data. `start` and `end` are UTF-16 code units into the whole text, end exclusive:
 * `text.slice(start, end) === wording`.
 */
export type SuggestedFigure = {
  wording: string;
  start: number;
  end: number;
  /** "killed", "injured", "missing", "captured", "arrested", "displaced", "money" or "other:" and the noun. */
  measure: string;
  /** What the measure is called where it is "other". */
  measureOther: string | null;
  who: string | null;
  low: number | null;
  high: number | null;
  qualifier: Qualifier;
  counting: Counting;
  /** Index, in the same list, of the figure it is a part of or added to. */
  of: number | null;
  /** "%" for shares; the currency's code for money. */
  unit: string | null;
};

/** The version of these rules: a person's word on a suggestion says which rules made it. Raised when they change. */
export const SUGGESTER = 3;

export type SuggestedKind = "direct" | "mixed" | "indirect";

/** One act of attribution that a text seems to hold. A person accepts, corrects or rejects it. */
export type Suggestion = {
  /**
   * What was said: UTF-16 code units into the text, end exclusive, in order, never empty. Outer quote marks and a final
   * comma or full stop are left out. More than one where the attribution stands in the middle ("X," he said, "Y").
   */
  content: Span[];
  /** All of it quoted, partly, or not at all. */
  kind: SuggestedKind;
  /** The mention of the speaker nearest the cue; null where the sentence has none. */
  source: Span | null;
  /** "said", "according to"; null where a quotation stands without one. */
  cue: Span | null;
  /**
   * The speaker's fullest name in this text, without honorific or rank, an organisation never by its acronym. Null where
   * the speaker is unnamed, or where it isn't certain who is meant.
   */
  name: string | null;
  /** Post or description as the text words it; of an unnamed source, its description. */
  role: string | null;
  /** Who relays it, where the attribution itself says so ("told Radio X"). */
  via: string | null;
  stance: "asserts" | "denies";
  /** What the speaker is, as far as the text tells. */
  sort: "person" | "body" | "group" | "unknown";
  /** The source is described and not named ("a senior official", "residents"). */
  anonymous: boolean;
  figures: SuggestedFigure[];
  /** From 0 to 1: how often suggestions of this make were right when measured; see docs/decisions/0006. */
  confidence: number;
};
