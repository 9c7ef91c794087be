"use server";

import { z } from "zod";
import { requireScope } from "@/lib/auth/session";
import { EVIDENCE_MAX_BYTES, type EvidenceInput, evidenceInput } from "@/lib/evidence/model";
import { keptFilename, keptMediaType, textField, versionField } from "@/lib/field";
import { addEvidence, type EvidenceFile, reviewEvidence, withdrawEvidence } from "@/lib/flows/keep-evidence";
import { idSchema } from "@/lib/identifiers";
import { type FormState, handleForm } from "../../../form-state";
import { backTo } from "./back";

export async function addEvidenceTo(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const file = await fileOf(form.get("file"));
  return handleForm(
    previous,
    form,
    evidenceInput,
    (input: EvidenceInput) => addEvidence(scope, input, file),
    () => `${backTo(storyId, form, "Evidence added.")}#evidence`,
  );
}

const onEvidence = z.object({ id: idSchema, version: versionField });

export async function reviewEvidenceOf(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    onEvidence,
    ({ id, version }) => reviewEvidence(scope, id, version),
    () => `${backTo(storyId, form, "Reviewed: it counts as an origin now.")}#evidence`,
  );
}

const withReason = onEvidence.extend({ reason: textField("The reason", { min: 1, max: 2000 }) });

export async function withdrawEvidenceOf(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    withReason,
    ({ id, version, reason }) => withdrawEvidence(scope, id, version, reason),
    () => `${backTo(storyId, form, "Withdrawn.")}#evidence`,
  );
}

/** A chosen file's bytes; a form without one sends an empty file. One past the limit is not read into memory twice. */
async function fileOf(value: FormDataEntryValue | null): Promise<EvidenceFile | null> {
  if (!(value instanceof File) || value.size === 0) return null;
  const bytes =
    value.size > EVIDENCE_MAX_BYTES
      ? new Uint8Array(EVIDENCE_MAX_BYTES + 1)
      : new Uint8Array(await value.arrayBuffer());
  return {
    bytes,
    mediaType: keptMediaType(value.type, "application/octet-stream"),
    filename: keptFilename(value.name) ?? "file",
  };
}
