import { db } from "@/lib/db";
import type { AsRead, LastClosing } from "@/lib/editions/model-corrections";
import { Prisma } from "@/lib/generated/prisma/client";
import type { EditionItem } from "@/lib/interchange/model";
import { thaw } from "@/lib/interchange/thaw";
import type { StoryScope } from "@/lib/policy";

/** An edition as one that may have to be corrected. */
export type CorrectedEdition = {
  id: string;
  number: number;
  recipient: string | null;
  madeAt: Date;
  supersedesId: string | null;
};

/** The editions in which statements left, and those that took the place of any, keyed by edition. */
export async function editionsHolding(
  storyId: string,
  statementIds: readonly string[],
): Promise<Map<string, CorrectedEdition>> {
  const rows = await db.$queryRaw<CorrectedEdition[]>`
    SELECT e.id, e.number, e.recipient, e."madeAt", e."supersedesId" FROM "Edition" e
    WHERE e."storyId" = ${storyId}::uuid AND (e."supersedesId" IS NOT NULL OR e.id IN (
      SELECT i."editionId" FROM "EditionItem" i WHERE i."storyId" = ${storyId}::uuid AND i.held IS NULL
        AND i."statementId" IN (${idsIn(statementIds)})))`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** A statement as an edition gave it, and what was closed of it last. */
export type GivenItem = { editionId: string; statementId: string; frozen: EditionItem; last: Closing | null };
export type Closing = LastClosing & { ordinal: number };

/** Every place where statements left, in whatever edition. */
export async function readGivenItems(storyId: string, statementIds: readonly string[]): Promise<GivenItem[]> {
  if (statementIds.length === 0) return [];
  const rows = await db.$queryRaw<
    (Omit<GivenItem, "frozen" | "last"> & {
      frozen: unknown;
      outcome: LastClosing["outcome"] | null;
      digest: string;
      told: unknown;
      ordinal: number;
    })[]
  >`SELECT i."editionId", i."statementId", i.frozen, c.outcome, c.digest, c.told, c.ordinal
    FROM "EditionItem" i LEFT JOIN LATERAL (
      SELECT * FROM "CorrectionClosing" c WHERE c."editionId" = i."editionId" AND c."statementId" = i."statementId"
      ORDER BY c.ordinal DESC LIMIT 1) AS c ON true
    WHERE i."storyId" = ${storyId}::uuid AND i.held IS NULL AND i."statementId" IN (${idsIn(statementIds)})`;
  return rows.map(({ editionId, statementId, frozen, outcome, digest, told, ordinal }) => ({
    editionId,
    statementId,
    frozen: thaw(frozen),
    last: outcome && { outcome, digest, told: told as AsRead, ordinal },
  }));
}

/** Statements of an edition that read differently now, in the order of their numbers; and how many there are. */
export async function dueStatements(
  scope: StoryScope,
  editionId: string,
  { skip, take }: { skip: number; take: number },
): Promise<{ ids: string[]; total: number }> {
  const where = { storyId: scope.storyId, editionId };
  const [rows, total] = await Promise.all([
    db.correctionDue.findMany({
      where,
      orderBy: { number: "asc" },
      skip,
      take,
      select: { statementId: true },
    }),
    db.correctionDue.count({ where }),
  ]);
  return { ids: rows.map(({ statementId }) => statementId), total };
}

export type DueEdition = {
  id: string;
  storyId: string;
  storyTitle: string;
  number: number;
  recipient: string | null;
  due: number;
  /** The one with the lowest number of those that read differently. */
  first: string;
  total: number;
};

/**
 * Editions that have to be corrected, the newest first, with how many there are in all.
 *
 * @param stories SQL for the identifiers of the stories to look in
 */
export function dueEditions(
  stories: Prisma.Sql,
  { skip = 0, take }: { skip?: number; take: number },
): Promise<DueEdition[]> {
  return db.$queryRaw`
    SELECT e.id, e."storyId", s.title AS "storyTitle", e.number, e.recipient, d.due,
      (SELECT o."statementId" FROM "CorrectionDue" o WHERE o."storyId" = e."storyId" AND o."editionId" = e.id
       ORDER BY o.number LIMIT 1) AS first, (count(*) OVER ())::int AS total
    FROM (SELECT "storyId", "editionId", count(*)::int AS due FROM "CorrectionDue"
      WHERE "storyId" IN (${stories}) GROUP BY "storyId", "editionId") AS d
    JOIN "Edition" e ON e.id = d."editionId" JOIN "Story" s ON s.id = e."storyId"
    ORDER BY e."madeAt" DESC, e.id DESC LIMIT ${take} OFFSET ${skip}`;
}

/** How many statements read differently in each of some editions; those without any are left out. */
export async function countDue(
  scope: StoryScope,
  editionIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.correctionDue.groupBy({
    by: ["editionId"],
    where: { storyId: scope.storyId, editionId: { in: [...editionIds] } },
    _count: true,
  });
  return new Map(rows.map(({ editionId, _count }) => [editionId, _count]));
}

/** What was sent or dismissed of an edition, the newest first; and how much there is. */
export async function listClosings(scope: StoryScope, editionId: string, take = 20) {
  const where = { storyId: scope.storyId, editionId };
  const [rows, total] = await Promise.all([
    db.correctionClosing.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take,
      select: {
        id: true,
        outcome: true,
        reason: true,
        sentTo: true,
        at: true,
        by: { select: { name: true } },
        statement: { select: { item: { select: { number: true } } } },
      },
    }),
    db.correctionClosing.count({ where }),
  ]);
  return { rows: rows.map(({ statement, ...row }) => ({ ...row, number: statement.item.number })), total };
}

/** The address that the edition's recipient was written to last; null when nobody did. */
export async function lastAddress(scope: StoryScope, edition: { id: string; recipient: string | null }) {
  const to = edition.recipient === null ? { id: edition.id } : { recipient: edition.recipient };
  const sent = await db.correctionClosing.findFirst({
    where: { storyId: scope.storyId, edition: to, sentTo: { not: null } },
    orderBy: { at: "desc" },
    select: { sentTo: true },
  });
  return sent?.sentTo ?? null;
}

/** Identifiers as SQL: one value, however many there are. */
export function idsIn(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid`;
}
