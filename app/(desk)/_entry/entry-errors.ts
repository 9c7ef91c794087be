import type { EntryState } from "./entry-state";

/** Fields that are told at the control a person sees. */
const SHOWN_AT: Record<string, string> = {
  "speaker.name": "speakerId",
  span: "quote",
  textId: "quote",
  "speaker.partyName": "speaker.partyId",
};

/** What was refused, for the list above the form. */
export function errorsOf(state: EntryState) {
  if (!state.message) return [];
  const fields = Object.entries(state.fields).map(([name, message]) => ({
    name: SHOWN_AT[name] ?? name,
    message,
  }));
  return fields.length > 0 ? fields : [{ message: "Nothing that you typed is lost." }];
}
