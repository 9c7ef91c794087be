import { Prisma } from "@/lib/generated/prisma/client";

/** Above this nobody needs the number, and counting on would take the longer the more there is. */
export const MOST_COUNTED = 10_000;

/** The same of a person's queue, which is counted at every look at the desk. */
export const MOST_QUEUED = 1_000;

/**
 * SQL for how many rows there are, as a scalar: exact up to `most`, one more than that where there are more.
 *
 * @param from what stands after FROM, with its conditions
 */
export function countOf(from: Prisma.Sql, most = MOST_COUNTED): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${from} LIMIT ${most + 1}) AS counted)`;
}

/** Such a count in words: "18", or "10,000+" where counting stopped. */
export function countWords(count: number, most = MOST_COUNTED): string {
  return count > most ? `${most.toLocaleString("en")}+` : String(count);
}

/**
 * How many rows, written into the SQL. Handed over as a value it may keep the server from keeping a read's plan: one
 * that doesn't know the number expects a tenth of all rows, looks dear beside one that does, and the read is thought out
 * anew each time. What is stale took thirty times as long to think out as to find. Measure before it is used elsewhere: for
 * the list of statements it is the other way round.
 *
 * @param count a whole number of ours, never one that was typed
 */
export function atMost(count: number): Prisma.Sql {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`${count} is no number of rows`);
  return Prisma.raw(String(count));
}
