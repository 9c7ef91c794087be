import type { FirstAccount } from "@/lib/accounts/model";
import { isNewsroomEmpty, readLink } from "@/lib/accounts/reads";
import { guessableProblem } from "@/lib/accounts/rules-password";
import { holdOtherNewcomers, insertAccount, spendLink, writePassword } from "@/lib/accounts/writes";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { runChange } from "@/lib/flows/change";
import { newId } from "@/lib/identifiers";
import { ACCOUNTS_CHAIN } from "@/lib/ledger/events";
import { type Outcome, type Refusal, refuse } from "@/lib/outcome";

/**
 * Makes the first account of an empty newsroom and uses its link up. It gets the admin mark and the highest ceiling:
 * a desk of one could not work otherwise, and nobody else is there to raise it.
 */
export async function setUpNewsroom(
  token: string,
  given: Omit<FirstAccount, "again">,
): Promise<Outcome<{ accountId: string }>> {
  const reading = await readLink(db, token, new Date());
  if (reading.state !== "open" || reading.purpose !== "admin") return closedLink();
  const problem = guessableProblem(given.password, given);
  if (problem) return refuse("invalid", "Choose another password.", { password: problem });
  const passwordHash = await hashPassword(given.password);
  const account = { email: given.email, name: given.name, ceiling: "standards", admin: true } as const;
  const id = newId();
  const actor = { accountId: id, name: given.name, role: "admin" };
  return runChange(ACCOUNTS_CHAIN, actor, async ({ tx, at, record }) => {
    await holdOtherNewcomers(tx);
    if (!(await isNewsroomEmpty(tx)) || !(await spendLink(tx, token, "admin", at))) return closedLink();
    await insertAccount(tx, { id, passwordHash, ...account });
    record({
      event: "setup.used",
      subjectKind: "account",
      subjectId: id,
      payload: { email: given.email, purpose: "admin" },
    });
    record({ event: "account.created", subjectKind: "account", subjectId: id, payload: account });
    return { ok: true, accountId: id };
  });
}

/** Sets the password of the account a link was made for, uses the link up and ends the account's sessions. */
export async function setPasswordByLink(
  token: string,
  password: string,
): Promise<Outcome<{ email: string }>> {
  const reading = await readLink(db, token, new Date());
  if (reading.state !== "open" || reading.purpose !== "password") return closedLink();
  const { accountId, name, email, ceiling } = reading;
  const problem = guessableProblem(password, reading);
  if (problem) return refuse("invalid", "Choose another password.", { password: problem });
  const passwordHash = await hashPassword(password);
  return runChange(ACCOUNTS_CHAIN, { accountId, name, role: ceiling }, async ({ tx, at, record }) => {
    if (!(await spendLink(tx, token, "password", at))) return closedLink();
    await writePassword(tx, accountId, passwordHash);
    record({
      event: "setup.used",
      subjectKind: "account",
      subjectId: accountId,
      payload: { email, purpose: "password" },
    });
    record({
      event: "account.password",
      subjectKind: "account",
      subjectId: accountId,
      payload: { email, how: "link" },
    });
    return { ok: true, email };
  });
}

function closedLink(): Refusal {
  return refuse("not-found", "This link was used, has expired or never was one. Ask for another.");
}
