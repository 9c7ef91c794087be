import type { ReactNode } from "react";

/** What a control takes from its field: the id its label points at and what describes it. */
export type FieldControl = {
  id: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
};

export type FieldProps = {
  label: ReactNode;
  name: string;
  /** The control's id; needed where two forms of a page share a name. */
  id?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  /** Says "(optional)" after the label. */
  optional?: boolean | undefined;
};

/** The id of a field's control, which `FormErrors` links to. */
export function fieldId(name: string, id?: string): string {
  return id ?? `f-${name.replace(/[^\w-]+/g, "-")}`;
}

/** Ties a control to its hint and error, the error first because it is what must be heard. */
export function controlOf({
  name,
  id,
  hint,
  error,
}: Pick<FieldProps, "name" | "id" | "hint" | "error">): FieldControl {
  const own = fieldId(name, id);
  const described = [error ? `${own}-error` : "", hint ? `${own}-hint` : ""].filter(Boolean).join(" ");
  return { id: own, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined };
}

/** The hint and the error under a control. */
export function FieldNotes({
  control,
  hint,
  error,
}: {
  control: FieldControl;
  hint?: ReactNode;
  error?: string | undefined;
}) {
  return (
    <>
      {hint ? (
        <p className="hint" id={`${control.id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${control.id}-error`}>
          <span className="vh">Error: </span>
          {error}
        </p>
      ) : null}
    </>
  );
}

/** A labelled control with its hint and error. The child is given the ids: `{(control) => <input {...control} />}`. */
export function Field({
  children,
  ...field
}: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const control = controlOf(field);
  return (
    <div className="field">
      <label htmlFor={control.id}>
        {field.label}
        {field.optional ? <span className="optional"> (optional)</span> : null}
      </label>
      {children(control)}
      <FieldNotes control={control} hint={field.hint} error={field.error} />
    </div>
  );
}
