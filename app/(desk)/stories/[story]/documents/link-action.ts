"use server";

import { requireScope } from "@/lib/auth/session";
import { copyLinkInput } from "@/lib/documents/model";
import { linkCopies } from "@/lib/flows/link-copies";
import { doneAt } from "../../../done-address";
import { type FormState, handleForm } from "../../../form-state";

const PAIR = /^\/stories\/[0-9a-f-]{36}\/documents\/\d+\/shared\/\d+$/;

/** Says which of two documents has its text from the other, and goes back to them. */
export async function linkPair(storyId: string, previous: FormState, form: FormData): Promise<FormState> {
  const scope = await requireScope(storyId);
  const asked = form.get("back");
  const page =
    typeof asked === "string" && PAIR.test(asked) && asked.startsWith(`/stories/${scope.storyId}/`)
      ? asked
      : `/stories/${scope.storyId}/documents`;
  return handleForm(
    previous,
    form,
    copyLinkInput,
    (input) => linkCopies(scope, input),
    () => doneAt(page, "Said, and every claim that rests on it counts it now."),
  );
}
