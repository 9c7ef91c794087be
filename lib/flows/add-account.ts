import type { NewAccount } from "@/lib/accounts/model";
import { lockEnabledAdmins } from "@/lib/accounts/reads";
import { PASSWORD_LINK_LASTS } from "@/lib/accounts/rules";
import { insertAccount, insertLink } from "@/lib/accounts/writes";
import { hashPassword, NO_PASSWORD } from "@/lib/auth/password";
import { runChange } from "@/lib/flows/change";
import { type AccountManager, asManager, managerRefusal, stillManages } from "@/lib/flows/manage-account";
import { newId } from "@/lib/identifiers";
import { ACCOUNTS_CHAIN } from "@/lib/ledger/events";
import { type Outcome, refuse } from "@/lib/outcome";

/** A one-time link as whoever made it is shown it, once. */
export type FreshLink = { token: string; expiresAt: Date };

/**
 * Adds an account. Without a password it gets a one-time link, valid for seven days, by which its owner sets one; the
 * token is in the answer and nowhere else. Refuses an e-mail address that is taken, and anyone but an admin or the
 * command line.
 */
export async function addAccount(
  by: AccountManager,
  account: NewAccount,
  password?: string,
): Promise<Outcome<{ accountId: string; link: FreshLink | null }>> {
  const refusal = managerRefusal(by);
  if (refusal) return refusal;
  const passwordHash = password === undefined ? NO_PASSWORD : await hashPassword(password);
  return runChange(ACCOUNTS_CHAIN, asManager(by), async ({ tx, at, record }) => {
    if (!stillManages(by, await lockEnabledAdmins(tx))) {
      return refuse("not-allowed", "Only an admin manages accounts.");
    }
    const id = newId();
    if (!(await insertAccount(tx, { id, passwordHash, ...account }))) {
      const taken = "An account with this e-mail address exists.";
      return refuse("duplicate", taken, { email: "belongs to another account" });
    }
    record({ event: "account.created", subjectKind: "account", subjectId: id, payload: { ...account } });
    if (password !== undefined) return { ok: true, accountId: id, link: null };

    const link = {
      purpose: "password",
      accountId: id,
      expiresAt: new Date(at.getTime() + PASSWORD_LINK_LASTS),
    } as const;
    const token = await insertLink(tx, link);
    const payload = { email: account.email, purpose: link.purpose, expiresAt: link.expiresAt.toISOString() };
    record({ event: "setup.link-made", subjectKind: "account", subjectId: id, payload });
    return { ok: true, accountId: id, link: { token, expiresAt: link.expiresAt } };
  });
}
