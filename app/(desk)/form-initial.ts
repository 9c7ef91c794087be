import type { FormState } from "./form-state";

/** A form that was not sent yet. It stands apart so that a page's script does not bring the server's part along. */
export const EMPTY_FORM: FormState = { message: null, fields: {}, values: {}, attempt: 0 };

/** Which boxes of a name were ticked when the form was refused; null before it was sent. */
export function tickedBoxes({ attempt, lists, values }: FormState, name: string): string[] | null {
  if (attempt === 0) return null;
  const one = values[name];
  return lists?.[name] ?? (one === undefined ? [] : [one]);
}
