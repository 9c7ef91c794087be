"use client";

import { useActionState } from "react";
import { buttonClass } from "../../../../_ui/button-class";
import { FormErrors } from "../../../../_ui/form-errors";
import { Kbd } from "../../../../_ui/kbd";
import { SubmitButton } from "../../../../_ui/submit-button";
import { EMPTY_FORM } from "../../../form-initial";
import type { FormState } from "../../../form-state";

type Props = {
  /** The id that the rows' boxes name as their form. */
  id: string;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** What is done to several statements at once: drafts that were ticked are submitted together. */
export function BulkBar({ id, action }: Props) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <form id={id} action={send} className="stack tight" aria-label="Several at once">
      <FormErrors title="Nothing was submitted" errors={state.message ? [{ message: state.message }] : []} />
      <div className="row">
        <SubmitButton kind="plain" small shortcut="s" pending="Submitting…">
          Submit the ticked
        </SubmitButton>
        <button
          type="button"
          className={`${buttonClass("quiet", true)} needs-script`}
          onClick={(event) => tickAll(event.currentTarget.form)}
        >
          Tick all on this page
        </button>
        <span className="sm mut hide-small">
          <Kbd>x</Kbd> ticks the row you are on
        </span>
      </div>
    </form>
  );
}

/** Ticks every box of the form, or, when all are, none. */
function tickAll(form: HTMLFormElement | null): void {
  const boxes = [...(form?.elements ?? [])].filter(
    (each): each is HTMLInputElement => each instanceof HTMLInputElement && each.type === "checkbox",
  );
  const all = boxes.every((box) => box.checked);
  for (const box of boxes) box.checked = !all;
}
