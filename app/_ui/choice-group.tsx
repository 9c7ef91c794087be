import type { ReactNode } from "react";
import { Checkbox } from "./checkbox";
import { controlOf, type FieldControl, FieldNotes, type FieldProps } from "./field";
import type { Option } from "./select";

type GroupProps = FieldProps & {
  options: readonly Option[];
  /** Side by side while there is room. */
  across?: boolean;
  required?: boolean;
};

function Group({ field, children }: { field: GroupProps; children: (control: FieldControl) => ReactNode }) {
  const control = controlOf(field);
  return (
    <fieldset className="field" id={control.id} aria-describedby={control["aria-describedby"]} tabIndex={-1}>
      <legend>
        {field.label}
        {field.optional ? <span className="optional"> (optional)</span> : null}
      </legend>
      <div className={field.across ? "choices across" : "choices"}>{children(control)}</div>
      <FieldNotes control={control} hint={field.hint} error={field.error} />
    </fieldset>
  );
}

/** One of several. */
export function RadioGroup({ defaultValue, ...field }: GroupProps & { defaultValue?: string | undefined }) {
  return (
    <Group field={field}>
      {() =>
        field.options.map((option) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              name={field.name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              required={field.required}
            />
            <span>
              {option.label}
              {option.hint ? <span className="hint">{option.hint}</span> : null}
            </span>
          </label>
        ))
      }
    </Group>
  );
}

/** Any of several; the form gets the name once for each that is ticked. */
export function CheckboxGroup({
  defaultValues = [],
  ...field
}: GroupProps & { defaultValues?: readonly string[] }) {
  return (
    <Group field={field}>
      {() =>
        field.options.map((option) => (
          <Checkbox
            key={option.value}
            name={field.name}
            value={option.value}
            defaultChecked={defaultValues.includes(option.value)}
            disabled={option.disabled}
            label={option.label}
            hint={option.hint}
          />
        ))
      }
    </Group>
  );
}
