"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonKind, buttonClass, shortcutProps } from "./button-class";
import { Icon } from "./icon";
import { Kbd } from "./kbd";

type Props = {
  title: string;
  /** The words of the button that opens it. */
  opener: ReactNode;
  kind?: ButtonKind | undefined;
  small?: boolean | undefined;
  shortcut?: string | undefined;
  /** Open when the page arrives: to show what was refused in it. */
  open?: boolean | undefined;
  children: ReactNode;
};

/** React passes these through; its types don't know them yet. A button with them works before any script does. */
const command = (name: "show-modal" | "close", target: string) => ({ command: name, commandfor: target });

/** A dialog of the browser's own: it traps and returns the focus, and Escape closes it. */
export function Dialog({ title, opener, kind, small, shortcut, open = false, children }: Props) {
  const id = useId().replace(/[^\w-]/g, "");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    // Sent open it stands in the page, as it must without a script; only a script can make it modal.
    element.close();
    element.showModal();
  }, [open]);
  const byScript = (act: (element: HTMLDialogElement) => void) => () => {
    // Browsers older than `command` (2025) need the script.
    if (dialog.current && !("command" in HTMLButtonElement.prototype)) act(dialog.current);
  };
  return (
    <>
      <button
        type="button"
        className={buttonClass(kind, small)}
        aria-haspopup="dialog"
        onClick={byScript((element) => element.showModal())}
        {...command("show-modal", id)}
        {...shortcutProps(shortcut)}
      >
        {opener}
        {shortcut ? <Kbd hidden>{shortcut}</Kbd> : null}
      </button>
      <dialog id={id} ref={dialog} aria-labelledby={`${id}-title`} open={open}>
        <div className="dialog-head">
          <h2 id={`${id}-title`}>{title}</h2>
          <button
            type="button"
            className={buttonClass("quiet", true)}
            aria-label="Close"
            onClick={byScript((element) => element.close())}
            {...command("close", id)}
          >
            <Icon name="cross" />
          </button>
        </div>
        <div className="dialog-body">{children}</div>
      </dialog>
    </>
  );
}

/** In a form inside a dialog: closes it once the action is through, unless there is a refusal to show. */
export function CloseWhenDone({ keepOpen }: { keepOpen: boolean }) {
  const { pending } = useFormStatus();
  const was = useRef(false);
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (was.current && !pending && !keepOpen) anchor.current?.closest("dialog")?.close();
    was.current = pending;
  }, [pending, keepOpen]);
  return <span ref={anchor} hidden />;
}
