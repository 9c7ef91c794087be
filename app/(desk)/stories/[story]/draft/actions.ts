"use server";

import { requireScope } from "@/lib/auth/session";
import { seeIncomingDraft } from "@/lib/flows/see-draft";
import { typedValues } from "../../../form-state";
import { incomingOf } from "../documents/incoming";
import type { DraftState } from "./draft-state";

/** Checks copy that was pasted or uploaded. It changes nothing, so there is nothing to revalidate and nowhere to go. */
export async function checkCopy(storyId: string, previous: DraftState, form: FormData): Promise<DraftState> {
  const scope = await requireScope(storyId);
  const sent = { values: typedValues(form), attempt: previous.attempt + 1, checked: null };
  const came = await incomingOf(copyIn(form));
  if (!came.ok) return { ...sent, message: came.reason, fields: came.fields ?? {} };
  // No address is read here, whatever the form says: copy is brought, never fetched.
  if (came.incoming.how === "capture")
    return { ...sent, message: "Paste the copy, or upload it.", fields: {} };
  const seen = await seeIncomingDraft(scope, came.incoming, new Date());
  if (!seen.ok) return { ...sent, message: seen.reason, fields: seen.fields ?? {} };
  return { ...sent, message: null, fields: {}, checked: { copy: seen.copy, findings: seen.findings } };
}

/** The form's copy alone, pasted or as a file. */
function copyIn(form: FormData): FormData {
  const copy = new FormData();
  for (const name of ["text", "file"]) {
    const value = form.get(name);
    if (value !== null) copy.set(name, value);
  }
  copy.set("cameFrom", "");
  return copy;
}
