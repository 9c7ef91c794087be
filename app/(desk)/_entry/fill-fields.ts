import type { EntryOptions } from "./entry-state";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Puts a value into a field as a kept draft would be: a combobox hears it and shows the choice. */
export function fillField(form: HTMLFormElement, name: string, value: string): void {
  const control = form.querySelector<Control>(`[name="${CSS.escape(name)}"]`);
  if (!control || control.value === value) return;
  control.value = value;
  form.dataset.filling = "";
  control.dispatchEvent(new CustomEvent("draft", { detail: value, bubbles: true }));
  delete form.dataset.filling;
}

/** The role that a source of the story has now. */
export function roleOf(options: EntryOptions, sourceId: string): string {
  return options.sources.find((source) => source.value === sourceId)?.role ?? "";
}
