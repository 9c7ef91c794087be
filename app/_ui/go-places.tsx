"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import { fetchGoItems, type GoItem } from "./go-items";
import { Kbd } from "./kbd";

/** After the last key, in milliseconds, before asking. */
const PAUSE = 120;

type Props = { field: RefObject<HTMLInputElement | null>; searchHref: string; leave: () => void };

/** The places that fit what stands in the field, which may be there before this is; the field's keys choose one. */
export function GoPlaces({ field, searchHref, leave }: Props) {
  const router = useRouter();
  const [query, setQuery] = useState(field.current?.value ?? "");
  const [items, setItems] = useState<readonly GoItem[]>([]);
  const [active, setActive] = useState(0);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
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
  }, [query]);

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
    leave();
    router.push(item.href);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setActive((at) => Math.min(all.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1))));
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      go(all[active]);
    }
  };
  useField(field, setQuery, key, all.length > 0 ? `go-${active}` : null);

  return (
    <>
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
    </>
  );
}

/** Hears a field made elsewhere, and tells it which option is the active one. */
function useField(
  field: Props["field"],
  type: (words: string) => void,
  key: (event: KeyboardEvent) => void,
  active: string | null,
) {
  const latest = useRef(key);
  latest.current = key;
  useEffect(() => {
    const element = field.current;
    const typed = () => type(element?.value ?? "");
    const pressed = (event: KeyboardEvent) => latest.current(event);
    // What was typed between this being made and being shown.
    typed();
    element?.addEventListener("input", typed);
    element?.addEventListener("keydown", pressed);
    return () => {
      element?.removeEventListener("input", typed);
      element?.removeEventListener("keydown", pressed);
    };
  }, [field, type]);
  useEffect(() => {
    const element = field.current;
    if (!element || active === null) return;
    element.setAttribute("aria-expanded", "true");
    element.setAttribute("aria-activedescendant", active);
    return () => {
      element.setAttribute("aria-expanded", "false");
      element.removeAttribute("aria-activedescendant");
    };
  }, [field, active]);
}
