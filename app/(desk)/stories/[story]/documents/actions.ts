"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireScope } from "@/lib/auth/session";
import { documentInput, statusInput } from "@/lib/documents/model";
import { fieldErrors, versionField } from "@/lib/field";
import { addText } from "@/lib/flows/add-text";
import { bringInDocument, changeDocument, setDocumentStatus } from "@/lib/flows/bring-in-document";
import { idSchema } from "@/lib/identifiers";
import { doneAt } from "../../../done-address";
import { readForm } from "../../../form-data";
import { type FormState, handleForm, typedValues } from "../../../form-state";
import { incomingOf } from "./incoming";

const LOOK_AGAIN = "Nothing was saved: some fields need another look.";

/** Brings a document in and goes to its text. */
export async function bringIn(storyId: string, previous: FormState, form: FormData): Promise<FormState> {
  const scope = await requireScope(storyId);
  const incoming = await incomingOf(form);
  const parsed = documentInput.safeParse(readForm(form));
  if (!incoming.ok || !parsed.success)
    return refusedForm(previous, form, LOOK_AGAIN, {
      ...(parsed.success ? {} : fieldErrors(parsed.error)),
      ...(incoming.ok ? {} : incoming.fields),
    });
  const outcome = await bringInDocument(scope, parsed.data, incoming.incoming);
  if (!outcome.ok)
    return refusedForm(previous, form, outcome.reason, fieldOf(outcome.fields, incoming.incoming.how));
  // The tabs count documents.
  revalidatePath(`/stories/${scope.storyId}`, "layout");
  redirect(`/stories/${scope.storyId}/documents/${outcome.number}?new=1`);
}

/** Adds a newer text of a document and shows what became of its statements. */
export async function addNewerText(
  storyId: string,
  number: number,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const incoming = await incomingOf(form);
  const on = z.object({ documentId: idSchema, known: versionField }).safeParse(readForm(form));
  if (!on.success) return refusedForm(previous, form, "The page is too old: open it anew.", {});
  if (!incoming.ok) return refusedForm(previous, form, LOOK_AGAIN, incoming.fields ?? {});
  const outcome = await addText(scope, on.data.documentId, on.data.known, incoming.incoming);
  if (!outcome.ok)
    return refusedForm(previous, form, outcome.reason, fieldOf(outcome.fields, incoming.incoming.how));
  redirect(`/stories/${scope.storyId}/documents/${number}?new=1`);
}

/** Changes a document's particulars. */
export async function changeParticulars(
  storyId: string,
  number: number,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    z.object({ version: versionField, document: documentInput }),
    (input) => changeDocument(scope, input.version, input.document),
    () => doneAt(`/stories/${scope.storyId}/documents/${number}`, "Saved."),
    (raw) => ({ version: raw.version, document: raw }),
    // The document's fields are named as the form names them.
  ).then((state) => ({
    ...state,
    fields: Object.fromEntries(
      Object.entries(state.fields).map(([name, wrong]) => [name.replace(/^document\./, ""), wrong]),
    ),
  }));
}

/** Says that the publisher corrected or killed a document, or that it stands after all. */
export async function changeStatus(
  storyId: string,
  number: number,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  return handleForm(
    previous,
    form,
    statusInput.extend({ documentId: idSchema, version: versionField }),
    ({ documentId, version: seen, ...to }) => setDocumentStatus(scope, documentId, seen, to),
    () =>
      doneAt(
        `/stories/${scope.storyId}/documents/${number}`,
        "Status saved. Decisions that rest on this document show it.",
      ),
  );
}

function refusedForm(
  previous: FormState,
  form: FormData,
  message: string,
  fields: Record<string, string>,
): FormState {
  const lost =
    form.get("file") instanceof File && (form.get("file") as File).size > 0 && !fields.file
      ? { file: "Choose the file again: a browser gives no file back" }
      : {};
  return {
    message,
    fields: { ...fields, ...lost },
    values: typedValues(form),
    attempt: previous.attempt + 1,
  };
}

const FIELD_OF = { paste: "text", upload: "file", capture: "capture" };

/** What is wrong with the text is told where the text came from. */
function fieldOf(
  fields: Record<string, string> | undefined,
  how: "paste" | "upload" | "capture",
): Record<string, string> {
  const { text, ...rest } = fields ?? {};
  return text === undefined ? rest : { ...rest, [FIELD_OF[how]]: text };
}
