/** A form's fields as a nested object: "figures.0.low" becomes figures[0].low. Repeated names become a list. */
export function readForm(form: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = form.getAll(name);
    place(root, name.split("."), name.endsWith("[]") ? values : values.at(-1));
  }
  return root;
}

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

function place(root: Record<string, unknown>, path: string[], value: unknown): void {
  let node: Record<string, unknown> | unknown[] = root;
  for (const [depth, raw] of path.entries()) {
    const key = raw.replace(/\[\]$/, "");
    if (FORBIDDEN.has(key)) return;
    const slot = node as Record<string, unknown>;
    if (depth === path.length - 1) {
      slot[key] = value;
      return;
    }
    const index = /^\d{1,3}$/.test(path[depth + 1] ?? "");
    if (typeof slot[key] !== "object" || slot[key] === null) slot[key] = index ? [] : {};
    node = slot[key] as Record<string, unknown> | unknown[];
  }
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
