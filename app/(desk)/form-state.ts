import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { fieldErrors } from "@/lib/field";
import type { Outcome } from "@/lib/outcome";
import { readForm } from "./form-data";

/** What a form shows after it was sent and refused: why, field by field, with everything that was typed. */
export type FormState = {
  message: string | null;
  fields: Record<string, string>;
  values: Record<string, string>;
  /** Every value of the names that came more than once, such as the boxes ticked. */
  lists?: Record<string, string[]>;
  /** Counts refusals, so that a form can be keyed anew and show the values sent. */
  attempt: number;
  /** Somebody else saved first: what stands now, for the page to show beside what was typed. */
  clash?: unknown;
};

/** The texts a form sent, to give back when it is refused. Files cannot be given back. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && !name.startsWith("$ACTION")) values[name] = value;
  return values;
}

/** The names that came more than once, with all they came with. */
function repeatedValues(form: FormData): Record<string, string[]> {
  return Object.fromEntries(
    [...new Set(form.keys())].flatMap((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === "string");
      return texts.length > 1 && !name.startsWith("$ACTION") ? [[name, texts]] : [];
    }),
  );
}

const STORY = /^\/stories\/[0-9a-f-]{36}/;

/**
 * The one way a form is handled: parse at the edge, run the flow, then go on or show the refusal. Goes to `then` on
 * success (which ends the request), so that reloading sends nothing again.
 */
export async function handleForm<S extends z.ZodType, T extends object>(
  previous: FormState,
  form: FormData,
  schema: S,
  run: (input: z.infer<S>) => Promise<Outcome<T>>,
  then: (done: T & { ok: true }) => string,
  reshape: (raw: Record<string, unknown>) => unknown = (raw) => raw,
): Promise<FormState> {
  const refused = (message: string, fields: Record<string, string>, clash?: unknown): FormState => ({
    message,
    fields,
    values: typedValues(form),
    lists: repeatedValues(form),
    attempt: previous.attempt + 1,
    ...(clash === undefined ? {} : { clash }),
  });
  const parsed = schema.safeParse(reshape(readForm(form)));
  if (!parsed.success)
    return refused("Nothing was saved: some fields need another look.", fieldErrors(parsed.error));
  const outcome = await run(parsed.data);
  if (!outcome.ok)
    return refused(outcome.reason, outcome.fields ?? {}, "clash" in outcome ? outcome.clash : undefined);
  const address = then(outcome);
  // The story's tabs count what is in it, on every page of it.
  const story = STORY.exec(address)?.[0];
  if (story) revalidatePath(story, "layout");
  redirect(address);
}
