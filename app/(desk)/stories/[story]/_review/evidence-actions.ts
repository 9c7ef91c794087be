"use server";

import { z } from "zod";
import { requireScope } from "@/lib/auth/session";
import { textField, versionField } from "@/lib/field";
import { reviewEvidence, withdrawEvidence } from "@/lib/flows/keep-evidence";
import { idSchema } from "@/lib/identifiers";
import { type FormState, handleForm } from "../../../form-state";
import { backTo, itemPage } from "./back";

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
    () => `${backTo(storyId, form, reviewedWords(itemPage(storyId, form.get("back"))))}#evidence`,
  );
}

/** Only a claim has origins: on a statement evidence shows whether it was said. */
const reviewedWords = (page: string) =>
  page.includes("/claims/") ? "Reviewed: it counts as an origin now." : "Reviewed.";

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
