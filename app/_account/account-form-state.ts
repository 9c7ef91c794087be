import type { FormState } from "../(desk)/form-state";

/** A one-time link as it is shown, once, to whoever made it. */
export type ShownLink = { address: string; expires: string; name: string };

/** What an account's form shows after it was sent: why it was refused, or the link that was made. */
export type AccountFormState = FormState & { link?: ShownLink };

const SECRETS = ["password", "again", "current"];

/** The same state without what was typed into its password fields: a page never gives a password back. */
export function withoutSecrets(state: FormState): FormState {
  const kept = Object.entries(state.values).filter(([name]) => !SECRETS.includes(name));
  return { ...state, values: Object.fromEntries(kept) };
}
