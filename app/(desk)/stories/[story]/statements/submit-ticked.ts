"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireScope } from "@/lib/auth/session";
import { submitItem } from "@/lib/flows/move-item";
import { idSchema } from "@/lib/identifiers";
import { doneAt } from "../../../done-address";
import { type FormState, typedValues } from "../../../form-state";
import { ticked } from "./ticked";

const one = z.object({
  itemId: idSchema,
  version: z.coerce.number().int().min(1),
  number: z.coerce.number().int().min(1),
});
/** More than a page of the list can hold. */
const MOST = 200;

/**
 * Submits the statements that were ticked in the list, each at the version the list showed and as a change of its own:
 * one that is refused keeps none of the others back, and is named with the reason.
 */
export async function submitTicked(
  storyId: string,
  back: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const parsed = z.array(one).min(1).max(MOST).safeParse(form.getAll("ticked").map(ticked.read));
  if (!parsed.success)
    return {
      message: "Nothing is ticked: tick drafts in the list first.",
      fields: {},
      values: typedValues(form),
      attempt: previous.attempt + 1,
    };
  const refused: string[] = [];
  for (const { number, ...on } of parsed.data) {
    const outcome = await submitItem(scope, on);
    if (!outcome.ok) refused.push(`S${number}: ${outcome.reason}`);
  }
  const submitted = parsed.data.length - refused.length;
  const words = [`${submitted} submitted for review.`, ...refused].join(" ");
  redirect(doneAt(back, words));
}
