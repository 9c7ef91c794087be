"use server";

import { z } from "zod";
import { linkPath, newAccountSchema, roleSchema } from "@/lib/accounts/model";
import { settings } from "@/lib/env";
import { checkbox, fieldErrors } from "@/lib/field";
import { addAccount, type FreshLink } from "@/lib/flows/add-account";
import { disableAccount } from "@/lib/flows/disable-account";
import { enableAccount } from "@/lib/flows/enable-account";
import { resetPassword } from "@/lib/flows/reset-password";
import { setAdmin } from "@/lib/flows/set-admin";
import { setCeiling } from "@/lib/flows/set-ceiling";
import { idSchema } from "@/lib/identifiers";
import type { Outcome } from "@/lib/outcome";
import type { Actor } from "@/lib/policy";
import type { AccountFormState, ShownLink } from "../../_account/account-form-state";
import { doneAt } from "../done-address";
import { readForm } from "../form-data";
import { type FormState, handleForm, typedValues } from "../form-state";
import { requireManager } from "./manager";

const onAccount = z.object({ account: idSchema, name: z.string() });
type OnAccount = z.infer<typeof onAccount>;

/** Adds an account. Its one-time link is in the answer, not in an address: it is shown this once. */
export async function addAccountAction(
  previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const actor = await requireManager();
  const parsed = newAccountSchema.safeParse(readForm(form));
  if (!parsed.success)
    return refused(previous, form, "Some fields need another look.", fieldErrors(parsed.error));
  const added = await addAccount(actor, parsed.data);
  if (!added.ok) return refused(previous, form, added.reason, added.fields ?? {});
  return added.link ? { ...previous, link: shown(added.link, parsed.data.name) } : previous;
}

/** Resets a password; the link is shown as above. */
export async function resetAction(previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const actor = await requireManager();
  const { account, name } = onAccount.parse(readForm(form));
  const reset = await resetPassword(actor, account);
  return reset.ok
    ? { ...previous, link: shown(reset.link, name) }
    : refused(previous, form, reset.reason, {});
}

export async function ceilingAction(previous: FormState, form: FormData): Promise<FormState> {
  const schema = onAccount.extend({ ceiling: roleSchema });
  const words = ({ ceiling }: z.infer<typeof schema>) =>
    `The ceiling is ${ceiling} from their next request on.`;
  return deed(previous, form, schema, (actor, on) => setCeiling(actor, on.account, on.ceiling), words);
}

export async function adminMarkAction(previous: FormState, form: FormData): Promise<FormState> {
  const schema = onAccount.extend({ admin: checkbox });
  const words = ({ admin, name }: z.infer<typeof schema>) =>
    admin ? `${name} is an admin now.` : `${name} is no admin any more.`;
  return deed(previous, form, schema, (actor, on) => setAdmin(actor, on.account, on.admin), words);
}

export async function disableAction(previous: FormState, form: FormData): Promise<FormState> {
  const words = ({ name }: OnAccount) => `${name} can’t sign in any more; their sessions have ended.`;
  return deed(previous, form, onAccount, (actor, on) => disableAccount(actor, on.account), words);
}

export async function enableAction(previous: FormState, form: FormData): Promise<FormState> {
  const words = ({ name }: OnAccount) => `${name} can sign in again.`;
  return deed(previous, form, onAccount, (actor, on) => enableAccount(actor, on.account), words);
}

/** What these deeds share: an admin, a form with the account, and the account's page again with what came of it. */
async function deed<S extends z.ZodType<OnAccount>>(
  previous: FormState,
  form: FormData,
  schema: S,
  run: (actor: Actor, input: z.infer<S>) => Promise<Outcome>,
  words: (input: z.infer<S>) => string,
): Promise<FormState> {
  const actor = await requireManager();
  let said = "";
  let page = "/admin";
  const runIt = async (input: z.infer<S>) => {
    said = words(input);
    page = `/admin/accounts/${input.account}`;
    return run(actor, input);
  };
  return handleForm(previous, form, schema, runIt, () => doneAt(page, said));
}

function shown(link: FreshLink, name: string): ShownLink {
  const expires = link.expiresAt.toISOString().replace("T", " ").slice(0, 16);
  return { address: `${settings().siteUrl}${linkPath(link.token)}`, expires: `${expires} UTC`, name };
}

function refused(
  previous: AccountFormState,
  form: FormData,
  message: string,
  fields: Record<string, string>,
): AccountFormState {
  return { message, fields, values: typedValues(form), attempt: previous.attempt + 1 };
}
