"use client";

import { useActionState } from "react";
import type { ButtonKind } from "../_ui/button-class";
import { Checkbox } from "../_ui/checkbox";
import { FormErrors } from "../_ui/form-errors";
import { type Option, Select } from "../_ui/select";
import { SubmitButton } from "../_ui/submit-button";
import { TextInput } from "../_ui/text-input";
import { useTypedMeanwhile } from "../_ui/use-typed-meanwhile";
import { EMPTY_FORM } from "../(desk)/form-initial";
import type { AccountFormState } from "./account-form-state";
import { OneTimeLink } from "./one-time-link";

export type AccountField = {
  name: string;
  label: string;
  as: "text" | "email" | "password" | "select" | "checkbox";
  /** What a password manager or the browser may fill in. */
  autoComplete?: string;
  hint?: string;
  value?: string;
  options?: readonly Option[];
};

type Props = {
  action: (previous: AccountFormState, form: FormData) => Promise<AccountFormState>;
  fields?: readonly AccountField[];
  /** What the form carries unseen. */
  carries?: Readonly<Record<string, string>>;
  /** Whose password the form sets: unseen, so that a password manager files it under the right name. */
  username?: string;
  submit: string;
  pending: string;
  /** Over what was refused. */
  refusal?: string;
  kind?: ButtonKind;
  id: string;
};

/** A form with passwords or with a one-time link for its answer. Works without a script. */
export function AccountForm({
  action,
  fields = [],
  carries = {},
  username,
  submit,
  pending,
  refusal = "Nothing was changed",
  kind = "main",
  id,
}: Props) {
  const [state, send] = useActionState<AccountFormState, FormData>(action, EMPTY_FORM);
  const typed = useTypedMeanwhile(state.attempt);
  if (state.link) return <OneTimeLink link={state.link} />;
  const wrong = fields.flatMap(({ name, label }) => {
    const message = state.fields[name];
    if (!message) return [];
    // Some messages name their field themselves; under the field's own label the others need no more words.
    const whole = message.startsWith("The ") ? message : `${label} ${message}`;
    return [{ name, id: `${id}-${name}`, message: whole }];
  });
  const errors = state.message ? [...(wrong.length ? wrong : [{ message: state.message }])] : [];
  return (
    <form action={send} className="stack" key={state.attempt} {...typed}>
      <FormErrors errors={errors} title={refusal} />
      {Object.entries(carries).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {username ? <input type="hidden" autoComplete="username" value={username} readOnly /> : null}
      {fields.map((field) => (
        <OneField key={field.name} field={field} id={`${id}-${field.name}`} state={state} />
      ))}
      <div className="row">
        <SubmitButton kind={kind} pending={pending}>
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}

function OneField({ field, id, state }: { field: AccountField; id: string; state: AccountFormState }) {
  const { name, label, as, hint, autoComplete = "off", options = [] } = field;
  const value = state.values[name] ?? field.value ?? "";
  const error = state.fields[name];
  if (as === "checkbox")
    return <Checkbox name={name} id={id} label={label} hint={hint} defaultChecked={value === "on"} />;
  if (as === "select")
    return <Select {...{ name, id, label, hint, error, options }} defaultValue={value} required />;
  return (
    <TextInput
      {...{ name, id, label, hint, error, autoComplete }}
      type={as}
      required
      {...(as === "text" ? {} : { dir: "ltr", spellCheck: false, autoCapitalize: "none" })}
      {...(as === "password" ? {} : { defaultValue: value })}
    />
  );
}
