"use client";

import { useActionState, useState } from "react";
import { CheckboxGroup } from "../../../../../_ui/choice-group";
import { FormErrors } from "../../../../../_ui/form-errors";
import type { Option } from "../../../../../_ui/select";
import { SubmitButton } from "../../../../../_ui/submit-button";
import { TextArea } from "../../../../../_ui/text-input";
import { EMPTY_FORM } from "../../../../form-initial";
import type { FormState } from "../../../../form-state";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  carries: Readonly<Record<string, string>>;
  /** What stands now, for its author to correct. */
  note: string;
  readers: readonly Option[];
  chosen: readonly string[];
};

/** The note and who else may read it. Nothing of it is kept in the browser's storage. */
export function IdentityForm({ action, carries, note, readers, chosen }: Props) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  const [typed, setTyped] = useState(state.values.note ?? note);
  const ticked = state.values.readerIds?.split(" ") ?? chosen;
  return (
    <form action={send} className="stack tight" autoComplete="off">
      <FormErrors title="Not written" errors={state.message ? [{ message: state.message }] : []} />
      {Object.entries(carries).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea
        label="Who it is"
        name="note"
        required
        data-draft="off"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={state.fields.note}
      />
      {readers.length > 0 ? (
        <CheckboxGroup
          key={state.attempt}
          label="Who else may read it, beside standards editors"
          name="readerIds"
          options={readers}
          defaultValues={ticked}
          error={state.fields.readerIds}
        />
      ) : null}
      <div className="row">
        <SubmitButton kind="plain">Write it</SubmitButton>
      </div>
    </form>
  );
}
