import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field";

/** One line of text. Its direction follows what is typed. */
export function TextInput({
  label,
  name,
  id,
  hint,
  error,
  optional,
  ...rest
}: FieldProps & ComponentProps<"input">) {
  return (
    <Field label={label} name={name} id={id} hint={hint} error={error} optional={optional}>
      {(control) => <input className="in" type="text" dir="auto" name={name} {...rest} {...control} />}
    </Field>
  );
}

type AreaProps = FieldProps &
  ComponentProps<"textarea"> & { /** Set in the reading serif: quotations and claims. */ words?: boolean };

/** Several lines of text, growing with what is typed. Its direction follows it too. */
export function TextArea({ label, name, id, hint, error, optional, words, rows = 3, ...rest }: AreaProps) {
  return (
    <Field label={label} name={name} id={id} hint={hint} error={error} optional={optional}>
      {(control) => (
        <textarea
          className={words ? "in words" : "in"}
          dir="auto"
          rows={rows}
          name={name}
          {...rest}
          {...control}
        />
      )}
    </Field>
  );
}
