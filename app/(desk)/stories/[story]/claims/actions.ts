"use server";

import type { z } from "zod";
import { requireScope } from "@/lib/auth/session";
import { type ClaimInput, claimInput, positionInput } from "@/lib/claims/model";
import { versionField } from "@/lib/field";
import { changeClaim, makeClaim } from "@/lib/flows/keep-claim";
import { doneAt } from "../../../done-address";
import { type FormState, handleForm } from "../../../form-state";

/** A new claim, with the position of the statement it was made from. */
const newClaim = claimInput.extend({ position: positionInput.nullish() });

export async function makeClaimAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const run = ({ position, ...claim }: z.infer<typeof newClaim>) =>
    makeClaim(scope, claim as ClaimInput, position ? [position] : []);
  const reshape = (raw: Record<string, unknown>) => {
    const position = raw.position as Record<string, unknown> | undefined;
    return { ...raw, position: position?.statementId ? { ...position, claimId: raw.id } : null };
  };
  return handleForm(
    previous,
    form,
    newClaim,
    run,
    ({ number }) => doneAt(`/stories/${storyId}/claims/${number}`, `C${number} made.`),
    reshape,
  );
}

const changedClaim = claimInput.extend({ version: versionField });

export async function changeClaimAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const run = ({ version, ...claim }: z.infer<typeof changedClaim>) =>
    changeClaim(scope, version, claim as ClaimInput);
  return handleForm(previous, form, changedClaim, run, ({ number }) =>
    doneAt(`/stories/${storyId}/claims/${number}`, "Saved."),
  );
}
