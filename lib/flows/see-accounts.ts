import { accountEntries, findAccount, listAccounts } from "@/lib/accounts/reads";
import { db } from "@/lib/db";
import { type Actor, actorMay } from "@/lib/policy";

/** Whoever may not manage accounts sees none: to them it reads as absent. */
function allowed(actor: Actor): boolean {
  return actorMay(actor, "accounts.manage");
}

/** One page of accounts, for an admin. */
export async function seeAccounts(actor: Actor, page: number): ReturnType<typeof listAccounts> {
  return allowed(actor) ? listAccounts(db, { page }) : { rows: [], total: 0 };
}

/** One account, for an admin; null when there is none such. */
export async function seeAccount(actor: Actor, id: string): ReturnType<typeof findAccount> {
  return allowed(actor) ? findAccount(db, id) : null;
}

type Filter = NonNullable<Parameters<typeof accountEntries>[1]>;

/** Entries of the accounts' chain, for an admin. */
export async function seeAccountEntries(actor: Actor, filter: Filter): ReturnType<typeof accountEntries> {
  return allowed(actor) ? accountEntries(db, filter) : { entries: [], total: 0 };
}
