import { typedValues } from "../form-state";
import { countRows, type RowKind } from "./entry-state";
import { figureValues } from "./figure-values";

/**
 * What the form comes back with after a press that only asks for more fields, for browsers without a script; null for a
 * press that saves. A figure added by hand takes the line that could not be read as its wording.
 */
export function withMoreFields(form: FormData): Record<string, string> | null {
  const next = String(form.get("next") ?? "");
  const values = typedValues(form);
  const kind = /^more-(positions|relays|figures)$/.exec(next)?.[1] as RowKind | undefined;
  if (kind) {
    const before = countRows(values, kind);
    const more = { ...values, [`count.${kind}`]: String(before + 1) };
    const line = values.figureLine?.trim() ?? "";
    return kind === "figures" && line !== ""
      ? { ...more, [`figures.${before}.wording`]: line, figureLine: "" }
      : more;
  }
  if (next !== "read-figures") return null;
  const before = countRows(values, "figures");
  for (const [index, figure] of figureValues(values.figureLine || (values.quote ?? ""), before).entries())
    for (const [name, value] of Object.entries(figure)) values[`figures.${before + index}.${name}`] = value;
  return { ...values, figureLine: "" };
}

/** Why a line of figures that was typed and never read is not passed over in silence; null when there is none. */
export function unreadLine(form: FormData): string | null {
  const line = String(form.get("figureLine") ?? "").trim();
  if (line === "") return null;
  return `“${line.slice(0, 60)}” is not among the figures yet: press Read, add it by hand, or clear the line`;
}
