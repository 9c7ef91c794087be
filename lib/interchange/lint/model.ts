import type { Attributed } from "@/lib/interchange/attribution";
import type { EditionItem } from "@/lib/interchange/model";
import type { HouseStyle, RuleId, Severity } from "@/lib/interchange/model-style";

/** What the lint found: which rule, how grave, and where. */
export type Finding = {
  rule: RuleId;
  severity: Exclude<Severity, "off">;
  /** "S15". */
  statement: string;
  /** UTF-16 units into the attributed sentence, end exclusive; both 0 where the fault is that something is missing. */
  start: number;
  end: number;
  /** What is wrong and what to do, in a sentence. */
  message: string;
};

/** A rule's own look at one quotation: what it found, by the words it found it in; empty words: something is missing. */
export type Found = { rule: RuleId; words: string; message: string; severity?: Finding["severity"] };
export type Look = (item: EditionItem, attributed: Attributed, style: HouseStyle) => Found[];
