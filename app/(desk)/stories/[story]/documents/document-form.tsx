"use client";

import { type ReactNode, useActionState } from "react";
import { DOCUMENT_KINDS } from "@/lib/documents/model-kinds";
import { Checkbox } from "../../../../_ui/checkbox";
import { Combobox } from "../../../../_ui/combobox";
import { controlOf, FieldNotes } from "../../../../_ui/field";
import { FileInput } from "../../../../_ui/file-input";
import { FormDraft } from "../../../../_ui/form-draft";
import { FormErrors } from "../../../../_ui/form-errors";
import { type Option, Select } from "../../../../_ui/select";
import { SubmitButton } from "../../../../_ui/submit-button";
import { TextArea, TextInput } from "../../../../_ui/text-input";
import { EMPTY_FORM } from "../../../form-initial";
import type { FormState } from "../../../form-state";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

type Props = {
  action: Action;
  account: string;
  draft: string;
  publishers: readonly Option[];
  initial: Readonly<Record<string, string>>;
  /** What the form carries unseen. */
  carries: Readonly<Record<string, string | number>>;
  /** Whether the text itself comes with it: a document that is brought in. */
  withText: boolean;
  /** Whether pages of the web may be captured. */
  capture?: boolean;
  submit: string;
};

/** A document's particulars, and its text when it is brought in. */
export function DocumentForm({
  action,
  account,
  draft,
  publishers,
  initial,
  carries,
  withText,
  capture = false,
  submit,
}: Props) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  const value = (name: string) => (state.attempt > 0 ? (state.values[name] ?? "") : (initial[name] ?? ""));
  const field = (name: string, label: string) => ({
    name,
    label,
    error: state.fields[name],
    defaultValue: value(name),
  });
  return (
    <Framed state={state} send={send} carries={carries} account={account} draft={draft} submit={submit}>
      {withText ? <TextOrFile state={state} capture={capture} /> : null}
      <TextInput {...field("title", "Title")} required maxLength={300} />
      <div className="two folds" key={state.attempt}>
        <Select
          {...field("kind", "Kind")}
          options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: kind }))}
          defaultValue={value("kind") || "article"}
        />
        <TextInput
          {...field("language", "Language")}
          hint="A tag such as en, ur or pt-BR"
          defaultValue={value("language") || "en"}
        />
      </div>
      <div className="two folds">
        <Combobox
          label="Publisher"
          name="publisherId"
          optional
          placeholder="Not stated"
          options={publishers}
          defaultValue={value("publisherId")}
          error={state.fields.publisherId ?? state.fields.publisherName}
          create={{ name: "publisherName", label: "New publisher", defaultValue: value("publisherName") }}
        />
        <TextInput {...field("author", "Author")} optional />
      </div>
      <TextInput {...field("url", "Address on the web")} optional type="url" placeholder="https://" />
      <div className="two folds">
        <TextInput
          {...field("publishedOn", "Published on")}
          optional
          placeholder="2026-02-01"
          hint="As much as is known: 2026-02, 2026-02-01 or 2026-02-01T09:14"
        />
        <TextInput
          {...field("creditLine", "Credit line")}
          optional
          placeholder="With inputs from agencies"
          hint="As it is printed"
        />
      </div>
    </Framed>
  );
}

/** The text of a document, pasted or as a file. */
export function TextOrFile({
  state,
  capture,
}: {
  state: FormState;
  /** Whether the server may ask the web for the page itself. */
  capture: boolean;
}) {
  return (
    <>
      {capture ? <CaptureBox ticked={state.values.capture === "on"} error={state.fields.capture} /> : null}
      <TextArea
        label="Paste the text"
        name="text"
        words
        rows={9}
        className="in words tall"
        hint="Exactly as it was published, headings and captions included. A paste’s line ends are made alike (LF); nothing else is changed."
        defaultValue={(state.values.text ?? "").replaceAll("\r\n", "\n")}
        error={state.fields.text}
      />
      <FileInput
        label="or upload a file of at most 10 MB"
        name="file"
        hint="PDF with text, Word (DOCX), web page (HTML), e-mail (EML), subtitles (SRT, VTT), web capture (WARC) or plain text in UTF-8. Its bytes are kept as they are, and hashed; the text is made from them."
        accept=".txt,.md,.html,.htm,.docx,.pdf,.eml,.srt,.vtt,.warc,.gz"
        error={state.fields.file}
      />
      <TextInput
        label="Came from"
        name="cameFrom"
        optional
        maxLength={500}
        placeholder="E-mail of the press office to the desk, 14 March"
        hint="Whom or what you have it from. It is kept with the bytes and stands in the ledger: no name of a source who must not be named."
        defaultValue={state.values.cameFrom ?? ""}
        error={state.fields.cameFrom}
      />
    </>
  );
}

type FrameProps = {
  state: FormState;
  send: (form: FormData) => void;
  carries: Readonly<Record<string, string | number>>;
  account: string;
  draft: string;
  submit: string;
  children: ReactNode;
};

/** The form around fields: what is wrong, what it carries, the draft and the button. */
export function Framed({ state, send, carries, account, draft, submit, children }: FrameProps) {
  const wrong = Object.entries(state.fields).map(([name, message]) => ({
    name: name === "publisherName" ? "publisherId" : name,
    message,
  }));
  return (
    <form action={send} className="stack">
      <FormErrors
        errors={state.message ? (wrong.length > 0 ? wrong : [{ message: state.message }]) : []}
        {...(state.message && wrong.length > 0 ? { title: state.message } : {})}
      />
      {Object.entries(carries).map(([name, carried]) => (
        <input key={name} type="hidden" name={name} value={carried} />
      ))}
      {children}
      <div className="row sp">
        <FormDraft name={draft} account={account} />
        <SubmitButton pending="Saving…">{submit}</SubmitButton>
      </div>
    </form>
  );
}

function CaptureBox({ ticked, error }: { ticked: boolean; error: string | undefined }) {
  const hint =
    "The server asks for the page as anybody would, and keeps the answer with its headers as a web capture (WARC).";
  const control = controlOf({ name: "capture", hint, error });
  return (
    <div className="field">
      <Checkbox
        label="Capture it from its address on the web"
        name="capture"
        defaultChecked={ticked}
        {...control}
      />
      <FieldNotes control={control} hint={hint} error={error} />
    </div>
  );
}
