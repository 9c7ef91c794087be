"use server";

import { requireScope } from "@/lib/auth/session";
import { type EditionInput, editionInput } from "@/lib/editions/model";
import { type CorrectionInput, correctionInput } from "@/lib/editions/model-corrections";
import { type ClosedCorrections, closeCorrections } from "@/lib/flows/close-corrections";
import { makeEdition } from "@/lib/flows/make-edition";
import { itemNumber } from "../../../address";
import { doneAt } from "../../../done-address";
import { type FormState, handleForm } from "../../../form-state";

/** Makes an edition of the statements the preview showed. */
export async function makeEditionAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const reshape = (raw: Record<string, unknown>) => ({ ...raw, statementIds: form.getAll("statementIds") });
  const run = (input: EditionInput) => makeEdition(scope, input);
  return handleForm(
    previous,
    form,
    editionInput,
    run,
    ({ number }) => doneAt(`/stories/${storyId}/editions/${number}`, `Edition ${number} is made and frozen.`),
    reshape,
  );
}

/** Sends, notes as sent, or dismisses the corrections of an edition that are ticked. */
export async function closeCorrectionsAction(
  storyId: string,
  number: number,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const reshape = (raw: Record<string, unknown>) => ({ ...raw, seen: form.getAll("seen") });
  const run = (input: CorrectionInput) => closeCorrections(scope, input);
  const page = `/stories/${storyId}/editions/${itemNumber(String(number))}`;
  return handleForm(
    previous,
    form,
    correctionInput,
    run,
    (closed) => doneAt(page, closedWords(closed)),
    reshape,
  );
}

function closedWords({ closed, outcome }: ClosedCorrections): string {
  return closed === 1 ? `The correction was ${outcome}.` : `${closed} corrections were ${outcome}.`;
}
