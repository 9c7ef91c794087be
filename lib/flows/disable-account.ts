import { writeDisabled } from "@/lib/accounts/writes";
import { type AccountManager, manageAccount } from "@/lib/flows/manage-account";
import type { Outcome } from "@/lib/outcome";

/**
 * Disables an account: it can't sign in, its sessions end at their next request and its one-time links open nothing.
 * What it did stays. Never one's own, and never the last admin's.
 */
export async function disableAccount(by: AccountManager, accountId: string): Promise<Outcome> {
  return manageAccount(by, accountId, { kind: "disable" }, async ({ tx, at, record }, target) => {
    if (target.disabledAt) return { ok: true };
    await writeDisabled(tx, target.id, at);
    record({
      event: "account.disabled",
      subjectKind: "account",
      subjectId: target.id,
      payload: { email: target.email },
    });
    return { ok: true };
  });
}
