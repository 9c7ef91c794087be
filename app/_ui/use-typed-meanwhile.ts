"use client";

import { useEffect, useRef } from "react";
import { type KeptFields, keptFields, putBack } from "./form-draft-store";

/**
 * Spread on a form that is made anew, with what was sent, when it comes back refused (its key is `attempt`): what was typed
 * while it was on its way is put in over that.
 */
export function useTypedMeanwhile(attempt: number) {
  const form = useRef<HTMLFormElement>(null);
  const onItsWay = useRef(false);
  const typed = useRef<KeptFields | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal makes the form anew.
  useEffect(() => {
    if (form.current && typed.current) putBack(form.current, typed.current);
    onItsWay.current = false;
    typed.current = null;
  }, [attempt]);
  return {
    ref: form,
    onSubmit: () => {
      onItsWay.current = true;
    },
    onInput: () => {
      if (onItsWay.current && form.current) typed.current = keptFields(form.current);
    },
  };
}
