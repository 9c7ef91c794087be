import { actorRow, passwordHashOf } from "@/lib/accounts/reads";
import { guessableProblem } from "@/lib/accounts/rules-password";
import { writePassword } from "@/lib/accounts/writes";
import { admitAttempt, forgiveAttempt } from "@/lib/auth/attempts";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { runChange } from "@/lib/flows/change";
import { asSelf } from "@/lib/flows/manage-account";
import { ACCOUNTS_CHAIN } from "@/lib/ledger/events";
import { type Outcome, type Refusal, refuse } from "@/lib/outcome";
import type { Actor } from "@/lib/policy";

/**
 * Changes one's own password against the current one, and ends every session; `sessionVersion` is what a new one for
 * this browser carries. Wrong tries are limited as sign-in attempts are, so that a borrowed session can't guess; they
 * are counted apart from those, which a stranger can use up.
 */
export async function changePassword(
  actor: Actor,
  given: { current: string; password: string; address: string },
): Promise<Outcome<{ sessionVersion: number }>> {
  const attempts = `password of ${actor.accountId}`;
  const admission = await admitAttempt(attempts, given.address);
  if (!admission.admitted) return tooMany(admission.retryAfter);
  const stored = await passwordHashOf(db, actor.accountId);
  if (!(await verifyPassword(stored, given.current)) || stored === null) return wrongPassword();
  await forgiveAttempt(attempts, given.address);

  const problem = guessableProblem(given.password, actor);
  if (problem) return refuse("invalid", "Choose another password.", { password: problem });
  const passwordHash = await hashPassword(given.password);
  return runChange(ACCOUNTS_CHAIN, asSelf(actor), async ({ tx, record }) => {
    if (!(await writePassword(tx, actor.accountId, passwordHash, stored))) return wrongPassword();
    record({
      event: "account.password",
      subjectKind: "account",
      subjectId: actor.accountId,
      payload: { email: actor.email, how: "changed" },
    });
    const row = await actorRow(tx, { id: actor.accountId });
    return row ? { ok: true, sessionVersion: row.sessionVersion } : wrongPassword();
  });
}

function wrongPassword(): Refusal {
  return refuse("invalid", "The current password is not right.", { current: "is not your current password" });
}

function tooMany(seconds: number): Refusal {
  const minutes = Math.ceil(seconds / 60);
  return refuse(
    "rule",
    `Too many wrong passwords. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  );
}
