import { db, type Transaction } from "@/lib/db";

/** Runs an UPDATE of ledger entries as any client of the database could: the triggers stand in its way. */
export async function onLedger(setAndWhere: string): Promise<void> {
  await db.$executeRawUnsafe(`UPDATE "LedgerEntry" ${setAndWhere}`);
}

/**
 * What `look` sees once statements were run as a superuser who has switched the triggers off, so that nothing in the
 * database stood in their way. All of it is undone afterwards.
 */
export async function afterTampering<T>(
  statements: readonly string[],
  look: (tampered: Transaction) => Promise<T>,
): Promise<T> {
  const seen: T[] = [];
  const undo = new Error("undone");
  await db
    .$transaction(
      async (tx) => {
        await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
        for (const statement of statements) await tx.$executeRawUnsafe(statement);
        seen.push(await look(tx));
        throw undo;
      },
      { timeout: 30_000 },
    )
    .catch((fault: unknown) => {
      if (fault !== undo) throw fault;
    });
  const [one] = seen;
  if (one === undefined) throw new Error("Nothing was seen");
  return one;
}

/** The same, and it stays: for what has to be found out afterwards. */
export async function tamperForGood(...statements: string[]): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });
}
