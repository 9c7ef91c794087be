import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { PATH_HEADER, safeNext } from "@/lib/auth/next-path";
import { db } from "@/lib/db";
import { describeFault } from "@/lib/errors";

/** What keeps the database from serving people, in a sentence; null while it can. */
export async function databaseProblem(): Promise<string | null> {
  try {
    // A table of ours, and not `SELECT 1`: a database without its migrations can't serve anyone.
    await db.account.findFirst({ select: { id: true } });
    return null;
  } catch (fault) {
    return describeFault(fault).message;
  }
}

/**
 * The answer, or, when the database can't give one, the page that says so: a fault thrown under a page shows nothing at
 * all to a browser without a script. A form that a script sends keeps its page and what was typed, so there the fault
 * is thrown, as every other is everywhere.
 */
export async function orUnavailable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (fault) {
    const asked = await headers();
    if (describeFault(fault).status !== 503 || asked.has("next-action")) throw fault;
    redirect(`/unavailable?next=${encodeURIComponent(safeNext(asked.get(PATH_HEADER)))}`);
  }
}
