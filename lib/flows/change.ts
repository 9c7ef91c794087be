import { setTimeout as pause } from "node:timers/promises";
import { db, type Transaction } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { append } from "@/lib/ledger/append";
import type { Happening } from "@/lib/ledger/events";
import { type Outcome, type Refusal, refuse } from "@/lib/outcome";
import { type Act, may, rolesThatMay, type StoryScope } from "@/lib/policy";
import { tellSecurity } from "@/lib/security-log";

/** What a flow's work is given: the open transaction, the one clock of the change, and where to say what happened. */
export type Change = {
  tx: Transaction;
  at: Date;
  /** Says what happened; it is written to the story's chain at the end of the same transaction. */
  record: (happening: Happening) => void;
  /**
   * Leaves a write for the end, where it goes with the entries in one journey to the database: for what nothing else of
   * this change has to see. Several must not touch one row.
   */
  write: (statement: Prisma.Sql) => void;
};

const ATTEMPTS = 6;
/** A person's change takes a moment; whatever takes longer than this has gone wrong, and is undone. */
const LONGEST_MS = 20_000;
/** Those who got in each other's way would meet again at once: each waits for a moment of chance, longer every time. */
const FIRST_PAUSE_MS = 10;
/**
 * What a transaction that did nothing may be run again after: PostgreSQL's deadlock and serialisation failure; and a
 * unique key taken in between, because the next run finds what took it (the same form sent twice at one moment).
 */
const RETRYABLE = ["40P01", "40001", "P2034", "P2002"];

/**
 * Runs one change of a story: asks the policy, opens the transaction, does the work, appends what it recorded to the
 * ledger. A refusal undoes everything. Work that records nothing changed nothing, and is undone as well: no entry, no
 * change. What another transaction got in the way of is tried again.
 *
 * @param timeout milliseconds it may take: longer for what writes much
 */
export async function change<T extends object>(
  scope: StoryScope,
  act: Act,
  work: (change: Change) => Promise<Outcome<T>>,
  { timeout = LONGEST_MS }: { timeout?: number } = {},
): Promise<Outcome<T>> {
  if (!may(scope, act)) return notAllowed(scope, act);
  const actor = { accountId: scope.actor.accountId, name: scope.actor.name, role: scope.role };
  return runChange(scope.storyId, actor, work, timeout);
}

/** The refusal of the policy, which says who may. */
export function notAllowed(scope: StoryScope, act: Act): Refusal {
  tellSecurity("act refused", {
    account: scope.actor.accountId,
    story: scope.storyId,
    role: scope.role,
    act,
  });
  const roles = rolesThatMay(act);
  return refuse("not-allowed", `As ${scope.role} you may not do this; ${roles.join(" or ")} may.`);
}

/** The same without the policy, for the accounts' chain and for making a story: their flows ask it themselves. */
export async function runChange<T extends object>(
  chain: string,
  actor: { accountId: string | null; name: string; role: string },
  work: (change: Change) => Promise<Outcome<T>>,
  timeout = LONGEST_MS,
): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(chain, actor, work, timeout);
    } catch (fault) {
      if (fault instanceof Undo) return fault.outcome as Outcome<T>;
      if (attempt >= ATTEMPTS || !isRetryable(fault)) throw fault;
      await pause(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
}

async function once<T extends object>(
  chain: string,
  actor: { accountId: string | null; name: string; role: string },
  work: (change: Change) => Promise<Outcome<T>>,
  timeout: number,
): Promise<Outcome<T>> {
  return db.$transaction(
    async (tx) => {
      const happenings: Happening[] = [];
      const writes: Prisma.Sql[] = [];
      const at = new Date();
      const outcome = await work({
        tx,
        at,
        record: (happening) => happenings.push(happening),
        write: (statement) => writes.push(statement),
      });
      if (!outcome.ok || happenings.length === 0) throw new Undo(outcome);
      await append(tx, chain, actor, happenings, at, writes);
      return outcome;
    },
    { maxWait: 10_000, timeout },
  );
}

/** Carries a refusal, or an answer that changed nothing, out of the transaction so that it rolls back. */
class Undo extends Error {
  constructor(readonly outcome: Outcome<object>) {
    super("undone");
  }
}

function isRetryable(fault: unknown): boolean {
  const text = fault instanceof Error ? `${"code" in fault ? String(fault.code) : ""} ${fault.message}` : "";
  return RETRYABLE.some((code) => text.includes(code));
}
