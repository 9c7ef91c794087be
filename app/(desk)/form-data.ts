/** How far a field's name may reach into the object: the deepest there is, "figures.0.low", has three. */
const DEEPEST = 5;
const INDEX = /^\d{1,3}$/;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/**
 * A form's fields as a nested object: "figures.0.low" becomes figures[0].low. A name that ends in "[]" gives a list, any
 * other its last value. Names that no form of ours has are left out: those that reach too deep, into the inside of an
 * object, or into a list by anything but a number.
 */
export function readForm(form: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const path = name.split(".").map((key) => key.replace(/\[\]$/, ""));
    if (path.length > DEEPEST || path.some((key) => FORBIDDEN.has(key))) continue;
    const values = form.getAll(name);
    place(root, path, name.endsWith("[]") ? values : values.at(-1));
  }
  return root;
}

function place(node: object, [key = "", ...rest]: string[], value: unknown): void {
  // Anything else would be a property of the list itself, such as its length.
  if (Array.isArray(node) && !INDEX.test(key)) return;
  const [next] = rest;
  if (next === undefined) {
    Reflect.set(node, key, value);
    return;
  }
  const standing: unknown = Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined;
  const inner = isNest(standing) ? standing : INDEX.test(next) ? [] : {};
  Reflect.set(node, key, inner);
  place(inner, rest, value);
}

/** Whether a value was made by `place`, and is no file, which is an object too. */
function isNest(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Blob);
}

/** The rows of a repeated part of a form, without the holes that removed rows leave and without rows left blank. */
export function filledRows(rows: unknown, blankWithout: string): unknown[] {
  if (!Array.isArray(rows)) return [];
  return rows.filter(
    (row) =>
      typeof row === "object" &&
      row !== null &&
      String((row as Record<string, unknown>)[blankWithout] ?? "").trim() !== "",
  );
}
