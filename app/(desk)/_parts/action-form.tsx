"use client";

import { type ReactNode, useActionState } from "react";
import type { ButtonKind } from "../../_ui/button-class";
import { CheckboxGroup, RadioGroup } from "../../_ui/choice-group";
import { Combobox } from "../../_ui/combobox";
import { FormErrors } from "../../_ui/form-errors";
import { type Option, Select } from "../../_ui/select";
import { SubmitButton } from "../../_ui/submit-button";
import { TextArea, TextInput } from "../../_ui/text-input";
import { useTypedMeanwhile } from "../../_ui/use-typed-meanwhile";
import { EMPTY_FORM, tickedBoxes } from "../form-initial";
import type { FormState } from "../form-state";
import { VerdictChoices } from "./decision-panel";

export type FieldSpec = {
  name: string;
  label: string;
  as?: "line" | "listed" | "area" | "select" | "combobox" | "radio" | "verdicts" | "boxes" | "datetime-local";
  /** Of a line "listed", what is offered while it is typed in. Of verdicts, a disabled one's hint says why it can't be chosen. */
  options?: readonly Option[];
  hint?: string;
  value?: string;
  /** Of boxes, those that are ticked at first. */
  ticked?: readonly string[];
  inputMode?: "decimal";
  required?: boolean;
  optional?: boolean;
  rows?: number;
};

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What the form carries unseen: identifiers and the version its page showed. */
  carries?: Readonly<Record<string, string | number>>;
  fields?: readonly FieldSpec[];
  submit: string;
  pending?: string;
  kind?: ButtonKind;
  small?: boolean;
  shortcut?: string;
  /** Tells this form's fields from another's of the same names on the page. */
  id: string;
  /** Between the fields and the button. */
  children?: ReactNode;
};

/** A small form: its fields, its button, and why it was refused with everything that was typed. Works without a script. */
export function ActionForm({
  action,
  carries = {},
  fields = [],
  submit,
  pending,
  kind,
  small,
  shortcut,
  id,
  children,
}: Props) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  const typed = useTypedMeanwhile(state.attempt);
  const errors = state.message
    ? [
        // What a field says in the same words is said once, at the field.
        ...(Object.values(state.fields).includes(state.message) ? [] : [{ message: state.message }]),
        ...fields.flatMap(({ name }) =>
          state.fields[name] ? [{ name, id: `${id}-${name}`, message: state.fields[name] }] : [],
        ),
      ]
    : [];
  return (
    <form action={send} className="stack" key={state.attempt} {...typed}>
      <FormErrors errors={errors} title="Nothing was changed" />
      {Object.entries(carries).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <SpecifiedField key={field.name} field={field} id={`${id}-${field.name}`} state={state} />
      ))}
      {children}
      <div className="row">
        <SubmitButton
          kind={kind ?? "main"}
          {...(small ? { small } : {})}
          {...(shortcut ? { shortcut } : {})}
          {...(pending ? { pending } : {})}
        >
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}

function SpecifiedField({ field, id, state }: { field: FieldSpec; id: string; state: FormState }) {
  const { name, label, as = "line", options = [], hint, required, optional, rows } = field;
  const value = state.values[name] ?? field.value ?? "";
  const common = { name, id, label, hint, optional, error: state.fields[name] };
  if (as === "listed")
    return (
      <>
        <TextInput
          {...common}
          defaultValue={value}
          required={required}
          list={`${id}-list`}
          autoComplete="off"
        />
        <datalist id={`${id}-list`}>
          {options.map((option) => (
            <option key={option.value} value={option.label} />
          ))}
        </datalist>
      </>
    );
  if (as === "area")
    return <TextArea {...common} defaultValue={value} required={required} rows={rows ?? 3} />;
  if (as === "select")
    return <Select {...common} options={options} defaultValue={value} required={required} />;
  if (as === "combobox")
    return (
      <Combobox {...common} options={options} defaultValue={value} {...(required ? { required } : {})} />
    );
  if (as === "radio")
    return (
      <RadioGroup {...common} options={options} defaultValue={value} {...(required ? { required } : {})} />
    );
  if (as === "verdicts")
    return (
      <VerdictChoices legend={label} name={name} options={options} {...(value ? { chosen: value } : {})} />
    );
  if (as === "boxes")
    return (
      <CheckboxGroup
        {...common}
        options={options}
        defaultValues={tickedBoxes(state, name) ?? field.ticked ?? []}
      />
    );
  return (
    <TextInput
      {...common}
      defaultValue={value}
      required={required}
      type={as === "line" ? "text" : as}
      inputMode={field.inputMode}
    />
  );
}
