/** A form's fields as kept: a name may come several times (boxes, repeated lines). */
export type KeptFields = [name: string, value: string][];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isKept(element: Element): element is Control {
  if (element instanceof HTMLInputElement) {
    if (["password", "file", "submit", "button", "reset", "image"].includes(element.type)) return false;
    // React's own hidden inputs name the action; ours that hold a choice live in a combobox or say so.
    if (element.type === "hidden" && element.dataset.draft !== "on" && !element.closest(".combo"))
      return false;
  } else if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)) return false;
  return element.name !== "" && element.dataset.draft !== "off";
}

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

/** What a form holds now, in the order of its controls. */
export function keptFields(form: HTMLFormElement): KeptFields {
  return [...form.elements].filter(isKept).flatMap((control): KeptFields => {
    if (isBox(control)) return control.checked ? [[control.name, control.value]] : [];
    return [[control.name, control.value]];
  });
}

/** Puts kept values into a form's controls, the first of a name into the first, or only into `one`. True if that changed anything. */
export function putBack(form: HTMLFormElement, fields: KeptFields, one?: EventTarget | null): boolean {
  const left = new Map<string, string[]>();
  for (const [name, value] of fields) left.set(name, [...(left.get(name) ?? []), value]);
  let changed = false;
  for (const control of [...form.elements].filter(isKept)) {
    const values = left.get(control.name);
    const wanted = !one || one === control;
    if (isBox(control)) {
      if (!wanted) continue;
      const checked = values?.includes(control.value) ?? false;
      changed ||= checked !== control.checked;
      control.checked = checked;
      continue;
    }
    const value = values?.shift();
    if (!wanted || value === undefined || value === control.value) continue;
    control.value = value;
    changed = true;
    control.dispatchEvent(new CustomEvent("draft", { detail: value, bubbles: true }));
  }
  return changed;
}

/** What was kept under a key, or null; also when the browser keeps nothing for us. */
export function readDraft(key: string): KeptFields | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!Array.isArray(kept)) return null;
    return kept.filter(
      (field): field is KeptFields[number] =>
        Array.isArray(field) && field.every((part) => typeof part === "string"),
    );
  } catch {
    return null;
  }
}

/**
 * Keeps fields under a key, and tells whether it could. A full or forbidden store is no reason to stop a person writing:
 * the form itself still holds it.
 */
export function writeDraft(key: string, fields: KeptFields): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(fields));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
