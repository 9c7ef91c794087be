import { isNewsroomEmpty } from "@/lib/accounts/reads";
import { NEWSROOM_LINK_LASTS } from "@/lib/accounts/rules";
import { insertLink } from "@/lib/accounts/writes";
import type { FreshLink } from "@/lib/flows/add-account";
import { runChange } from "@/lib/flows/change";
import { COMMAND_LINE } from "@/lib/flows/manage-account";
import { ACCOUNTS_CHAIN } from "@/lib/ledger/events";
import { type Outcome, refuse } from "@/lib/outcome";

/** What the ledger calls the newsroom itself, before anyone has an account in it. */
export const NEWSROOM = "newsroom";

/**
 * Makes the one-time link by which the first visitor of an empty newsroom becomes its admin, valid for 24 hours; the
 * one before it, if unused, opens nothing any more. Refuses as soon as there is an account.
 */
export async function createSetupLink(): Promise<Outcome<FreshLink>> {
  return runChange(ACCOUNTS_CHAIN, COMMAND_LINE, async ({ tx, at, record }) => {
    if (!(await isNewsroomEmpty(tx)))
      return refuse("rule", "This newsroom has accounts already; an admin adds more.");
    const expiresAt = new Date(at.getTime() + NEWSROOM_LINK_LASTS);
    const token = await insertLink(tx, { purpose: "admin", accountId: null, expiresAt });
    const payload = { purpose: "admin", expiresAt: expiresAt.toISOString() };
    record({ event: "setup.link-made", subjectKind: "account", subjectId: NEWSROOM, payload });
    return { ok: true, token, expiresAt };
  });
}
