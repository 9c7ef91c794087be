import { type LockedAccount, lockAccount, lockEnabledAdmins } from "@/lib/accounts/reads";
import { type AccountDeed, whyNot } from "@/lib/accounts/rules";
import { type Change, runChange } from "@/lib/flows/change";
import { idSchema } from "@/lib/identifiers";
import type { LedgerActor } from "@/lib/ledger/append";
import { ACCOUNTS_CHAIN } from "@/lib/ledger/events";
import { type Outcome, type Refusal, refuse } from "@/lib/outcome";
import { type Actor, actorMay } from "@/lib/policy";

/** Whoever holds the server's command line. They could write to the database itself; the ledger says that they acted. */
export const COMMAND_LINE = { accountId: null, name: "command line", role: "operator" } as const;

/** Who manages accounts: a signed-in admin, or the command line. */
export type AccountManager = Actor | typeof COMMAND_LINE;

/** The refusal for someone without the admin mark, or null. */
export function managerRefusal(by: AccountManager): Refusal | null {
  if (by.accountId === null || actorMay(by, "accounts.manage")) return null;
  return refuse("not-allowed", "Only an admin manages accounts.");
}

/** Who the accounts' chain names for a manager. */
export function asManager(by: AccountManager): LedgerActor {
  return by.accountId === null ? by : { accountId: by.accountId, name: by.name, role: "admin" };
}

/** Who the accounts' chain names for someone's change to their own account. */
export function asSelf(actor: Actor): LedgerActor {
  return { accountId: actor.accountId, name: actor.name, role: actor.ceiling };
}

/**
 * Runs one deed on an account as a manager, on the accounts' chain. The admins are locked first, so that two of them
 * can't demote each other at once, and a manager who lost the mark meanwhile is refused.
 */
export async function manageAccount<T extends object>(
  by: AccountManager,
  accountId: string,
  deed: AccountDeed,
  work: (change: Change, target: LockedAccount) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const refusal = managerRefusal(by);
  if (refusal) return refusal;
  if (!idSchema.safeParse(accountId).success) return noSuchAccount();
  return runChange(ACCOUNTS_CHAIN, asManager(by), async (change) => {
    const admins = await lockEnabledAdmins(change.tx);
    const target = await lockAccount(change.tx, accountId);
    if (!stillManages(by, admins)) return refuse("not-allowed", "Only an admin manages accounts.");
    if (!target) return noSuchAccount();
    return whyNot(by.accountId, target, deed, admins) ?? work(change, target);
  });
}

/** Whether the manager's mark stands at this instant, given the locked admins. */
export function stillManages(by: AccountManager, admins: readonly string[]): boolean {
  return by.accountId === null || admins.includes(by.accountId);
}

function noSuchAccount(): Refusal {
  return refuse("not-found", "There is no such account.");
}
