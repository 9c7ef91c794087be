"use server";

import { requireScope } from "@/lib/auth/session";
import { writeIdentityNote } from "@/lib/flows/keep-identity-note";
import { type IdentityInput, identityInput } from "@/lib/sources/model";
import { type FormState, handleForm } from "../../../form-state";

/** Writes an identity note. A refusal gives nothing back: what was typed is a secret and stays in the browser's field. */
export async function writeIdentityAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const reshape = (raw: Record<string, unknown>) => ({ ...raw, readerIds: form.getAll("readerIds") });
  const page = `/stories/${storyId}/sources/${encodeURIComponent(String(form.get("sourceId")))}`;
  const run = (input: IdentityInput) => writeIdentityNote(scope, input);
  const answer = await handleForm(
    previous,
    form,
    identityInput,
    run,
    () => `${page}?done=${encodeURIComponent("The identity note is written.")}`,
    reshape,
  );
  return { ...answer, values: {} };
}
