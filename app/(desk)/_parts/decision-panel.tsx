import type { ReactNode } from "react";
import { Notice } from "../../_ui/notice";

type Props = {
  /** What is decided: "Does it hold?" or "Was it said?". */
  title: string;
  /** Why this person can't decide it, and who could: shown instead of the form. */
  refusal?: ReactNode;
  /** The checklist, and what is to be known before. */
  before?: ReactNode;
  /** The form: verdicts, reason, button. */
  children?: ReactNode;
  /** The revision a decision would pin. */
  revision?: number | undefined;
  /** Where a page has two panels. */
  id?: string;
};

/** The frame of a decision. A refusal says who could decide instead. */
export function DecisionPanel({ title, refusal, before, children, revision, id = "decide" }: Props) {
  return (
    <section className="card decide" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {before}
      {refusal ? (
        <Notice kind="info" still>
          {refusal}
        </Notice>
      ) : (
        children
      )}
      {revision === undefined ? null : <p className="pins sm mut">Pins revision {revision}</p>}
    </section>
  );
}

export type VerdictChoice = {
  value: string;
  label: string;
  /** Why it can't be chosen now. */
  blocked?: string | undefined;
};

/** The verdicts to choose from, as radio buttons that look like buttons; a blocked one says why. */
export function VerdictChoices({
  legend,
  name,
  choices,
  chosen,
}: {
  legend: string;
  name: string;
  choices: readonly VerdictChoice[];
  chosen?: string | undefined;
}) {
  const blocked = choices.filter((choice) => choice.blocked);
  return (
    <fieldset className="verdicts">
      <legend className="label">{legend}</legend>
      <div className="verdict-grid">
        {choices.map((choice) => (
          <label key={choice.value} className="verdict">
            <input
              type="radio"
              name={name}
              value={choice.value}
              required
              defaultChecked={choice.value === chosen && !choice.blocked}
              disabled={Boolean(choice.blocked)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {blocked.map((choice) => (
        <p key={choice.value} className="hint">
          {choice.label}: {choice.blocked}
        </p>
      ))}
    </fieldset>
  );
}
