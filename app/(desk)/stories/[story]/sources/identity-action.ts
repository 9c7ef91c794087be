"use server";

import { requireScope } from "@/lib/auth/session";
import { writeIdentityNote } from "@/lib/flows/keep-identity-note";
import { type IdentityInput, identityInput } from "@/lib/sources/model";
import { doneAt } from "../../../done-address";
import { type FormState, handleForm } from "../../../form-state";

/**
 * Writes an identity note. A refusal gives what was typed back to the page that sent it, as every form does: without a
 * script it would else be lost. It is logged nowhere.
 */
export async function writeIdentityAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const readerIds = form.getAll("readerIds");
  if (String(form.get("note") ?? "").trim() === "")
    return refusedBlank(previous, readerIds.map(String).join(" "));
  const answer = await keep(storyId, previous, form, { readerIds }, "The identity note is written.");
  return { ...answer, values: { ...answer.values, readerIds: readerIds.map(String).join(" ") } };
}

/** Takes an identity note away. */
export async function removeIdentityAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return keep(storyId, previous, form, { note: "", readerIds: [] }, "The identity note is erased.");
}

async function keep(
  storyId: string,
  previous: FormState,
  form: FormData,
  given: Record<string, unknown>,
  words: string,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const page = `/stories/${storyId}/sources/${encodeURIComponent(String(form.get("sourceId")))}`;
  return handleForm(
    previous,
    form,
    identityInput,
    (input: IdentityInput) => writeIdentityNote(scope, input),
    () => doneAt(page, words),
    (raw) => ({ ...raw, ...given }),
  );
}

/** Emptying a note is taking it away, which has a button of its own: a slip does not erase it. */
function refusedBlank(previous: FormState, readerIds: string): FormState {
  return {
    message: "Nothing was written: say who it is.",
    fields: { note: "The note is missing" },
    values: { note: "", readerIds },
    attempt: previous.attempt + 1,
  };
}
