"use server";

import { requireScope } from "@/lib/auth/session";
import { type EditionInput, editionInput } from "@/lib/editions/model";
import { makeEdition } from "@/lib/flows/make-edition";
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
