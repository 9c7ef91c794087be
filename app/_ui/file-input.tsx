import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field";

/** A file of one of the kinds that `accept` names; what it holds is looked at by the server, whatever it is called. */
export function FileInput({
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
      {(control) => <input className="in" type="file" name={name} {...rest} {...control} />}
    </Field>
  );
}
