import { randomBytes } from "node:crypto";
import type { LinkPurpose } from "@/lib/accounts/model";
import type { Transaction } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import type { Role } from "@/lib/policy";

/** Inserts an account; false when the e-mail address is taken. */
export async function insertAccount(
  tx: Transaction,
  account: { id: string; email: string; name: string; ceiling: Role; admin: boolean; passwordHash: string },
): Promise<boolean> {
  const { count } = await tx.account.createMany({ data: [account], skipDuplicates: true });
  return count === 1;
}

export async function writeCeiling(tx: Transaction, id: string, ceiling: Role): Promise<void> {
  await tx.account.update({ where: { id }, data: { ceiling } });
}

export async function writeAdminMark(tx: Transaction, id: string, admin: boolean): Promise<void> {
  await tx.account.update({ where: { id }, data: { admin } });
}

/** Shuts an account: it can't sign in, its sessions end and its open links with them. */
export async function writeDisabled(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.account.update({ where: { id }, data: { disabledAt: at, sessionVersion: { increment: 1 } } });
  await dropOpenLinks(tx, "password", id);
}

export async function writeEnabled(tx: Transaction, id: string): Promise<void> {
  await tx.account.update({ where: { id }, data: { disabledAt: null } });
}

/** Ends every session of the account at its next request. Returns the version that new sessions carry. */
export async function raiseSessionVersion(tx: Transaction, id: string): Promise<number> {
  const row = await tx.account.update({
    where: { id },
    data: { sessionVersion: { increment: 1 } },
    select: { sessionVersion: true },
  });
  return row.sessionVersion;
}

/**
 * Sets a password and ends every session. With `expected`, only while the stored hash is still that one; false, and
 * nothing done, when it was changed meanwhile.
 */
export async function writePassword(
  tx: Transaction,
  id: string,
  passwordHash: string,
  expected?: string,
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id, ...(expected === undefined ? {} : { passwordHash: expected }) },
    data: { passwordHash, sessionVersion: { increment: 1 } },
  });
  return count === 1;
}

/**
 * Makes a one-time link and ends the unused ones of the same purpose and account before it. Returns the token, 256
 * random bits in base64url: it is shown once, and only its hash is kept.
 */
export async function insertLink(
  tx: Transaction,
  link: { purpose: LinkPurpose; accountId: string | null; expiresAt: Date },
): Promise<string> {
  await dropOpenLinks(tx, link.purpose, link.accountId);
  const token = randomBytes(32).toString("base64url");
  await tx.setupLink.create({ data: { ...link, tokenHash: sha256(token) } });
  return token;
}

/** Uses a link up. False when it was used, has expired or never was: of several at once, one is told true. */
export async function spendLink(
  tx: Transaction,
  token: string,
  purpose: LinkPurpose,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.setupLink.updateMany({
    where: { tokenHash: sha256(token), purpose, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  return count === 1;
}

/** Ends the unused links of one purpose; used ones stay, so that a second visit can be told so. */
export async function dropOpenLinks(
  tx: Transaction,
  purpose: LinkPurpose,
  accountId: string | null,
): Promise<void> {
  await tx.setupLink.deleteMany({ where: { purpose, accountId, usedAt: null } });
}

/** Keeps other transactions from adding accounts until this one ends. Reading goes on. */
export async function holdOtherNewcomers(tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "Account" IN SHARE ROW EXCLUSIVE MODE`;
}
