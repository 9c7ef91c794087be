"use client";

import { useActionState } from "react";
import { FormErrors } from "../../../../_ui/form-errors";
import { type Option, Select } from "../../../../_ui/select";
import { SubmitButton } from "../../../../_ui/submit-button";
import { TextArea, TextInput } from "../../../../_ui/text-input";
import { EMPTY_FORM } from "../../../form-initial";
import type { FormState } from "../../../form-state";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  carries: Readonly<Record<string, string>>;
  sources: readonly Option[];
  parties: readonly Option[];
};

const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** Evidence on an item: what it is, how it bears, whose it is, and its file if there is one. */
export function EvidenceForm({ action, carries, sources, parties }: Props) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  const of = (name: string) => ({
    name,
    id: `evidence-${name}`,
    error: state.fields[name],
    defaultValue: state.values[name] ?? "",
  });
  return (
    <form action={send} className="stack" key={state.attempt}>
      <FormErrors title="Nothing was added" errors={state.message ? [{ message: state.message }] : []} />
      {Object.entries(carries).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextInput label="What it is" required {...of("title")} />
      <Select
        label="Kind"
        options={plain(["document", "photo", "video", "audio", "call", "record", "other"])}
        {...of("kind")}
      />
      <Select
        label="How it bears on it"
        options={plain(["asserts", "denies", "qualifies", "reports"])}
        {...of("stance")}
      />
      <Select label="Source" optional empty="none" options={sources} {...of("sourceId")} />
      <Select label="Party" optional empty="none" options={parties} {...of("partyId")} />
      <TextArea label="Note" optional {...of("note")} />
      <TextInput label="Address" optional type="url" {...of("url")} />
      <div className="field">
        <label htmlFor="evidence-file">File (optional, up to 10 MB)</label>
        <input
          id="evidence-file"
          type="file"
          name="file"
          className="in"
          aria-describedby="evidence-file-hint"
        />
        <p className="hint" id="evidence-file-hint">
          {state.attempt > 0
            ? "A browser gives no file back: choose it again."
            : "Kept to the byte and hashed; whoever reviews it downloads it here."}
        </p>
      </div>
      <div className="row">
        <SubmitButton kind="plain">Add it</SubmitButton>
      </div>
    </form>
  );
}
