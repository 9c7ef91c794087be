import { PASSWORD_LINK_LASTS } from "@/lib/accounts/rules";
import { insertLink, writePassword } from "@/lib/accounts/writes";
import { NO_PASSWORD } from "@/lib/auth/password";
import type { FreshLink } from "@/lib/flows/add-account";
import { type AccountManager, manageAccount } from "@/lib/flows/manage-account";
import type { Outcome } from "@/lib/outcome";

/**
 * Takes an account's password and sessions away and makes a one-time link, valid for seven days, by which its owner
 * sets another. Earlier links open nothing any more. Refused for oneself and for a disabled account.
 */
export async function resetPassword(
  by: AccountManager,
  accountId: string,
): Promise<Outcome<{ link: FreshLink }>> {
  return manageAccount(by, accountId, { kind: "reset" }, async ({ tx, at, record }, target) => {
    const expiresAt = new Date(at.getTime() + PASSWORD_LINK_LASTS);
    await writePassword(tx, target.id, NO_PASSWORD);
    const token = await insertLink(tx, { purpose: "password", accountId: target.id, expiresAt });
    const subject = { subjectKind: "account", subjectId: target.id } as const;
    record({ event: "account.password", ...subject, payload: { email: target.email, how: "reset" } });
    record({
      event: "setup.link-made",
      ...subject,
      payload: { email: target.email, purpose: "password", expiresAt: expiresAt.toISOString() },
    });
    return { ok: true, link: { token, expiresAt } };
  });
}
