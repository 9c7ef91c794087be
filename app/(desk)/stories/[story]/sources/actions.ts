"use server";

import { z } from "zod";
import { requireScope } from "@/lib/auth/session";
import { partialDate } from "@/lib/dates";
import { textField, versionField } from "@/lib/field";
import {
  addRole,
  attestSource,
  changeParty,
  changeSource,
  withdrawAttestation,
} from "@/lib/flows/change-source";
import { makeParty, makeSource } from "@/lib/flows/make-source";
import { idSchema } from "@/lib/identifiers";
import { partyInput, type SourceInput, sourceInput } from "@/lib/sources/model";
import { doneAt } from "../../../done-address";
import { type FormState, handleForm } from "../../../form-state";

/** "BLA; Baloch Army" as a list. */
const reshape = (raw: Record<string, unknown>) => ({
  ...raw,
  alsoKnownAs: String(raw.alsoKnownAs ?? "")
    .split(";")
    .map((name) => name.trim())
    .filter(Boolean),
});

/** Adds a source. */
export async function makeSourceAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const run = (input: SourceInput) => makeSource(scope, input);
  return handleForm(
    previous,
    form,
    sourceInput,
    run,
    ({ sourceId }) => doneAt(`/stories/${storyId}/sources/${sourceId}`, "The source is added."),
    reshape,
  );
}

const changed = sourceInput.extend({ version: versionField });

/** Changes a source. */
export async function changeSourceAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const id = String(form.get("id"));
  const run = ({ version, ...input }: z.infer<typeof changed>) => changeSource(scope, version, input);
  return handleForm(
    previous,
    form,
    changed,
    run,
    () => doneAt(`/stories/${storyId}/sources/${id}`, "Saved."),
    reshape,
  );
}

const role = z.object({
  sourceId: idSchema,
  title: textField("The role", { min: 1, max: 300 }),
  fromDate: partialDate("The role’s first day"),
  toDate: partialDate("The role’s last day"),
});

/** Gives a source a role. */
export async function addRoleAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const run = ({ sourceId, ...dated }: z.infer<typeof role>) => addRole(scope, sourceId, dated);
  return handleForm(previous, form, role, run, () =>
    doneAt(`/stories/${storyId}/sources/${String(form.get("sourceId"))}`, "The role is added."),
  );
}

/** Attests that an unnamed source is no other source of the story. */
export async function attestAction(storyId: string, previous: FormState, form: FormData): Promise<FormState> {
  const scope = await requireScope(storyId);
  const schema = z.object({ sourceId: idSchema, version: versionField });
  const run = ({ sourceId, version }: z.infer<typeof schema>) => attestSource(scope, sourceId, version);
  return handleForm(previous, form, schema, run, () =>
    doneAt(
      `/stories/${storyId}/sources/${String(form.get("sourceId"))}`,
      "Attested: it counts as an origin now.",
    ),
  );
}

const attestation = z.object({
  sourceId: idSchema,
  version: z.coerce.number().int().min(1),
  reason: textField("The reason", { min: 1, max: 2000 }),
});

/** Takes an attestation back, with a reason. */
export async function withdrawAttestationAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const run = ({ sourceId, version, reason }: z.infer<typeof attestation>) =>
    withdrawAttestation(scope, sourceId, version, reason);
  return handleForm(previous, form, attestation, run, () =>
    doneAt(
      `/stories/${storyId}/sources/${String(form.get("sourceId"))}`,
      "Taken back: it counts as an unknown origin.",
    ),
  );
}

/** Adds a party, or renames it when it stands already. */
export async function makePartyAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    partyInput,
    (input) => makeParty(scope, input),
    () => doneAt(`/stories/${storyId}/sources/parties`, "The party is added."),
  );
}

export async function changePartyAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    partyInput,
    (input) => changeParty(scope, input),
    () => doneAt(`/stories/${storyId}/sources/parties`, "Renamed."),
  );
}
