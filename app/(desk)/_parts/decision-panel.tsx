import type { ReactNode } from "react";
import { Notice } from "../../_ui/notice";
import type { Option } from "../../_ui/select";

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
      {revision === undefined ? null : (
        <p className="pins sm mut">The verdict will be on revision {revision}.</p>
      )}
    </section>
  );
}

/** The verdicts to choose from, as radio buttons that look like buttons; one that is disabled says why in its hint. */
export function VerdictChoices({
  legend,
  name,
  options,
  chosen,
}: {
  legend: string;
  name: string;
  options: readonly Option[];
  chosen?: string | undefined;
}) {
  return (
    <fieldset className="verdicts">
      <legend className="label">{legend}</legend>
      <div className="verdict-grid">
        {options.map(({ value, label, disabled }) => (
          <label key={value} className="verdict">
            <input
              type="radio"
              name={name}
              value={value}
              required
              defaultChecked={value === chosen && !disabled}
              disabled={disabled}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {options.map(({ value, label, disabled, hint }) =>
        disabled && hint ? (
          <p key={value} className="hint">
            {label}: {hint}
          </p>
        ) : null,
      )}
    </fieldset>
  );
}
