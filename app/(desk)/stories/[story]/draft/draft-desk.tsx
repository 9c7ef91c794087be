"use client";

import { useActionState, useEffect, useRef } from "react";
import { FileInput } from "../../../../_ui/file-input";
import { FormErrors } from "../../../../_ui/form-errors";
import { SubmitButton } from "../../../../_ui/submit-button";
import { TextArea } from "../../../../_ui/text-input";
import { CheckedCopy } from "./checked-copy";
import { type DraftState, NOT_CHECKED } from "./draft-state";

type Props = {
  action: (previous: DraftState, form: FormData) => Promise<DraftState>;
  /** "/stories/ID": where statements are linked to. */
  story: string;
};

/** The copy's form, and above it what came of the last check. Works without a script: the page comes back with both. */
export function DraftDesk({ action, story }: Props) {
  const [state, send] = useActionState(action, NOT_CHECKED);
  const outcome = useRef<HTMLDivElement>(null);
  // What came of it stands above the form, out of sight of who pressed the button.
  useEffect(() => {
    if (state.checked) outcome.current?.focus();
  }, [state]);
  const wrong = Object.entries(state.fields).map(([name, message]) => ({ name, message }));
  return (
    <>
      {state.checked ? (
        <div ref={outcome} tabIndex={-1}>
          <CheckedCopy {...state.checked} story={story} key={state.attempt} />
        </div>
      ) : null}
      <form action={send} className="stack draft-form">
        <FormErrors
          errors={state.message ? (wrong.length > 0 ? wrong : [{ message: state.message }]) : []}
          title="Nothing was checked"
        />
        <TextArea
          key={state.attempt}
          label="Paste the copy"
          name="text"
          words
          rows={9}
          className="in words tall"
          hint="In English, as it is to be published."
          defaultValue={(state.values.text ?? "").replaceAll("\r\n", "\n")}
          error={state.fields.text}
        />
        <FileInput
          label="or upload it"
          name="file"
          hint="Word (DOCX), web page (HTML) or plain text in UTF-8, of at most 10 MB."
          accept=".txt,.md,.html,.htm,.docx,.pdf"
          error={state.fields.file}
        />
        <div className="row">
          <SubmitButton pending="Checking…">Check it</SubmitButton>
        </div>
      </form>
    </>
  );
}
