"use client";

import { useEffect, useRef } from "react";
import type { LiveProof, Place } from "@/lib/statements/reads-proof";
import { TextArea } from "../../_ui/text-input";
import type { FormValues } from "./form-values";
import { useLiveProof, type Words } from "./use-live-proof";
import { ProofReport } from "./when-needed";

type Props = {
  form: FormValues;
  storyId: string;
  textId: string;
  lang: string;
  words: Words;
  setWords: (change: Partial<Words>) => void;
  /** Places found at saving, for a browser without a script. */
  initialProof: LiveProof | null;
  /** Each new proof, for what it suggests. */
  onProof: (proof: LiveProof) => void;
};

/** The exact words, where they stand, and their proof while one types. */
export function WordsField({ form, storyId, textId, lang, words, setWords, initialProof, onProof }: Props) {
  const { proof, state } = useLiveProof(storyId, textId, words, initialProof);
  const latest = useRef(onProof);
  latest.current = onProof;
  useEffect(() => {
    if (proof && state === "answered") latest.current(proof);
  }, [proof, state]);
  const choose = (place: Place | null) => setWords({ span: place && { start: place.start, end: place.end } });
  const { quote, span } = words;
  const type = (typed: string) =>
    setWords({ quote: typed, ...(span && isOther(quote, typed) ? { span: null } : {}) });
  return (
    <div className="words-entry stack tight">
      <TextArea
        label="The words"
        name="quote"
        words
        rows={3}
        lang={lang}
        required
        placeholder="Select them in the text, or type them: the proof finds where they stand"
        value={quote}
        onChange={(event) => type(event.target.value)}
        error={form.error("quote") ?? form.error("span") ?? form.error("textId")}
      />
      <input type="hidden" name="span.start" value={span?.start ?? ""} data-draft="on" readOnly />
      <input type="hidden" name="span.end" value={span?.end ?? ""} data-draft="on" readOnly />
      <div className="proof-slot">
        {proof && quote.trim() !== "" ? (
          <ProofReport
            proof={proof}
            lang={lang}
            chosen={span}
            onChoose={choose}
            onWholeText={span ? () => choose(null) : undefined}
          />
        ) : null}
        <p className="hint" role="status">
          {state === "failed" ? "The proof can’t be shown now; it is made at saving all the same." : ""}
        </p>
      </div>
    </div>
  );
}

/** Whether words were replaced rather than edited: where the old ones stood then says nothing of the new. */
function isOther(before: string, after: string): boolean {
  const most = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < most && before[prefix] === after[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < most - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1;
  return prefix + suffix < before.length / 2;
}
