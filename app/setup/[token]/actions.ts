"use server";

import { firstAccountSchema, setPasswordSchema } from "@/lib/accounts/model";
import { beginSession } from "@/lib/auth/session";
import { setPasswordByLink, setUpNewsroom } from "@/lib/flows/use-setup-link";
import { type AccountFormState, withoutSecrets } from "../../_account/account-form-state";
import { type FormState, handleForm } from "../../(desk)/form-state";

/** Makes the first account of an empty newsroom, and signs it in. */
export async function setUpAction(
  token: string,
  previous: FormState,
  form: FormData,
): Promise<AccountFormState> {
  const state = await handleForm(
    previous,
    form,
    firstAccountSchema,
    async ({ email, name, password }) => {
      const made = await setUpNewsroom(token, { email, name, password });
      if (made.ok) await beginSession({ accountId: made.accountId, sessionVersion: 1 });
      return made;
    },
    () => "/",
  );
  return withoutSecrets(state);
}

/** Sets the password of the account the link was made for. Signing in with it is left to its owner. */
export async function setPasswordAction(
  token: string,
  previous: FormState,
  form: FormData,
): Promise<AccountFormState> {
  const state = await handleForm(
    previous,
    form,
    setPasswordSchema,
    ({ password }) => setPasswordByLink(token, password),
    () => "/sign-in?done=password",
  );
  return withoutSecrets(state);
}
