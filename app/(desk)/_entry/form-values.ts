import type { EntryState } from "./entry-state";

/** A form's present values and what is wrong with them, by field name. */
export type FormValues = {
  values: Readonly<Record<string, string>>;
  value: (name: string, fallback?: string) => string;
  error: (name: string) => string | undefined;
  /** What a control of one value takes: its name, its value and what is wrong with it. */
  field: (
    name: string,
    fallback?: string,
  ) => { name: string; defaultValue: string; error: string | undefined };
  /** Whether any field whose name begins so is refused: a folded part then stands open. */
  anyError: (...starts: string[]) => boolean;
};

/** What a form shows: what was sent if it was refused, else what it began with. */
export function formValues(state: EntryState, initial: Readonly<Record<string, string>>): FormValues {
  const values = state.attempt > 0 ? { ...identifiersOf(initial), ...state.values } : initial;
  const names = Object.keys(state.fields);
  const value = (name: string, fallback = "") => values[name] ?? fallback;
  const error = (name: string) => state.fields[name];
  return {
    values,
    value,
    error,
    field: (name, fallback) => ({ name, defaultValue: value(name, fallback), error: error(name) }),
    anyError: (...starts) =>
      names.some((name) => starts.some((start) => name === start || name.startsWith(`${start}.`))),
  };
}

function identifiersOf(initial: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    ["id", "documentId", "textId", "version", "suggested"].flatMap((name) =>
      initial[name] === undefined ? [] : [[name, initial[name]]],
    ),
  );
}
