"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Hears what `FormDraft` puts back into a control whose value a part of the form keeps for itself. */
export function useKept(control: RefObject<HTMLElement | null>, take: (value: string) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const element = control.current;
    const hear = (event: Event) => {
      if (event instanceof CustomEvent && typeof event.detail === "string") latest.current(event.detail);
    };
    element?.addEventListener("draft", hear);
    return () => element?.removeEventListener("draft", hear);
  }, [control]);
}
