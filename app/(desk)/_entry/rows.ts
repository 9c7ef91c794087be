import { ROWS, type RowKind } from "./entry-state";

/**
 * A form with the blank rows of its repeated parts taken out and the others numbered anew, so that what is wrong with a
 * row is told at the row that is shown.
 */
export function compactRows(form: FormData): FormData {
  const compact = new FormData();
  const numbers = new Map<string, number>();
  for (const [name, value] of form) {
    const row = /^(positions|relays|figures)\.(\d{1,3})\.(.+)$/.exec(name);
    if (!row) {
      if (!name.startsWith("count.")) compact.append(name, value);
      continue;
    }
    const [, kind, index, field] = row as unknown as [string, RowKind, string, string];
    if (isBlank(form, kind, index)) continue;
    const key = `${kind}.${index}`;
    if (!numbers.has(key))
      numbers.set(key, [...numbers.keys()].filter((known) => known.startsWith(`${kind}.`)).length);
    compact.append(`${kind}.${numbers.get(key)}.${field}`, value);
  }
  return compact;
}

function isBlank(form: FormData, kind: RowKind, index: string): boolean {
  return ROWS[kind].every((field) => String(form.get(`${kind}.${index}.${field}`) ?? "").trim() === "");
}
