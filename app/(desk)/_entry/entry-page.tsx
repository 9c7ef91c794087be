"use client";

import { useActionState, useLayoutEffect } from "react";
import { removeDraft } from "../../_ui/form-draft-store";
import type { PositionChoice } from "./bears-on-field";
import { EMPTY_ENTRY, type EntryOptions, type EntryState } from "./entry-state";
import type { FigureValues } from "./figure-values";
import { StatementForm } from "./statement-form";
import { Saved, TheirVersion } from "./when-needed";

type Props = {
  action: (previous: EntryState, form: FormData) => Promise<EntryState>;
  readLine: (line: string, before: number) => Promise<FigureValues[]>;
  positionsOn: (claimId: string) => Promise<PositionChoice[]>;
  options: EntryOptions;
  initial: Readonly<Record<string, string>>;
  /** The story's address. */
  base: string;
  editing?: boolean;
};

/** The form of a statement on a page of its own, with what came of sending it. */
export function EntryPage({ action, options, initial, base, editing = false, ...reads }: Props) {
  const [state, send] = useActionState(action, EMPTY_ENTRY);
  const { saved, theirs } = state;
  useLayoutEffect(() => {
    if (saved) removeDraft(`onrecord:draft:${options.accountId}:statement:${options.textId}`);
  }, [saved, options.accountId, options.textId]);
  return (
    <>
      {saved ? <Saved saved={saved} base={base} /> : null}
      {theirs ? <TheirVersion theirs={theirs} mine={state.values} lang={options.language} /> : null}
      <StatementForm
        key={saved?.statementId ?? "first"}
        state={state}
        send={send}
        options={options}
        initial={
          saved
            ? { id: saved.nextId, documentId: options.documentId, textId: options.textId }
            : { ...initial, ...(theirs ? { version: String(theirs.version) } : {}) }
        }
        initialProof={state.proof ?? null}
        editing={editing}
        {...reads}
      />
    </>
  );
}
