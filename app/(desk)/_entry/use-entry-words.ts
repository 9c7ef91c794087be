"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { FormValues } from "./form-values";
import type { Selected } from "./statement-form";
import type { Words } from "./use-live-proof";

type Form = RefObject<HTMLFormElement | null>;

/** The words that a form begins with. */
export function wordsOf(form: FormValues): Words {
  const [start, end] = [form.value("span.start"), form.value("span.end")];
  return {
    // As a browser sends them, line ends are CR LF.
    quote: form.value("quote").replaceAll("\r\n", "\n"),
    original: form.value("original").replaceAll("\r\n", "\n"),
    span: start !== "" && end !== "" ? { start: Number(start), end: Number(end) } : null,
  };
}

/** Takes the words that were selected in the text, and goes on to who said them if that is asked for. */
export function useTakenSelection(
  selected: Selected | null,
  setWords: (change: Partial<Words>) => void,
  element: Form,
) {
  const serial = useRef(0);
  useEffect(() => {
    if (!selected || selected.serial === serial.current) return;
    serial.current = selected.serial;
    if (selected.quote !== "")
      setWords({ quote: selected.quote, span: { start: selected.start, end: selected.end } });
    if (!selected.focus) return;
    const field = element.current?.querySelector<HTMLInputElement>(
      selected.quote === "" ? "[name=quote]" : ".who-field [role=combobox]",
    );
    field?.focus();
    field?.select();
  }, [selected, setWords, element]);
}

/** The words are kept by React: a draft put back into the fields has to be told to it. */
export function useDraftOfWords(
  element: Form,
  setWords: (change: Partial<Words>) => void,
  setSpeaker: (id: string) => void,
  touched: Set<string>,
) {
  // Before the draft is put back, which happens in an effect of a part inside the form.
  useLayoutEffect(() => {
    const form = element.current;
    const take = (event: Event) => {
      const { name, value } = event.target as HTMLInputElement;
      // What a person typed before the page was left is theirs as much as what is typed now.
      if (form?.dataset.filling === undefined && value !== "") touched.add(name);
      if (name === "quote") setWords({ quote: value });
      if (name === "original") setWords({ original: value });
      if (name === "speakerId") setSpeaker(value);
      if (name !== "span.start" && name !== "span.end") return;
      const of = (part: string) =>
        form?.querySelector<HTMLInputElement>(`[name="span.${part}"]`)?.value ?? "";
      // Both ends are put back before the next frame.
      requestAnimationFrame(() =>
        setWords({
          span: of("start") && of("end") ? { start: Number(of("start")), end: Number(of("end")) } : null,
        }),
      );
    };
    form?.addEventListener("draft", take);
    return () => form?.removeEventListener("draft", take);
  }, [element, setWords, setSpeaker, touched]);
}
