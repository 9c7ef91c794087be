import type { ReactNode } from "react";
import type { ProofGrade } from "@/lib/text/model";
import { Icon } from "../../_ui/icon";

const WORDS: Record<ProofGrade, { words: string; look: "good" | "warn" | "bad" }> = {
  exact: { words: "exact", look: "good" },
  typographic: { words: "typographic: same words, other marks or spaces", look: "good" },
  elided: { words: "elided: words left out, marked", look: "good" },
  altered: { words: "altered: not these words", look: "bad" },
  ambiguous: { words: "ambiguous: stands in several places", look: "warn" },
  translated: { words: "translated: proved against the original", look: "warn" },
  missing: { words: "missing: not found in the text", look: "bad" },
  "no-snapshot": { words: "no snapshot: nothing to look in", look: "bad" },
};

const ICONS = { good: "proved", warn: "dashed", bad: "alert" } as const;

type Props = {
  grade: ProofGrade;
  /** An elided quote that dropped a negation, a number or a condition. */
  flagged?: boolean | undefined;
  /** Just the grade's name, in dense lists. */
  brief?: boolean | undefined;
  /** What follows it: where, in what, as reported by whom. */
  children?: ReactNode;
};

/** How the words were proved. Only what is to the letter looks settled: what was found changed is red and says so. */
export function ProofLine({ grade, flagged = false, brief = false, children }: Props) {
  const look = flagged && WORDS[grade].look === "good" ? "warn" : WORDS[grade].look;
  const words = brief ? grade : WORDS[grade].words;
  return (
    <span className={`proof ${look}`}>
      <Icon name={ICONS[look]} />
      <b>{flagged ? `${words}, flagged` : words}</b>
      {children ? <span className="proof-more"> · {children}</span> : null}
    </span>
  );
}
