import { db } from "@/lib/db";
import type { World } from "./world";

/**
 * Where the writing of a ledger entry can fail, in the order of `lib/ledger/append.ts`. The last is the commit itself:
 * everything was done, and is undone.
 */
export const STEPS = [
  "before the chain's head is made",
  "before an entry is written",
  "after an entry is written",
  "before the head moves on",
  "after the head moved on",
  "at the commit",
] as const;
export type Step = (typeof STEPS)[number];

/** When each step's trigger fires, and for which table of the ledger. */
const TRIGGERS: Record<Step, string> = {
  "before the chain's head is made": `BEFORE INSERT ON "LedgerHead" FOR EACH ROW`,
  "before an entry is written": `BEFORE INSERT ON "LedgerEntry" FOR EACH ROW`,
  "after an entry is written": `AFTER INSERT ON "LedgerEntry" FOR EACH ROW`,
  "before the head moves on": `BEFORE UPDATE ON "LedgerHead" FOR EACH ROW`,
  "after the head moved on": `AFTER UPDATE ON "LedgerHead" FOR EACH ROW`,
  "at the commit": `AFTER INSERT ON "LedgerEntry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW`,
};

const SAID = "the ledger was made to fail";

/**
 * Gives this test file's database a ledger that can be made to fail at each step. Failing at the commit is how a whole
 * table of deeds is tried on one story: each runs to its end, and is undone.
 */
export async function prepareRehearsal(): Promise<void> {
  await db.$executeRawUnsafe("CREATE SCHEMA rehearsal");
  await db.$executeRawUnsafe("CREATE TABLE rehearsal.failing (step text PRIMARY KEY)");
  await db.$executeRawUnsafe("CREATE SEQUENCE rehearsal.failed");
  await db.$executeRawUnsafe(`
    CREATE FUNCTION rehearsal.fail() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM rehearsal.failing WHERE step = TG_ARGV[0]) THEN
        PERFORM nextval('rehearsal.failed');
        RAISE EXCEPTION '${SAID} %', TG_ARGV[0];
      END IF;
      RETURN NEW;
    END $$`);
  for (const [index, step] of STEPS.entries()) {
    const kind = step === "at the commit" ? "CONSTRAINT TRIGGER" : "TRIGGER";
    const argument = step.replaceAll("'", "''");
    await db.$executeRawUnsafe(
      `CREATE ${kind} rehearsal_${index} ${TRIGGERS[step]} EXECUTE FUNCTION rehearsal.fail('${argument}')`,
    );
  }
}

/** From now on the ledger fails at this step, or at none. */
export async function failAt(step: Step | null): Promise<void> {
  await db.$executeRaw`DELETE FROM rehearsal.failing`;
  if (step) await db.$executeRaw`INSERT INTO rehearsal.failing VALUES (${step})`;
}

/** How often it was made to fail: what another process did, too, since nothing that is undone takes a sequence back. */
export async function timesFailed(): Promise<number> {
  const [row] = await db.$queryRaw<{ times: number }[]>`
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS times FROM rehearsal.failed`;
  return row?.times ?? 0;
}

/** Whether a fault is the one that was asked for, at this step. */
export function isRehearsed(fault: unknown, step: Step): boolean {
  return fault instanceof Error && `${fault.message} ${JSON.stringify(fault)}`.includes(`${SAID} ${step}`);
}

let question: string | undefined;
/**
 * No part of what an attempt changes: RateLimit counts attempts, right ones and wrong ones, and what has to be corrected
 * is found from the rest by whoever looks next.
 */
const BESIDE = ["RateLimit", "CorrectionHead", "CorrectionDue", "CorrectionClaim"];

/** Every row of every table as one digest a table. */
export async function wholeDatabase(): Promise<Record<string, string>> {
  if (!question) {
    const tables = await db.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL(${BESIDE}) ORDER BY 1`;
    question = tables
      .map(
        ({ name }) =>
          `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS rows FROM "${name}" t`,
      )
      .join(" UNION ALL ");
  }
  const rows = await db.$queryRawUnsafe<{ name: string; rows: string }[]>(question);
  return Object.fromEntries(rows.map(({ name, rows: digest }) => [name, digest]));
}

/** The story's two items and the head of its chain, row by row: what every deed must leave as it was to have done nothing. */
export async function standingOf({ storyId, ids }: World): Promise<string> {
  const rows = await db.$queryRaw<{ row: string }[]>`
    SELECT i::text AS row FROM "Item" i WHERE id IN (${ids.statement}::uuid, ${ids.claim}::uuid)
    UNION ALL SELECT h::text FROM "LedgerHead" h WHERE chain = ${storyId} ORDER BY 1`;
  return rows.map(({ row }) => row).join("\n");
}
