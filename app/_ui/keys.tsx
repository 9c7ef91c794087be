"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Kbd } from "./kbd";
import { press, usesSingleKeys } from "./key-press";

const STORE = "onrecord:single-keys";

/**
 * The keyboard, once a page. A key clicks the visible control that carries it (`data-key="n"`; a field is focused
 * instead), so that nothing is done by key alone. `j` `k` move among `[data-row]`, Enter opens the row's first link,
 * `x` ticks its box, a key its controls carry (`data-row-key="r"`) clicks them first, `?` shows
 * `children`, the list of keys, made when it is asked for: every page has it, and hardly anyone opens it. Single keys
 * never act while one types and can be switched off (WCAG 2.1.4).
 */
export function Keys({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(true);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    setOn(localStorage.getItem(STORE) !== "off");
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (on || !usesSingleKeys(event)) press(event);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on]);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);

  const choose = (wanted: boolean) => {
    setOn(wanted);
    localStorage.setItem(STORE, wanted ? "on" : "off");
  };

  return (
    <>
      <button
        type="button"
        className="btn quiet small needs-script"
        data-key="?"
        aria-keyshortcuts="?"
        aria-haspopup="dialog"
        aria-label="Keyboard shortcuts"
        onClick={() => setOpen(true)}
      >
        <Kbd hidden>?</Kbd>
      </button>
      <dialog ref={dialog} aria-labelledby="keys-title" onClose={() => setOpen(false)}>
        {open ? (
          <>
            <div className="dialog-head">
              <h2 id="keys-title">Keyboard</h2>
              <button type="button" className="btn quiet small" onClick={() => dialog.current?.close()}>
                Close
              </button>
            </div>
            <div className="dialog-body">
              {children}
              <label className="choice">
                <input type="checkbox" checked={on} onChange={(event) => choose(event.target.checked)} />
                <span>
                  Single keys act
                  <span className="hint">
                    Off, only keys pressed with Ctrl or ⌘ do. Kept on this computer.
                  </span>
                </span>
              </label>
            </div>
          </>
        ) : null}
      </dialog>
    </>
  );
}
