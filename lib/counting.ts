import { Prisma } from "@/lib/generated/prisma/client";

/** Above this nobody needs the number, and counting on would take the longer the more there is. */
export const MOST_COUNTED = 10_000;

/**
 * SQL for how many rows there are, as a scalar: exact up to `MOST_COUNTED`, one more than that where there are more.
 *
 * @param from what stands after FROM, with its conditions
 */
export function countOf(from: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${from} LIMIT ${MOST_COUNTED + 1}) AS counted)`;
}

/** Such a count in words: "18", or "10,000+" where counting stopped. */
export function countWords(count: number): string {
  return count > MOST_COUNTED ? `${MOST_COUNTED.toLocaleString("en")}+` : String(count);
}
