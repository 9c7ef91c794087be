"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Guess, LiveProof } from "@/lib/statements/reads-proof";
import { FormDraft } from "../../_ui/form-draft";
import { putBack, readDraft } from "../../_ui/form-draft-store";
import { SubmitButton } from "../../_ui/submit-button";
import { TextInput } from "../../_ui/text-input";
import { useScripted } from "../../_ui/use-scripted";
import { BearsOnField, type PositionChoice } from "./bears-on-field";
import { draftOf, type EntryOptions, type EntryState } from "./entry-state";
import type { FigureValues } from "./figure-values";
import { FiguresField } from "./figures-field";
import { fillField, roleOf } from "./fill-fields";
import { MoreFields, TranslationFields } from "./folded-fields";
import { formValues } from "./form-values";
import { GroundsField } from "./grounds-field";
import { Particulars } from "./particulars";
import { RelaysField } from "./relays-field";
import { enterConfirmsChoice, useFirstError, useFocusOnSuggestion } from "./use-entry-focus";
import { useDraftOfWords, useTakenSelection, wordsOf } from "./use-entry-words";
import type { Words } from "./use-live-proof";
import { bringAnswered, Refused } from "./when-needed";
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
  const guessed = async (guess: Guess) => {
    setRelaysRead(guess.relays);
    if (editing) return;
    const { applyGuess } = await bringAnswered();
    if (element.current) applyGuess(element.current, guess, touched.current);
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
      {state.message ? <Refused state={state} /> : null}
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
        onProof={({ guess }) => void (guess && guessed(guess))}
      />
      <WhoField form={form} options={options} creates={!editing} />
      {editing ? null : (
        <BearsOnField form={form} options={options} positionsOn={props.positionsOn} onRestored={restored} />
      )}
      <TextInput label="Role at the time" {...form.field("role")} optional />
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

/** Tells the server that a script runs, so that it answers in place instead of sending the reader elsewhere. */
function Scripted() {
  return useScripted() ? <input type="hidden" name="scripted" value="1" /> : null;
}
