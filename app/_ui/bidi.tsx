import type { ReactNode } from "react";

/** Text that people entered, kept from disturbing the order of what stands around it; its own direction, its language if known. */
export function Bidi({ children, lang }: { children: string; lang?: string | undefined }) {
  return (
    <bdi dir="auto" lang={lang}>
      {children}
    </bdi>
  );
}

const RIGHT_TO_LEFT = "[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff]";
/**
 * From the first sign that runs from right to left to the last before a Latin letter, a bracket, or words that our
 * sentence introduces by a colon, with what stands between: a bracket is the sentence's own, and would be turned without
 * its other half; and who speaks stands in front of what was said.
 */
const RUN = new RegExp(
  `(${RIGHT_TO_LEFT}(?:(?:(?!: “)[^\\p{Script=Latin}()\\[\\]])*${RIGHT_TO_LEFT})?)`,
  "u",
);

/** A sentence of ours into which names and words of people were set: each run from right to left is kept to itself. */
export function Sentence({ children }: { children: ReactNode }) {
  if (typeof children !== "string") return children;
  return children.split(RUN).map((piece, index) =>
    // Every second piece is a run.
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never move
    index % 2 === 1 ? <bdi key={index}>{piece}</bdi> : piece,
  );
}

/** A name for where no markup goes, such as a title: marks of Unicode keep it from disturbing the order around it. */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}
