"use server";

import { requireScope } from "@/lib/auth/session";
import { tieUtterances } from "@/lib/flows/tie-utterances";
import { utteranceInput } from "@/lib/statements/model-utterance";
import { type FormState, handleForm } from "../../../form-state";
import { backTo } from "./back";

const DONE = {
  one: "Said: they are one utterance, and rest on one origin.",
  two: "Said: they are two utterances, and are proposed no more.",
  "as found": "Taken back: it is as the program found it.",
};

/** Says that statements print one utterance, or don't, or takes such a word back. */
export async function tieUtterance(storyId: string, previous: FormState, form: FormData): Promise<FormState> {
  const scope = await requireScope(storyId);
  const word = form.get("word");
  const done = word === "one" || word === "two" ? DONE[word] : DONE["as found"];
  return handleForm(
    previous,
    form,
    utteranceInput,
    (input) => tieUtterances(scope, input),
    () => `${backTo(storyId, form, done)}#utterances`,
  );
}
