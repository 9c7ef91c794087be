import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id with the parameters of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Stands in an account that has no password yet: no password matches it. */
export const NO_PASSWORD = "none";

/** What is verified where there is nothing to verify against, so that absence takes as long as a wrong password. */
const standIn = hash(randomBytes(32), PARAMETERS);

/**
 * The same password typed on two keyboards may arrive composed or decomposed: NIST SP 800-63B 5.1.1.2 asks for one
 * normal form before hashing.
 */
function normal(password: string): string {
  return password.normalize("NFKC");
}

/** The argon2id hash of a password, in PHC text form. Takes some 30 ms: never inside a transaction. */
export async function hashPassword(password: string): Promise<string> {
  return hash(normal(password), PARAMETERS);
}

/**
 * Whether the password is the one that was hashed. Without a hash, or with an account that has no password, the answer
 * is no and takes the same time.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash === null || passwordHash === NO_PASSWORD) {
    await verify(await standIn, normal(password));
    return false;
  }
  return verify(passwordHash, normal(password));
}
