"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { keptFields, putBack, readDraft, removeDraft, writeDraft } from "./form-draft-store";

type Props = {
  /** What is being written, unique among forms: "statement:new:DOCUMENT". */
  name: string;
  /** Whose it is: another account on this computer doesn't see it. */
  account: string;
  /** A value that changes once the form was saved (the saved item's id or revision): what was kept is then dropped. */
  saved?: string | number | null | undefined;
};

const SAID = {
  kept: "kept as you type",
  restored: "what you had typed is back",
  "too-long": "not kept on this computer: it is more than the browser stores",
};

/** Between the last key and keeping it, in milliseconds: short enough that a crash costs a word. */
const PAUSE = 250;

/**
 * Inside a form: keeps on this computer what is typed, puts it back after a reload or a crash, and drops it once it is
 * saved: when `saved` changes, or when the form goes away after being sent (a redirect). Passwords, files and controls
 * with data-draft="off" (secrets such as an identity note) are never kept; hidden inputs only with data-draft="on".
 */
export function FormDraft({ name, account, saved = null }: Props) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [said, setSaid] = useState<"" | "kept" | "restored" | "too-long">("");
  const key = `onrecord:draft:${account}:${name}`;
  const savedBefore = useRef(saved);

  // Before React's own emptying of the form is answered (below), hence a layout effect.
  useLayoutEffect(() => {
    if (savedBefore.current !== saved) removeDraft(key);
    savedBefore.current = saved;
  }, [saved, key]);

  useEffect(() => {
    const form = anchor.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let sent = false;
    const draft = readDraft(key);
    if (draft && putBack(form, draft)) setSaid("restored");
    const keep = (byHand: boolean) => {
      clearTimeout(timer);
      const kept = writeDraft(key, keptFields(form));
      // What the page itself fills in after a draft came back doesn't take the way to start afresh away.
      setSaid((before) => (before === "restored" && !byHand ? before : kept ? "kept" : "too-long"));
    };
    const typed = (event: Event) => {
      sent = false;
      clearTimeout(timer);
      timer = setTimeout(() => keep(event.isTrusted), PAUSE);
    };
    const submitted = () => {
      keep(true);
      sent = true;
    };
    // React empties a form after its action, also when the action refused: what was typed comes back.
    const emptied = () => {
      queueMicrotask(() => {
        const kept = readDraft(key);
        if (kept) putBack(form, kept);
      });
    };
    // A control that the script made only now (a combobox) asks for its own.
    const wanted = (event: Event) => {
      const kept = readDraft(key);
      if (kept && putBack(form, kept, event.target)) setSaid("restored");
    };
    form.addEventListener("draftwanted", wanted);
    form.addEventListener("input", typed);
    form.addEventListener("change", typed);
    form.addEventListener("submit", submitted);
    form.addEventListener("reset", emptied);
    return () => {
      clearTimeout(timer);
      if (sent) setTimeout(() => dropUnlessFault(key));
      form.removeEventListener("draftwanted", wanted);
      form.removeEventListener("input", typed);
      form.removeEventListener("change", typed);
      form.removeEventListener("submit", submitted);
      form.removeEventListener("reset", emptied);
    };
  }, [key]);

  const discard = () => {
    removeDraft(key);
    // The page as the server makes it: a reset would leave what parts of the form keep for themselves.
    window.location.reload();
  };

  return (
    <span className="sm mut needs-script" ref={anchor}>
      <span role="status">{said === "" ? "" : SAID[said]}</span>
      {said === "restored" ? (
        <>
          {" · "}
          <button type="button" className="linkish" onClick={discard}>
            start afresh
          </button>
        </>
      ) : null}
    </span>
  );
}

/** A sent form that went away was saved, unless the error page stands in its place. */
function dropUnlessFault(key: string): void {
  if (!document.querySelector("[data-fault]")) removeDraft(key);
}
