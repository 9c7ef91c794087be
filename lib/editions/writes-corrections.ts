import { db, type Transaction } from "@/lib/db";
import type { AsRead } from "@/lib/editions/model-corrections";
import { idsIn } from "@/lib/editions/reads-corrections";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Head } from "@/lib/ledger/kept";

/** By which version of the program corrections are found: another begins anew. */
export const CORRECTION_FINDER = 1;

const ROWS_AT_ONCE = 2_000;
const TIMEOUT_MS = 60_000;

/** Where a story that had no edition yet begins: what left is as it stands at that place. Within the edition's change. */
export async function beginCorrections(
  tx: Transaction,
  storyId: string,
  { seq, shared }: Head,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "CorrectionHead" ("storyId", seq, shared, finder)
    VALUES (${storyId}::uuid, ${seq}, ${shared}, ${CORRECTION_FINDER}) ON CONFLICT DO NOTHING`;
}

export type DueRow = { editionId: string; statementId: string; number: number };
export type FoundDue = {
  /** Everything that was looked at: what isn't due of it is taken off the list. */
  looked: readonly string[];
  due: readonly DueRow[];
  claims: readonly { claimId: string; digest: string }[];
};

/**
 * Keeps what was found in one transaction. False, and nothing kept, where somebody else kept something since `before`.
 * No change of the story: it follows from the story, and is found anew when it is thrown away.
 */
export async function keepDue(
  storyId: string,
  before: (Head & { finder: number }) | null,
  now: Head,
  { looked, due, claims }: FoundDue,
): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`
        INSERT INTO "CorrectionHead" ("storyId", seq, shared, finder) VALUES (${storyId}::uuid, -1, -1, 0) ON CONFLICT DO NOTHING`;
      const [head] = await tx.$queryRaw<(Head & { finder: number })[]>`
        SELECT seq, shared, finder FROM "CorrectionHead" WHERE "storyId" = ${storyId}::uuid FOR UPDATE`;
      const known = before ?? { seq: -1, shared: -1, finder: 0 };
      if (head?.seq !== known.seq || head.shared !== known.shared || head.finder !== known.finder)
        return false;
      if (known.finder !== CORRECTION_FINDER) {
        await tx.correctionDue.deleteMany({ where: { storyId } });
        await tx.correctionClaim.deleteMany({ where: { storyId } });
      }
      if (looked.length > 0)
        await tx.$executeRaw`
          DELETE FROM "CorrectionDue" WHERE "storyId" = ${storyId}::uuid AND "statementId" IN (${idsIn(looked)})`;
      for (const rows of groups(due))
        await tx.$executeRaw`
          INSERT INTO "CorrectionDue" ("storyId", "editionId", "statementId", number)
          SELECT ${storyId}::uuid, r."editionId", r."statementId", r.number
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("editionId" uuid, "statementId" uuid, number int)`;
      for (const rows of groups(claims))
        await tx.$executeRaw`
          INSERT INTO "CorrectionClaim" ("storyId", "claimId", digest)
          SELECT ${storyId}::uuid, r."claimId", r.digest
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("claimId" uuid, digest text)
          ON CONFLICT ("claimId") DO UPDATE SET digest = excluded.digest`;
      await tx.$executeRaw`
        UPDATE "CorrectionHead" SET seq = ${now.seq}, shared = ${now.shared}, finder = ${CORRECTION_FINDER}
        WHERE "storyId" = ${storyId}::uuid`;
      return true;
    },
    { maxWait: 10_000, timeout: TIMEOUT_MS },
  );
}

function groups<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, at) =>
    rows.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE),
  );
}

export type ClosingRow = {
  id: string;
  statementId: string;
  ordinal: number;
  digest: string;
  told: AsRead;
};

/** SQL that keeps what was sent or dismissed of an edition. It is never changed: the last one tells. */
export function closingsInsert(
  closings: readonly ClosingRow[],
  shared: {
    storyId: string;
    editionId: string;
    outcome: "sent" | "dismissed";
    reason: string | null;
    sentTo: string | null;
    byId: string;
    at: Date;
  },
): Prisma.Sql {
  const { at, ...plain } = shared;
  const rows = closings.map((closing) => ({ ...plain, ...closing, at: at.toISOString() }));
  const columns = Prisma.raw(
    [
      "id",
      "storyId",
      "editionId",
      "statementId",
      "ordinal",
      "digest",
      "outcome",
      "reason",
      "sentTo",
      "told",
      "byId",
      "at",
    ]
      .map((column) => `"${column}"`)
      .join(", "),
  );
  return Prisma.sql`INSERT INTO "CorrectionClosing" (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::"CorrectionClosing", ${JSON.stringify(rows)}::json)`;
}
