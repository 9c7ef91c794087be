"use server";

import { redirect } from "next/navigation";
import { requireScope } from "@/lib/auth/session";
import { fieldErrors, versionField } from "@/lib/field";
import { changeStatement } from "@/lib/flows/change-statement";
import { pickSources } from "@/lib/sources/reads";
import { statementInput } from "@/lib/statements/model";
import { doneAt } from "../done-address";
import { readForm } from "../form-data";
import { typedValues } from "../form-state";
import type { EntryState } from "./entry-state";
import { unreadLine, withMoreFields } from "./more-fields";
import { chosenPlace, reshapeEntry } from "./reshape";
import { compactRows } from "./rows";

const LOOK_AGAIN = "Not saved: some fields need another look. Nothing that you typed is lost.";

/** Saves a statement's next revision. When somebody else saved first both versions are shown and neither is lost. */
export async function saveChange(
  storyId: string,
  back: string,
  previous: EntryState,
  sent: FormData,
): Promise<EntryState> {
  const scope = await requireScope(storyId);
  const form = compactRows(sent);
  const values = typedValues(form);
  const refused = (message: string | null, fields: Record<string, string>): EntryState => ({
    message,
    fields,
    values,
    attempt: previous.attempt + 1,
  });
  const more = withMoreFields(form);
  if (more) return { ...refused(null, {}), values: more };
  const raw = chosenPlace(readForm(form));
  const version = versionField.safeParse(raw.version);
  const parsed = statementInput.safeParse(reshapeEntry(raw));
  if (!raw.speakerId)
    return refused("Not saved.", { speakerId: "Say who says it, or choose the publication’s own voice" });
  if (!parsed.success || !version.success)
    return refused(LOOK_AGAIN, parsed.success ? {} : fieldErrors(parsed.error));
  const unread = unreadLine(form);
  if (unread) return refused(LOOK_AGAIN, { figureLine: unread });
  const outcome = await changeStatement(scope, version.data, parsed.data);
  if (outcome.ok)
    redirect(doneAt(back, outcome.unchanged ? "Nothing was changed." : "Saved as the next revision."));
  if (!("clash" in outcome)) return refused(outcome.reason, outcome.fields ?? {});
  const { current, version: theirs } = outcome.clash;
  const sources = await pickSources(scope, { limit: 1_000 });
  const speaker = sources.find(({ id }) => id === current.speakerId)?.name ?? null;
  // Saving once more is against their version: what is then kept was chosen with both in view.
  return {
    ...refused(outcome.reason, {}),
    values: { ...values, version: String(theirs) },
    theirs: { content: current, version: theirs, speaker },
  };
}
