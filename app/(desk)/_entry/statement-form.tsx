"use client";

import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { STATEMENT_KINDS, TERMS } from "@/lib/statements/model-kinds";
import type { Guess, LiveProof } from "@/lib/statements/reads-proof";
import { FormDraft } from "../../_ui/form-draft";
import { putBack, readDraft } from "../../_ui/form-draft-store";
import { FormErrors } from "../../_ui/form-errors";
import { Select } from "../../_ui/select";
import { SubmitButton } from "../../_ui/submit-button";
import { TextInput } from "../../_ui/text-input";
import { BearsOnField, type PositionChoice } from "./bears-on-field";
import { draftOf, type EntryOptions, type EntryState } from "./entry-state";
import type { FigureValues } from "./figure-values";
import { FiguresField } from "./figures-field";
import { applyGuess, fillField, roleOf } from "./fill-fields";
import { MoreFields, TermsFields, TranslationFields } from "./folded-fields";
import { type FormValues, formValues } from "./form-values";
import { GroundsField } from "./grounds-field";
import { RelaysField } from "./relays-field";
import type { Words } from "./use-live-proof";
import { WhoField } from "./who-field";
import { WordsField } from "./words-field";

/** Words selected in the text, to be entered. `serial` tells one selection from the same one made again. */
export type Selected = { quote: string; start: number; end: number; serial: number; focus: boolean };

type Props = {
  state: EntryState;
  send: (form: FormData) => void;
  options: EntryOptions;
  /** What the form begins with, by field name. */
  initial: Readonly<Record<string, string>>;
  initialProof: LiveProof | null;
  /** Editing keeps the speaker's making and the claims to pages of their own. */
  editing?: boolean;
  selected?: Selected | null;
  onWords?: (words: Words) => void;
  /** Tells whether a person typed anything yet: then a selection no longer fills the form by itself. */
  onTouched?: () => void;
  readLine: (line: string, before: number) => Promise<FigureValues[]>;
  positionsOn: (claimId: string) => Promise<PositionChoice[]>;
};

/** The form of a statement: in the reader's panel, on a page of its own, and for editing. */
export function StatementForm(props: Props) {
  const { state, send, options, initial, initialProof, editing = false, selected = null } = props;
  const form = formValues(state, initial);
  const element = useRef<HTMLFormElement>(null);
  const touched = useRef(new Set<string>(Object.keys(form.values).filter((name) => form.values[name])));
  const [words, setAllWords] = useState<Words>(() => wordsOf(form));
  const setWords = useCallback(
    (change: Partial<Words>) => setAllWords((before) => ({ ...before, ...change })),
    [],
  );
  const draft = `statement:${editing ? initial.id : draftOf(options.textId, initial.suggested)}`;
  const restored = useCallback(() => {
    const kept = readDraft(`onrecord:draft:${options.accountId}:${draft}`);
    if (kept && element.current) putBack(element.current, kept);
  }, [options.accountId, draft]);

  useTakenSelection(selected, setWords, element);
  const [speaker, setSpeaker] = useState(form.value("speakerId"));
  useDraftOfWords(element, setWords, setSpeaker, touched.current);
  useFirstError(state, element);
  useFocusOnSuggestion(initial.suggested, element);
  const { onWords } = props;
  useEffect(() => onWords?.(words), [words, onWords]);

  const [relaysRead, setRelaysRead] = useState(initialProof?.guess?.relays ?? []);
  const guessed = (guess: Guess) => {
    setRelaysRead(guess.relays);
    if (element.current && !editing) applyGuess(element.current, guess, touched.current);
  };
  const typed = (event: { nativeEvent: Event; target: EventTarget }) => {
    const target = event.target as HTMLInputElement;
    // What the form fills in by itself is told apart from what a person typed or chose.
    if (event.nativeEvent.isTrusted) {
      if (target.name) touched.current.add(target.name);
      if (target.closest(".who-field .combo")) touched.current.add("speakerId");
      const row = target.closest<HTMLElement>('[data-entry-row^="relays."]')?.dataset.entryRow;
      if (row) touched.current.add(`${row}.sourceId`);
      props.onTouched?.();
    }
    if (target.name === "speakerId") setSpeaker(target.value);
    if (target.name === "speakerId" && element.current && !touched.current.has("role"))
      fillField(element.current, "role", roleOf(options, target.value));
  };

  return (
    <form
      ref={element}
      action={send}
      className="entry-form stack tight"
      onInput={typed}
      onKeyDown={enterConfirmsChoice}
      aria-label={editing ? "Edit the statement" : "New statement"}
    >
      <FormErrors errors={errorsOf(state)} {...(state.message ? { title: state.message } : {})} />
      {["id", "documentId", "textId", "version", "suggested"].map((name) =>
        initial[name] === undefined ? null : (
          <input key={name} type="hidden" name={name} value={initial[name]} />
        ),
      )}
      <Scripted />
      <WordsField
        form={form}
        storyId={options.storyId}
        textId={options.textId}
        lang={options.language}
        words={words}
        setWords={setWords}
        initialProof={initialProof}
        onProof={(proof) => proof.guess && guessed(proof.guess)}
      />
      <WhoField form={form} options={options} creates={!editing} />
      {editing ? null : (
        <BearsOnField form={form} options={options} positionsOn={props.positionsOn} onRestored={restored} />
      )}
      <TextInput
        label="Role at the time"
        name="role"
        optional
        defaultValue={form.value("role")}
        error={form.error("role")}
      />
      <Particulars form={form} attempt={state.attempt} />
      <RelaysField form={form} options={options} read={relaysRead} onRestored={restored} />
      <GroundsField key={`grounds ${state.attempt}`} form={form} speaker={speaker} />
      <FiguresField key={state.attempt} form={form} read={props.readLine} onRestored={restored} />
      <TranslationFields
        form={form}
        original={words.original}
        setOriginal={(original) => setWords({ original })}
      />
      <MoreFields form={form} language={options.language} />
      <div className="row sp entry-end">
        <FormDraft name={draft} account={options.accountId} />
        <span className="row">
          <SubmitButton
            kind={editing ? "main" : "plain"}
            name="next"
            value="draft"
            pending="Saving…"
            shortcut="Ctrl ↵"
          >
            {editing ? "Save" : "Save draft"}
          </SubmitButton>
          {editing ? null : (
            <SubmitButton name="next" value="submit" pending="Saving…" shortcut="s">
              Save and submit
            </SubmitButton>
          )}
        </span>
      </div>
    </form>
  );
}

