import { accountIdOf } from "@/lib/accounts/reads";
import { actorOf } from "@/lib/auth/mint";
import { db } from "@/lib/db";
import { addAccount } from "@/lib/flows/add-account";
import { COMMAND_LINE } from "@/lib/flows/manage-account";
import { ACCOUNTS_CHAIN } from "@/lib/ledger/events";
import type { Actor, Role } from "@/lib/policy";

export const PASSWORD = "a password of the tests";

/** Empties the newsroom. The ledger stays: nothing deletes from it. */
export async function emptyNewsroom(): Promise<void> {
  await db.rateLimit.deleteMany();
  await db.setupLink.deleteMany();
  await db.account.deleteMany();
}

/** Makes an account through the flow and mints its actor. */
export async function person(name: string, is: { ceiling?: Role; admin?: boolean } = {}): Promise<Actor> {
  const email = `${name.toLowerCase()}@example.org`;
  const made = await addAccount(
    COMMAND_LINE,
    { email, name, ceiling: is.ceiling ?? "reporter", admin: is.admin ?? false },
    PASSWORD,
  );
  if (!made.ok) throw new Error(made.reason);
  return mustBe(await actorOf(db, made.accountId));
}

/** The same actor as the next request would mint it, or null. */
export async function atNextRequest(actor: Actor): Promise<Actor | null> {
  const id = await accountIdOf(db, actor.email);
  return id ? actorOf(db, id) : null;
}

/** How long the accounts' chain is now. */
export async function chainLength(): Promise<number> {
  return db.ledgerEntry.count({ where: { chain: ACCOUNTS_CHAIN } });
}

/** What was written to the accounts' chain after its first `from` entries. */
export async function entriesAfter(from: number) {
  return db.ledgerEntry.findMany({
    where: { chain: ACCOUNTS_CHAIN, seq: { gt: from } },
    orderBy: { seq: "asc" },
    select: { event: true, subjectId: true, actorId: true, actorName: true, actorRole: true, payload: true },
  });
}

export function mustBe<T>(value: T | null): T {
  if (value === null) throw new Error("There is none");
  return value;
}
