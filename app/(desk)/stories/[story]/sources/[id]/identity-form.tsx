"use client";

import { useActionState } from "react";
import { CheckboxGroup } from "../../../../../_ui/choice-group";
import { FormErrors } from "../../../../../_ui/form-errors";
import type { Option } from "../../../../../_ui/select";
import { SubmitButton } from "../../../../../_ui/submit-button";
import { TextArea } from "../../../../../_ui/text-input";
import { EMPTY_FORM } from "../../../../form-initial";
import { writeIdentityAction } from "../identity-action";

type Props = {
  storyId: string;
  sourceId: string;
  seen: string;
  readers: readonly Option[];
  chosen: readonly string[];
};

/** The note and who else may read it. Nothing of it is kept in the browser. */
export function IdentityForm({ storyId, sourceId, seen, readers, chosen }: Props) {
  const [state, send] = useActionState(writeIdentityAction.bind(null, storyId), EMPTY_FORM);
  return (
    <form action={send} className="stack tight" autoComplete="off">
      <FormErrors title="Not written" errors={state.message ? [{ message: state.message }] : []} />
      <input type="hidden" name="sourceId" value={sourceId} />
      <input type="hidden" name="seen" value={seen} />
      <TextArea label="Who it is" name="note" required data-draft="off" autoComplete="off" />
      <CheckboxGroup
        label="Who else may read it"
        name="readerIds"
        options={readers}
        defaultValues={[...chosen]}
      />
      <div className="row">
        <SubmitButton kind="plain">Write it</SubmitButton>
      </div>
    </form>
  );
}
