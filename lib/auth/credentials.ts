import { emailSchema, PASSWORD_MAX } from "@/lib/accounts/model";
import { credentialsOf } from "@/lib/accounts/reads";
import { admitAttempt, forgiveAttempt } from "@/lib/auth/attempts";
import { verifyPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import { tellSecurity } from "@/lib/security-log";

/** What a sign-in came to. `wrong` covers every reason an account may have for not opening, and does not tell them apart. */
export type CredentialCheck =
  | { ok: true; accountId: string; sessionVersion: number }
  | { ok: false; why: "wrong" }
  | { ok: false; why: "too-many"; retryAfter: number };

/**
 * Checks an e-mail address and a password from an address on the network. The answer, the time it takes and the count
 * of attempts are the same whether the account exists, is disabled or has no password. `retryAfter` is in seconds.
 */
export async function checkCredentials(given: {
  email: string;
  password: string;
  address: string;
}): Promise<CredentialCheck> {
  const email = given.email.trim().toLowerCase();
  const admission = await admitAttempt(email, given.address);
  // People type passwords into the wrong field: what names the account is told by its digest alone.
  const tried = { tried: sha256(email).slice(0, 16), address: given.address };
  if (!admission.admitted) {
    tellSecurity("sign-in held back", tried);
    return { ok: false, why: "too-many", retryAfter: admission.retryAfter };
  }

  const account = emailSchema.safeParse(email).success ? await credentialsOf(db, email) : null;
  const right = await verifyPassword(
    account?.passwordHash ?? null,
    given.password.slice(0, PASSWORD_MAX + 1),
  );
  if (!right || !account || account.disabledAt) {
    tellSecurity("sign-in refused", tried);
    return { ok: false, why: "wrong" };
  }

  await forgiveAttempt(email, given.address);
  tellSecurity("sign-in", { account: account.id, address: given.address });
  return { ok: true, accountId: account.id, sessionVersion: account.sessionVersion };
}
