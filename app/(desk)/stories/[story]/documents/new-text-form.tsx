"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "../../../form-initial";
import type { FormState } from "../../../form-state";
import { Framed, TextOrFile } from "./document-form";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  account: string;
  draft: string;
  carries: Readonly<Record<string, string | number>>;
  /** The document's address, where pages of the web may be captured. */
  capture: string | null;
};

/** A newer text of a document. */
export function NewTextForm({ action, capture, ...rest }: Props) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <Framed state={state} send={send} submit="Add the text and prove its statements again" {...rest}>
      {capture ? <input type="hidden" name="url" value={capture} /> : null}
      <TextOrFile state={state} capture={capture !== null} />
    </Framed>
  );
}
