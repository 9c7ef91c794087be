import { writeAdminMark } from "@/lib/accounts/writes";
import { type AccountManager, manageAccount } from "@/lib/flows/manage-account";
import type { Outcome } from "@/lib/outcome";

/** Gives or takes the admin mark. Never one's own, and never the last that can sign in. */
export async function setAdmin(by: AccountManager, accountId: string, to: boolean): Promise<Outcome> {
  return manageAccount(by, accountId, { kind: "admin", to }, async ({ tx, record }, target) => {
    if (target.admin === to) return { ok: true };
    await writeAdminMark(tx, target.id, to);
    const payload = { email: target.email, from: target.admin, to };
    record({ event: "account.admin", subjectKind: "account", subjectId: target.id, payload });
    return { ok: true };
  });
}
