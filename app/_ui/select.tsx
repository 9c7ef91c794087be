import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field";

export type Option = {
  value: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean | undefined;
};

type Props = FieldProps &
  Omit<ComponentProps<"select">, "children"> & {
    options: readonly Option[];
    /** The first, empty choice, such as "Choose a speaker". */
    empty?: string;
  };

/** A plain choice among few. For many, `Combobox`. */
export function Select({ label, name, id, hint, error, optional, options, empty, ...rest }: Props) {
  return (
    <Field label={label} name={name} id={id} hint={hint} error={error} optional={optional}>
      {(control) => (
        <select className="in" name={name} {...rest} {...control}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          <Options options={options} />
        </select>
      )}
    </Field>
  );
}

/** The options of a select, with the hint in the words, for a list has no second line. */
export function Options({ options }: { options: readonly Option[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.hint ? `${option.label} (${option.hint})` : option.label}
    </option>
  ));
}
