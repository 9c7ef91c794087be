import { writeEnabled } from "@/lib/accounts/writes";
import { type AccountManager, manageAccount } from "@/lib/flows/manage-account";
import type { Outcome } from "@/lib/outcome";

/** Lets a disabled account sign in again, with the password it had. Sessions from before stay ended. */
export async function enableAccount(by: AccountManager, accountId: string): Promise<Outcome> {
  return manageAccount(by, accountId, { kind: "enable" }, async ({ tx, record }, target) => {
    if (!target.disabledAt) return { ok: true };
    await writeEnabled(tx, target.id);
    record({
      event: "account.enabled",
      subjectKind: "account",
      subjectId: target.id,
      payload: { email: target.email },
    });
    return { ok: true };
  });
}
