import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/digest";

/** How long attempts are remembered, in seconds: the window runs from the first of them and is not prolonged. */
export const ATTEMPT_WINDOW = 15 * 60;
/** Wrong passwords for one account in a window. At this rate 12 random characters outlive us all. */
export const ATTEMPTS_PER_ACCOUNT = 10;
/** Wrong passwords from one address in a window: a whole newsroom may share one. */
export const ATTEMPTS_PER_ADDRESS = 50;

/** Whether an attempt may be made now, or in how many seconds. */
export type Admission = { admitted: true } | { admitted: false; retryAfter: number };

const stored = { storeClient: db, tableName: "rateLimit", duration: ATTEMPT_WINDOW };
const perAccount = new RateLimiterPrisma({ ...stored, keyPrefix: "account", points: ATTEMPTS_PER_ACCOUNT });
const perAddress = new RateLimiterPrisma({ ...stored, keyPrefix: "address", points: ATTEMPTS_PER_ADDRESS });

/**
 * Counts an attempt before its password is looked at, so that many at once get no more tries than one after another.
 * `account` is whatever names the account, existing or not; only its digest is kept, since people type passwords into
 * the wrong field. The address is counted first: one that is shut out can then not use up other people's attempts.
 */
export async function admitAttempt(account: string, address: string): Promise<Admission> {
  const byAddress = await consume(perAddress, sha256(address));
  return byAddress.admitted ? consume(perAccount, sha256(account)) : byAddress;
}

/** Takes back what a right password was counted for. Of the address only this one: its other attempts stand. */
export async function forgiveAttempt(account: string, address: string): Promise<void> {
  await perAddress.reward(sha256(address), 1);
  await perAccount.delete(sha256(account));
}

async function consume(limiter: RateLimiterPrisma, key: string): Promise<Admission> {
  try {
    await limiter.consume(key);
    return { admitted: true };
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    return { admitted: false, retryAfter: Math.max(1, Math.ceil(rejection.msBeforeNext / 1000)) };
  }
}
