import { writeCeiling } from "@/lib/accounts/writes";
import { type AccountManager, manageAccount } from "@/lib/flows/manage-account";
import type { Outcome } from "@/lib/outcome";
import type { Role } from "@/lib/policy";

/** Sets the role that caps an account's every membership, from its next request on. Never one's own. */
export async function setCeiling(by: AccountManager, accountId: string, to: Role): Promise<Outcome> {
  return manageAccount(by, accountId, { kind: "ceiling", to }, async ({ tx, record }, target) => {
    if (target.ceiling === to) return { ok: true };
    await writeCeiling(tx, target.id, to);
    const payload = { email: target.email, from: target.ceiling, to };
    record({ event: "account.ceiling", subjectKind: "account", subjectId: target.id, payload });
    return { ok: true };
  });
}
