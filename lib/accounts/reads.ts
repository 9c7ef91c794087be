import { type AccountRow, type LinkPurpose, linkPurposeSchema, roleSchema } from "@/lib/accounts/model";
import { type AccountFacts, linkState } from "@/lib/accounts/rules";
import type { Database, Transaction } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import { ACCOUNTS_CHAIN } from "@/lib/ledger/events";
import type { Role } from "@/lib/policy";

/** What an actor is minted from. */
export type ActorRow = {
  id: string;
  name: string;
  email: string;
  ceiling: string;
  admin: boolean;
  disabledAt: Date | null;
  sessionVersion: number;
};

/** The account as it stands now, by one of its unique fields, or null. */
export async function actorRow(
  database: Database,
  by: { id: string } | { email: string },
): Promise<ActorRow | null> {
  return database.account.findUnique({
    where: by,
    select: {
      id: true,
      name: true,
      email: true,
      ceiling: true,
      admin: true,
      disabledAt: true,
      sessionVersion: true,
    },
  });
}

/** What a sign-in is checked against, or null. Nothing but `lib/auth` and the password flow reads a hash. */
export async function credentialsOf(database: Database, email: string) {
  return database.account.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, sessionVersion: true, disabledAt: true },
  });
}

/** The stored hash of one account's password. */
export async function passwordHashOf(database: Database, accountId: string): Promise<string | null> {
  const row = await database.account.findUnique({ where: { id: accountId }, select: { passwordHash: true } });
  return row?.passwordHash ?? null;
}

export const ACCOUNTS_PER_PAGE = 50;

/** One page of all accounts by name, and how many there are. `page` starts at 1. */
export async function listAccounts(
  database: Database,
  { page = 1, perPage = ACCOUNTS_PER_PAGE }: { page?: number; perPage?: number } = {},
): Promise<{ rows: AccountRow[]; total: number }> {
  const [found, total] = await Promise.all([
    database.account.findMany({
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: {
        id: true,
        email: true,
        name: true,
        ceiling: true,
        admin: true,
        disabledAt: true,
        createdAt: true,
      },
    }),
    database.account.count(),
  ]);
  return { rows: found.map((row) => ({ ...row, ceiling: roleSchema.parse(row.ceiling) })), total };
}

/** Everyone who can sign in, by name: whom a story can take as a member. */
export async function listPeople(database: Database): Promise<{ id: string; name: string; email: string }[]> {
  return database.account.findMany({
    where: { disabledAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, email: true },
  });
}

/** The identifier of an account by its e-mail address, disabled or not. */
export async function accountIdOf(database: Database, email: string): Promise<string | null> {
  const row = await database.account.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Whether nobody has an account yet. */
export async function isNewsroomEmpty(database: Database): Promise<boolean> {
  return (await database.account.findFirst({ select: { id: true } })) === null;
}

/**
 * Locks every admin who can sign in, in one order, until the transaction ends: whoever would demote or disable one
 * waits here for whoever is doing the same, and then sees what came of it.
 */
export async function lockEnabledAdmins(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Account" WHERE admin AND "disabledAt" IS NULL ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id);
}

/** An account as its flows hold it: locked until the transaction ends. */
export type LockedAccount = AccountFacts & { email: string };

/** Reads an account and locks its row, or null. */
export async function lockAccount(tx: Transaction, id: string): Promise<LockedAccount | null> {
  const [row] = await tx.$queryRaw<
    { id: string; email: string; ceiling: string; admin: boolean; disabledAt: Date | null }[]
  >`
    SELECT id, email, ceiling, admin, "disabledAt" FROM "Account" WHERE id = ${id}::uuid FOR UPDATE`;
  return row ? { ...row, ceiling: roleSchema.parse(row.ceiling) } : null;
}

/** What a one-time link opens, or why it opens nothing. */
export type LinkReading =
  | { state: "open"; purpose: "admin" }
  | { state: "open"; purpose: "password"; accountId: string; name: string; email: string; ceiling: Role }
  | { state: "used" | "expired" | "unknown" };

/** Reads a one-time link by its token without using it. */
export async function readLink(database: Database, token: string, at: Date): Promise<LinkReading> {
  const link = await database.setupLink.findUnique({ where: { tokenHash: sha256(token) } });
  if (!link) return { state: "unknown" };
  const state = linkState(link, at);
  if (state !== "open") return { state };
  const purpose: LinkPurpose = linkPurposeSchema.parse(link.purpose);
  if (purpose === "admin") return { state, purpose };
  const account = link.accountId ? await actorRow(database, { id: link.accountId }) : null;
  if (!account || account.disabledAt) return { state: "expired" };
  const { id: accountId, name, email } = account;
  return { state, purpose, accountId, name, email, ceiling: roleSchema.parse(account.ceiling) };
}

/** One entry of the accounts' chain as a page shows it. */
export type AccountEntry = {
  seq: number;
  at: Date;
  who: string;
  event: string;
  payload: unknown;
  hash: string;
};

/** A page of the accounts' chain, newest first, of one account or of all, and how many entries there are. */
export async function accountEntries(
  database: Database,
  {
    subjectId,
    page = 1,
    perPage = ACCOUNTS_PER_PAGE,
  }: { subjectId?: string; page?: number; perPage?: number },
): Promise<{ entries: AccountEntry[]; total: number }> {
  const where = { chain: ACCOUNTS_CHAIN, ...(subjectId === undefined ? {} : { subjectId }) };
  const [rows, total] = await Promise.all([
    database.ledgerEntry.findMany({
      where,
      orderBy: { seq: "desc" },
      skip: (page - 1) * perPage,
      take: perPage,
      select: { seq: true, at: true, actorName: true, event: true, payload: true, hash: true },
    }),
    database.ledgerEntry.count({ where }),
  ]);
  return { entries: rows.map(({ actorName: who, ...row }) => ({ who, ...row })), total };
}

/** One account as lists show it, or null. */
export async function findAccount(database: Database, id: string): Promise<AccountRow | null> {
  const row = await database.account.findUnique({
    where: { id },
    select: {
      id: true,
      email: true,
      name: true,
      ceiling: true,
      admin: true,
      disabledAt: true,
      createdAt: true,
    },
  });
  return row && { ...row, ceiling: roleSchema.parse(row.ceiling) };
}
