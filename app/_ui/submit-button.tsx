"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonKind, buttonClass, shortcutProps } from "./button-class";
import { Kbd } from "./kbd";

type Props = Omit<ComponentProps<"button">, "type"> & {
  kind?: ButtonKind;
  small?: boolean;
  shortcut?: string;
  /** Shown while the action runs, such as "Saving…". */
  pending?: string;
};

/**
 * Submits its form. While the action runs it says so and refuses a second press. It stays focusable (aria-disabled,
 * not disabled): a disabled button drops the focus to the top of the page and is left out of the form's data.
 */
export function SubmitButton({
  kind = "main",
  small,
  shortcut,
  pending = "Working…",
  children,
  ...rest
}: Props) {
  const status = useFormStatus();
  // With several buttons in a form, the words change only on the one that was pressed.
  const mine = status.pending && (!rest.name || status.data?.get(rest.name) === String(rest.value ?? ""));
  return (
    <button
      {...rest}
      {...shortcutProps(shortcut)}
      type="submit"
      className={buttonClass(kind, small)}
      aria-disabled={status.pending || rest["aria-disabled"] || undefined}
      data-pending={status.pending || undefined}
      onClick={(event) => {
        if (status.pending || rest["aria-disabled"]) event.preventDefault();
        else rest.onClick?.(event);
      }}
    >
      {mine ? pending : children}
      {shortcut && !mine ? <Kbd hidden>{shortcut}</Kbd> : null}
    </button>
  );
}
