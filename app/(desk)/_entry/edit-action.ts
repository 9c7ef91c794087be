"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireScope } from "@/lib/auth/session";
import { fieldErrors } from "@/lib/field";
import { changeStatement } from "@/lib/flows/change-statement";
import { pickSources } from "@/lib/sources/reads";
import { statementInput } from "@/lib/statements/model";
import { readForm } from "../form-data";
import { typedValues } from "../form-state";
import { countRows, type EntryState } from "./entry-state";
import { figureValues } from "./figure-values";
import { chosenPlace, reshapeEntry } from "./reshape";
import { compactRows } from "./rows";

const seen = z.coerce.number().int().min(1);

/** Saves a statement's next revision. When somebody else saved first both versions are shown and neither is lost. */
export async function saveChange(
  storyId: string,
  back: string,
  previous: EntryState,
  sent: FormData,
): Promise<EntryState> {
  const scope = await requireScope(storyId);
  const form = compactRows(sent);
  const values = typedValues(form);
  const refused = (message: string | null, fields: Record<string, string>): EntryState => ({
    message,
    fields,
    values,
    attempt: previous.attempt + 1,
  });
  const next = String(form.get("next") ?? "");
  if (next === "more-relays")
    return {
      ...refused(null, {}),
      values: { ...values, "count.relays": String(countRows(values, "relays") + 1) },
    };
  if (next === "read-figures") return { ...refused(null, {}), values: withFigures(values) };
  const raw = chosenPlace(readForm(form));
  const version = seen.safeParse(raw.version);
  const parsed = statementInput.safeParse(reshapeEntry(raw));
  if (!raw.speakerId)
    return refused("Not saved.", { speakerId: "Say who says it, or choose the publication’s own voice" });
  if (!parsed.success || !version.success)
    return refused(
      "Not saved: some fields need another look. Nothing that you typed is lost.",
      parsed.success ? {} : fieldErrors(parsed.error),
    );
  const outcome = await changeStatement(scope, version.data, parsed.data);
  if (outcome.ok)
    redirect(
      `${back}?done=${encodeURIComponent(outcome.unchanged ? "Nothing was changed." : "Saved as the next revision.")}`,
    );
  if (!("clash" in outcome)) return refused(outcome.reason, outcome.fields ?? {});
  const { current, version: theirs } = outcome.clash;
  const sources = await pickSources(scope, { limit: 1_000 });
  const speaker = sources.find(({ id }) => id === current.speakerId)?.name ?? null;
  // Saving once more is against their version: what is then kept was chosen with both in view.
  return {
    ...refused(outcome.reason, {}),
    values: { ...values, version: String(theirs) },
    theirs: { content: current, version: theirs, speaker },
  };
}

function withFigures(values: Record<string, string>): Record<string, string> {
  const before = countRows(values, "figures");
  const read = figureValues(values.figureLine || (values.quote ?? ""), before);
  const fields = read.flatMap((figure, index) =>
    Object.entries(figure).map(([name, value]) => [`figures.${before + index}.${name}`, value]),
  );
  return { ...values, ...Object.fromEntries(fields), figureLine: "" };
}