/** Kind, cue, date and terms. */
function Particulars({ form, attempt }: { form: FormValues; attempt: number }) {
  return (
    <div className="stack tight" key={attempt}>
      <div className="two">
        <Select
          label="Kind"
          name="kind"
          options={STATEMENT_KINDS.map((kind) => ({ value: kind, label: kind }))}
          defaultValue={form.value("kind", "direct")}
          error={form.error("kind")}
        />
        <TextInput
          label="Cue"
          name="cue"
          optional
          placeholder="said"
          defaultValue={form.value("cue")}
          error={form.error("cue")}
        />
      </div>
      <div className="two">
        <TextInput
          label="Said on"
          name="saidOn"
          optional
          placeholder="2026-02-01"
          title="As much as is known: 2026, 2026-02, 2026-02-01 or 2026-02-01T21:40"
          defaultValue={form.value("saidOn")}
          error={form.error("saidOn")}
        />
        <Select
          label="Terms"
          name="terms"
          options={TERMS.map((terms) => ({ value: terms, label: terms }))}
          defaultValue={form.value("terms", "on record")}
          error={form.error("terms")}
        />
      </div>
      <TermsFields form={form} />
    </div>
  );
}

/** Tells the server that a script runs, so that it answers in place instead of sending the reader elsewhere. */
function Scripted() {
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return scripted ? <input type="hidden" name="scripted" value="1" /> : null;
}

function wordsOf(form: FormValues): Words {
  const [start, end] = [form.value("span.start"), form.value("span.end")];
  return {
    // As a browser sends them, line ends are CR LF.
    quote: form.value("quote").replaceAll("\r\n", "\n"),
    original: form.value("original").replaceAll("\r\n", "\n"),
    span: start !== "" && end !== "" ? { start: Number(start), end: Number(end) } : null,
  };
}

function errorsOf(state: EntryState) {
  if (!state.message) return [];
  const fields = Object.entries(state.fields).map(([name, message]) => ({
    name: SHOWN_AT[name] ?? name,
    message,
  }));
  return fields.length > 0 ? fields : [{ message: "Nothing that you typed is lost." }];
}

/** Fields that are told at the control a person sees. */
const SHOWN_AT: Record<string, string> = {
  "speaker.name": "speakerId",
  span: "quote",
  textId: "quote",
  "speaker.partyName": "speaker.partyId",
};

/** Enter on a choice that is made goes on to the next field; it doesn't save the form by surprise. */
function enterConfirmsChoice(event: KeyboardEvent<HTMLFormElement>) {
  const target = event.target as HTMLElement;
  if (event.key !== "Enter" || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  if (target.getAttribute("role") !== "combobox" || target.getAttribute("aria-expanded") === "true") return;
  event.preventDefault();
  const fields = [...event.currentTarget.elements].filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement &&
      each.checkVisibility() &&
      !each.matches("[type=hidden], fieldset, button"),
  );
  fields[fields.indexOf(target) + 1]?.focus();
}

function useTakenSelection(
  selected: Selected | null,
  setWords: (change: Partial<Words>) => void,
  element: React.RefObject<HTMLFormElement | null>,
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
function useDraftOfWords(
  element: React.RefObject<HTMLFormElement | null>,
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

/** Who comes to edit a suggestion is in its words at once. */
function useFocusOnSuggestion(
  suggested: string | undefined,
  element: React.RefObject<HTMLFormElement | null>,
) {
  useEffect(() => {
    if (suggested)
      element.current?.querySelector<HTMLElement>("[name=quote]")?.focus({ preventScroll: true });
  }, [suggested, element]);
}

/** After a refusal the first field to put right has the focus. */
function useFirstError(state: EntryState, element: React.RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    if (state.attempt === 0 || !state.message) return;
    element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state, element]);
}
