"use client";

import { Suspense, useRef, useState } from "react";
import { Kbd } from "./kbd";
import { whenAsked } from "./when-asked";

/** The places and the keys that choose among them come when first asked for; till then, Enter searches for the words. */
const GoPlaces = whenAsked(async () => (await import("./go-places")).GoPlaces);

/** Ctrl/⌘ K: type where to go, choose, be there. `searchHref` is the page that searches everything, taking `?q=`. */
export function GoAnywhere({ searchHref = "/search" }: { searchHref?: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="btn quiet small needs-script shown-focused"
        data-key="mod+k"
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={() => {
          if (field.current) field.current.value = "";
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        Go to <Kbd hidden>Ctrl K</Kbd>
      </button>
      <dialog className="go" ref={dialog} aria-label="Go anywhere" onClose={() => setOpen(false)}>
        <form action={searchHref}>
          <input
            className="in"
            ref={field}
            role="combobox"
            name="q"
            autoComplete="off"
            dir="auto"
            aria-label="Go to"
            aria-expanded={false}
            aria-controls="go-list"
            placeholder="A story, a name, a page"
          />
        </form>
        {open ? (
          <Suspense fallback={null}>
            <GoPlaces field={field} searchHref={searchHref} leave={() => dialog.current?.close()} />
          </Suspense>
        ) : null}
      </dialog>
    </>
  );
}
