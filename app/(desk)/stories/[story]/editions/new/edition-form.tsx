"use client";

import { type ReactNode, useActionState } from "react";
import { FormErrors } from "../../../../../_ui/form-errors";
import { Select } from "../../../../../_ui/select";
import { SubmitButton } from "../../../../../_ui/submit-button";
import { TextInput } from "../../../../../_ui/text-input";
import { EMPTY_FORM } from "../../../../form-initial";
import { makeEditionAction } from "../actions";

type Props = {
  storyId: string;
  id: string;
  order: string;
  asked: readonly string[];
  nothing: boolean;
  children: ReactNode;
};

const FORMATS = [
  { value: "text", label: "Plain text" },
  { value: "markdown", label: "Markdown" },
  { value: "html", label: "HTML" },
  { value: "csv", label: "CSV, for a spreadsheet" },
  { value: "json", label: "JSON, the exact form" },
];
const FIELD: Record<string, string> = {
  unconfirmed: "includeUnconfirmed",
  disputed: "includeDisputed",
  stale: "includeStale",
  embargoed: "includeEmbargoed",
};

/** The preview with its boxes, and below it how the edition leaves and to whom. */
export function EditionForm({ storyId, id, order, asked, nothing, children }: Props) {
  const [state, send] = useActionState(makeEditionAction.bind(null, storyId), EMPTY_FORM);
  return (
    <form action={send} className="stack" key={state.attempt}>
      <FormErrors title="No edition was made" errors={state.message ? [{ message: state.message }] : []} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="order" value={order} />
      {asked.map((label) => (
        <input key={label} type="hidden" name={FIELD[label]} value="true" />
      ))}
      {children}
      <div className="card stack tight">
        <div className="two">
          <Select
            label="Format"
            name="format"
            options={FORMATS}
            defaultValue={state.values.format ?? "text"}
            error={state.fields.format}
          />
          <TextInput
            label="For whom"
            name="recipient"
            optional
            defaultValue={state.values.recipient ?? ""}
            error={state.fields.recipient}
            hint="A desk or a person: who must be told when something changes."
          />
        </div>
        <TextInput
          label="Note"
          name="note"
          optional
          defaultValue={state.values.note ?? ""}
          error={state.fields.note}
        />
        <div className="row">
          <SubmitButton pending="Making it…" aria-disabled={nothing || undefined}>
            Make the edition
          </SubmitButton>
          {nothing ? (
            <span className="sm mut">Nothing passes the gate.</span>
          ) : (
            <span className="sm mut">It is numbered and frozen: it can be superseded, never changed.</span>
          )}
        </div>
      </div>
    </form>
  );
}
