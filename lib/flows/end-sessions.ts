import { raiseSessionVersion } from "@/lib/accounts/writes";
import { runChange } from "@/lib/flows/change";
import { asSelf } from "@/lib/flows/manage-account";
import { ACCOUNTS_CHAIN } from "@/lib/ledger/events";
import type { Outcome } from "@/lib/outcome";
import type { Actor } from "@/lib/policy";

/** Signs one's own account out everywhere, this browser included. */
export async function endSessions(actor: Actor): Promise<Outcome> {
  return runChange(ACCOUNTS_CHAIN, asSelf(actor), async ({ tx, record }) => {
    await raiseSessionVersion(tx, actor.accountId);
    record({
      event: "account.sessions-ended",
      subjectKind: "account",
      subjectId: actor.accountId,
      payload: { email: actor.email },
    });
    return { ok: true };
  });
}
