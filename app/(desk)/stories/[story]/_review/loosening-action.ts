"use server";

import { z } from "zod";
import { requireScope } from "@/lib/auth/session";
import { textField } from "@/lib/field";
import { proposeLoosening as propose } from "@/lib/flows/loosen-terms";
import { setPart } from "@/lib/flows/set-part";
import { idSchema } from "@/lib/identifiers";
import { looseningInput } from "@/lib/statements/model";
import { type FormState, handleForm } from "../../../form-state";
import { backTo } from "./back";

const proposal = z.object({
  id: idSchema,
  itemId: idSchema,
  to: looseningInput,
  reason: textField("The reason", { min: 1, max: 2000 }),
});

/** Proposes looser terms for a statement. */
export async function proposeLoosening(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    proposal,
    (input) => propose(scope, input),
    () => backTo(storyId, form, "Proposed: a standards editor has to agree."),
  );
}

const part = z.object({
  claimId: idSchema,
  figureId: idSchema,
  isPart: z.enum(["true", "false"]).transform((value) => value === "true"),
});

/** Says that a figure is a part of what a claim counts, or no longer is. */
export async function markPart(storyId: string, previous: FormState, form: FormData): Promise<FormState> {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    part,
    (input) => setPart(scope, input),
    () =>
      backTo(
        storyId,
        form,
        form.get("isPart") === "true"
          ? "It is a part of this claim now, and adds no origin."
          : "It is no part of this claim any more.",
      ),
  );
}
