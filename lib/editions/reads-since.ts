import { db } from "@/lib/db";
import { idsIn } from "@/lib/editions/reads-corrections";
import { Prisma } from "@/lib/generated/prisma/client";

/** Up to where a story's editions were held against what stands, and by which version of the program; null for never. */
export function readCorrectionHead(storyId: string) {
  return db.correctionHead.findUnique({ where: { storyId } });
}

/** The entry of the story's first edition; null where nothing left yet. Before it nothing had to be corrected. */
export async function firstEdition(storyId: string): Promise<number | null> {
  const first = await db.ledgerEntry.findFirst({
    where: { chain: storyId, event: "edition.made" },
    orderBy: { seq: "asc" },
    select: { seq: true },
  });
  return first?.seq ?? null;
}

/** What changes nothing that an edition gives. A reply, a comment or a member is in none. */
const BESIDE = [
  "member.added",
  "member.role",
  "member.removed",
  "identity.written",
  "original.opened",
  "original.checked",
  "reply.logged",
  "reply.answered",
  "comment.made",
  "item.submitted",
  "item.taken",
  "item.taken-over",
  "suggestion.made",
  "suggestion.declined",
];

/** An entry whose payload named something else as well; what a sealed one named nobody can tell. */
type Entry = { event: string; kind: string; subject: string; other: string | null; sealed: boolean };

/** What the entries between two places of a story are about. */
export function entriesBetween(storyId: string, from: number, to: number): Promise<Entry[]> {
  return db.$queryRaw`
    SELECT DISTINCT event, "subjectKind" AS kind, "subjectId" AS subject,
      payload->>'statementId' AS other, payload IS NULL AS sealed
    FROM "LedgerEntry" WHERE chain = ${storyId} AND seq > ${from} AND seq <= ${to}
      AND event <> ALL(${BESIDE})`;
}

const left = (storyId: string, statement: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM "EditionItem" e
  WHERE e."storyId" = ${storyId}::uuid AND e."statementId" = ${statement} AND e.held IS NULL)`;

/** Statements that left and that these are, or that speak through, were said by or stand in these. */
export async function statementsTouched(storyId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const story = Prisma.sql`${storyId}::uuid`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH touched AS MATERIALIZED (SELECT DISTINCT t.id FROM (${idsIn(ids)}) AS t(id))
    SELECT f.id FROM (
      SELECT s.id FROM touched t JOIN "Statement" s ON s."storyId" = ${story} AND s.id = t.id
      UNION SELECT s.id FROM touched t JOIN "Statement" s ON s."storyId" = ${story} AND s."speakerId" = t.id
      UNION SELECT s.id FROM touched t JOIN "Statement" s ON s."storyId" = ${story} AND s."documentId" = t.id
      UNION SELECT s.id FROM touched t JOIN "Document" d ON d."storyId" = ${story} AND d."publisherId" = t.id
        JOIN "Statement" s ON s."storyId" = ${story} AND s."documentId" = d.id
      UNION SELECT r."statementId" FROM touched t
        JOIN "RelayLink" r ON r."storyId" = ${story} AND r."sourceId" = t.id) AS f
    WHERE ${left(storyId, Prisma.sql`f.id`)}`;
  return rows.map(({ id }) => id);
}

/** Every statement that left in any edition of the story. */
export async function statementsLeft(storyId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "statementId" AS id FROM "EditionItem" WHERE "storyId" = ${storyId}::uuid AND held IS NULL`;
  return rows.map(({ id }) => id);
}

/** Claims that statements which left take a position on, each with the digest that was kept of it. */
export async function claimsGiven(storyId: string): Promise<Map<string, string | null>> {
  const rows = await db.$queryRaw<{ id: string; digest: string | null }[]>`
    SELECT c.id, k.digest FROM "Claim" c LEFT JOIN "CorrectionClaim" k ON k."claimId" = c.id
    WHERE c."storyId" = ${storyId}::uuid AND EXISTS (
      SELECT 1 FROM "Position" p WHERE p."storyId" = ${storyId}::uuid AND p."claimId" = c.id
        AND ${left(storyId, Prisma.sql`p."statementId"`)})`;
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

/** Statements that left and take a position on any of these claims. */
export async function statementsOn(storyId: string, claimIds: readonly string[]): Promise<string[]> {
  if (claimIds.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p."statementId" AS id FROM "Position" p
    WHERE p."storyId" = ${storyId}::uuid AND p."claimId" IN (${idsIn(claimIds)})
      AND ${left(storyId, Prisma.sql`p."statementId"`)}`;
  return rows.map(({ id }) => id);
}

/** Statements listed as due that left again in one of these editions, which may stand for the one they are listed in. */
export async function statementsLeftAgain(storyId: string, editionIds: readonly string[]): Promise<string[]> {
  if (editionIds.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT d."statementId" AS id FROM "CorrectionDue" d
    JOIN "EditionItem" i ON i."storyId" = d."storyId" AND i."statementId" = d."statementId"
    WHERE d."storyId" = ${storyId}::uuid AND i."editionId" IN (${idsIn(editionIds)})`;
  return rows.map(({ id }) => id);
}

/** Statements whose correction was closed between two places of the story. */
export async function statementsClosed(storyId: string, from: number, to: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c."statementId" AS id FROM "LedgerEntry" e JOIN "CorrectionClosing" c
      ON c."storyId" = ${storyId}::uuid AND c."editionId" = e."subjectId"::uuid AND c.at = e.at
    WHERE e.chain = ${storyId} AND e.event = 'correction.closed' AND e.seq > ${from} AND e.seq <= ${to}`;
  return rows.map(({ id }) => id);
}
