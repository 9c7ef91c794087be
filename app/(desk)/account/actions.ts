"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { changePasswordSchema } from "@/lib/accounts/model";
import { addressOf } from "@/lib/auth/address";
import { beginSession, forgetSession, requireActor } from "@/lib/auth/session";
import { changePassword } from "@/lib/flows/change-password";
import { endSessions } from "@/lib/flows/end-sessions";
import { type AccountFormState, withoutSecrets } from "../../_account/account-form-state";
import { type FormState, handleForm } from "../form-state";

/** Changes one's own password. Every other session ends; this browser gets a new one. */
export async function changePasswordAction(previous: FormState, form: FormData): Promise<AccountFormState> {
  const actor = await requireActor();
  const address = addressOf(await headers());
  const state = await handleForm(
    previous,
    form,
    changePasswordSchema,
    async ({ current, password }) => {
      const changed = await changePassword(actor, { current, password, address });
      if (changed.ok)
        await beginSession({ accountId: actor.accountId, sessionVersion: changed.sessionVersion });
      return changed;
    },
    () => "/account?done=password",
  );
  return withoutSecrets(state);
}

/** Signs out everywhere, here too. */
export async function endSessionsAction(): Promise<void> {
  await endSessions(await requireActor());
  await forgetSession();
  redirect("/sign-in?done=everywhere");
}
