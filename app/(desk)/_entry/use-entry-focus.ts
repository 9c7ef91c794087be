"use client";

import { type KeyboardEvent, type RefObject, useEffect } from "react";
import type { EntryState } from "./entry-state";

type Form = RefObject<HTMLFormElement | null>;

/** Who comes to edit a suggestion is in its words at once. */
export function useFocusOnSuggestion(suggested: string | undefined, element: Form) {
  useEffect(() => {
    if (suggested)
      element.current?.querySelector<HTMLElement>("[name=quote]")?.focus({ preventScroll: true });
  }, [suggested, element]);
}

/** After a refusal the first field to put right has the focus. */
export function useFirstError(state: EntryState, element: Form) {
  useEffect(() => {
    if (state.attempt === 0 || !state.message) return;
    element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state, element]);
}

/** Enter on a choice that is made goes on to the next field; it doesn't save the form by surprise. */
export function enterConfirmsChoice(event: KeyboardEvent<HTMLFormElement>) {
  const target = event.target as HTMLElement;
  if (event.key !== "Enter" || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  if (target.getAttribute("role") !== "combobox" || target.getAttribute("aria-expanded") === "true") return;
  event.preventDefault();
  const fields = [...event.currentTarget.elements].filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement &&
      each.checkVisibility() &&
      !each.matches("[type=hidden], fieldset, button"),
  );
  fields[fields.indexOf(target) + 1]?.focus();
}
