"use client";

import { FormErrors } from "../../../../_ui/form-errors";
import { type Option, Select } from "../../../../_ui/select";
import { TextArea, TextInput } from "../../../../_ui/text-input";
import type { FormState } from "../../../form-state";
import { UploadProgress, useUpload } from "./upload";

type Props = {
  /** Where it is sent. */
  to: string;
  carries: Readonly<Record<string, string>>;
  sources: readonly Option[];
  parties: readonly Option[];
  /** What was refused a moment ago, where the browser has no script. */
  refused: Pick<FormState, "message" | "fields" | "values"> | null;
};

const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
const NOTHING: NonNullable<Props["refused"]> = { message: null, fields: {}, values: {} };

/**
 * Evidence on an item: what it is, how it bears, whose it is, where its file comes from, and the file if there is one. The
 * file stands last: what stands before it is known before a byte of it is taken.
 */
export function EvidenceForm({ to, carries, sources, parties, refused }: Props) {
  const { sending, refusal, send, cancel } = useUpload(to);
  const state = refusal ?? refused ?? NOTHING;
  const of = (name: string) => ({
    name,
    id: `evidence-${name}`,
    error: state.fields[name],
    defaultValue: refused?.values[name] ?? "",
  });
  return (
    <form action={to} method="post" encType="multipart/form-data" onSubmit={send} className="stack">
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
      <fieldset className="stack came-from">
        <legend>Where it comes from</legend>
        <TextInput label="Who made it" optional {...of("madeBy")} />
        <TextInput label="When it was made" optional {...of("madeWhen")} />
        <TextInput label="Where it was made" optional {...of("madeWhere")} />
        <TextInput
          label="How it came to the desk"
          optional
          hint="It is told in the ledger: never the name of someone who must not be named."
          {...of("cameFrom")}
        />
      </fieldset>
      <div className="field">
        <label htmlFor="evidence-file">File (optional, up to 200 MB)</label>
        <input
          id="evidence-file"
          type="file"
          name="file"
          className="in"
          aria-describedby="evidence-file-hint"
          aria-invalid={state.fields.file ? true : undefined}
        />
        <p className="hint" id="evidence-file-hint">
          {refused
            ? "A browser gives no file back: choose it again."
            : "An image, a recording, a film, a PDF, anything. Kept to the byte and hashed; each opening is kept."}
        </p>
      </div>
      <UploadProgress sending={sending} cancel={cancel} />
    </form>
  );
}
