/** Whether a key press is one of the single, printable keys that a person can switch off. */
export function usesSingleKeys(event: KeyboardEvent): boolean {
  return !(event.ctrlKey || event.metaKey || event.altKey);
}

const typesInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [role=combobox]"));

const isVisible = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true });

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-row]")].filter(isVisible);

const currentRow = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;

/** A row that folds shows what it has when one comes to it. */
function unfold(row: HTMLElement | undefined): void {
  if (row instanceof HTMLDetailsElement) row.open = true;
}

function move(by: 1 | -1): boolean {
  const all = rows();
  const current = currentRow();
  const at = current ? all.indexOf(current) : -1;
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  unfold(next);
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}

function clickIn(row: HTMLElement | null, selector: string): boolean {
  const control = row?.querySelector<HTMLElement>(selector);
  control?.click();
  return Boolean(control);
}

/** Clicks the first control that carries the key and can be clicked; a field is focused instead. */
function clickKey(key: string, within: ParentNode, carriedBy: "data-key" | "data-row-key"): boolean {
  const control = [...within.querySelectorAll<HTMLElement>(`[${carriedBy}="${CSS.escape(key)}"]`)].find(
    (element) => isVisible(element) && element.getAttribute("aria-disabled") !== "true",
  );
  if (!control) return false;
  control.focus();
  if (control instanceof HTMLInputElement && control.type !== "checkbox") control.select();
  else control.click();
  return true;
}

/** Ctrl/⌘ Enter sends the form one is writing in, by its keyed button if it has one. */
function sendForm(target: EventTarget | null): boolean {
  const form = target instanceof Element ? target.closest("form") : null;
  const button = form?.querySelector<HTMLButtonElement>("button[type=submit][data-key]") ?? null;
  form?.requestSubmit(button);
  return form !== null;
}

function act(event: KeyboardEvent): boolean {
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") return sendForm(event.target);
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k")
    return clickKey("mod+k", document, "data-key");
  if (!usesSingleKeys(event) || typesInto(event.target) || document.querySelector("dialog:modal"))
    return false;
  if (event.key === "j") return move(1);
  if (event.key === "k") return move(-1);
  if (event.key === "x") return clickIn(currentRow(), "input[type=checkbox]");
  if (event.key === "Enter")
    return event.target === currentRow() && clickIn(currentRow(), "[data-open], a[href]");
  if (event.key.length !== 1) return false;
  // What the row one is in offers goes before what the page does.
  const row = currentRow();
  return (
    (row !== null && clickKey(event.key, row, "data-row-key")) || clickKey(event.key, document, "data-key")
  );
}

/** Does what a key means here, and keeps the browser from doing its own thing if something was done. */
export function press(event: KeyboardEvent): void {
  // A repeated or composing key press (an input method at work) is no command.
  if (event.defaultPrevented || event.isComposing || (event.repeat && !"jk".includes(event.key))) return;
  if (act(event)) event.preventDefault();
}
