"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { fetchGoItems, type GoItem } from "./go-items";
import { Kbd } from "./kbd";

/** After the last key, in milliseconds, before asking. */
const PAUSE = 120;

/** Ctrl/⌘ K: type where to go, choose, be there. `searchHref` is the page that searches everything, taking `?q=`. */
export function GoAnywhere({ searchHref = "/search" }: { searchHref?: string }) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const [items, setItems] = useState<readonly GoItem[]>([]);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!open) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      fetchGoItems(query, leaving.signal).then(
        (found) => {
          setItems(found);
          setActive(0);
          setFailed(false);
        },
        () => {
          if (!leaving.signal.aborted) setFailed(true);
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [open, query]);

  const all: readonly GoItem[] = query.trim()
    ? [
        ...items,
        {
          label: `Search for “${query.trim()}”`,
          hint: "",
          href: `${searchHref}?q=${encodeURIComponent(query.trim())}`,
        },
      ]
    : items;
  const go = (item: GoItem | undefined) => {
    if (!item) return;
    dialog.current?.close();
    router.push(item.href);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setActive((at) => Math.min(all.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1))));
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      go(all[active]);
    }
  };

  return (
    <>
      <button
        type="button"
        className="btn quiet small needs-script shown-focused"
        data-key="mod+k"
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={() => {
          setQuery("");
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        Go to <Kbd hidden>Ctrl K</Kbd>
      </button>
      <dialog className="go" ref={dialog} aria-label="Go anywhere" onClose={() => setOpen(false)}>
        <input
          className="in"
          role="combobox"
          autoComplete="off"
          dir="auto"
          aria-label="Go to"
          aria-expanded={all.length > 0}
          aria-controls="go-list"
          aria-activedescendant={all.length > 0 ? `go-${active}` : undefined}
          placeholder="A story, a name, a page"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={key}
        />
        <div className="options" role="listbox" id="go-list" aria-label="Places">
          {all.map((item, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, which points here (aria-activedescendant)
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input's keys choose it
            <div
              key={`${item.href}${item.label}`}
              role="option"
              id={`go-${index}`}
              aria-selected={index === active}
              onClick={() => go(item)}
            >
              <bdi>{item.label}</bdi>
              {item.hint ? <small>{item.hint}</small> : null}
            </div>
          ))}
        </div>
        <p className="foot sm mut" role="status">
          {failed ? "The server didn’t answer." : `${all.length} ${all.length === 1 ? "place" : "places"}`}
          {" · "}
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> choose · <Kbd>↵</Kbd> go · <Kbd>Esc</Kbd> close
        </p>
      </dialog>
    </>
  );
}
