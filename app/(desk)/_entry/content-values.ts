import type { StatementContent } from "@/lib/statements/model";
import { OWN_VOICE, proposedRelay } from "./entry-state";

/** A statement's content as the form's fields, by name. */
export function contentValues(content: StatementContent): Record<string, string> {
  const { span, relays, figures, speakerId, givesBodysAccount, textSha256: _hash, ...rest } = content;
  const { groundsMadeBy, ...plain } = rest;
  const values: Record<string, string> = {};
  const put = (prefix: string, fields: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(fields))
      values[`${prefix}${name}`] = value === null || value === undefined ? "" : String(value);
  };
  put("", plain);
  put("", { speakerId: speakerId ?? OWN_VOICE, givesBodysAccount: givesBodysAccount ? "on" : "" });
  if (groundsMadeBy === "program") put("", { groundsProposed: content.grounds });
  put("span.", { start: span?.start, end: span?.end });
  for (const [index, { madeBy, ...relay }] of relays.entries())
    put(`relays.${index}.`, {
      ...relay,
      ...(madeBy === "program" ? { proposed: proposedRelay(relay) } : {}),
    });
  for (const [index, { subsetOfId, ...figure }] of figures.entries()) {
    const whole = figures.findIndex(({ id }) => id === subsetOfId);
    put(`figures.${index}.`, { ...figure, subsetOf: whole < 0 ? "" : whole + 1 });
  }
  return values;
}
