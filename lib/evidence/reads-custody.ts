import { db } from "@/lib/db";
import type { Alarm, Finding } from "@/lib/evidence/model-custody";
import { Prisma } from "@/lib/generated/prisma/client";
import type { StoryScope } from "@/lib/policy";

/**
 * What of the story rests on bytes that were last found changed or missing, by whoever looked: the same bytes may be kept
 * for another story. Almost always nothing, and then one look into an index.
 */
export async function readAlarms(scope: StoryScope): Promise<Alarm[]> {
  return db.$queryRaw<Alarm[]>`
    /* plan kept */ WITH bad AS (
      SELECT DISTINCT ON (c."blobSha256") c."blobSha256" AS sha256, c.finding, c.at FROM "OriginalCheck" c
      WHERE c.finding <> 'whole' AND NOT EXISTS (
        SELECT 1 FROM "OriginalCheck" later
        WHERE later."blobSha256" = c."blobSha256" AND later.finding = 'whole' AND later.at > c.at)
      ORDER BY c."blobSha256", c.at DESC)
    SELECT bad.finding, bad.at, 'D' || d.number || ', text ' || t.version AS what,
      'documents/' || d.number || '?text=' || t.version AS page,
      ARRAY(SELECT 'S' || i.number FROM "Statement" s JOIN "Item" i ON i.id = s.id
            WHERE s."textId" = t.id AND i.state <> 'withdrawn' ORDER BY i.number) AS rests
    FROM bad JOIN "Text" t ON t."blobSha256" = bad.sha256 JOIN "Document" d ON d.id = t."documentId"
    WHERE t."storyId" = ${scope.storyId}::uuid
    UNION ALL
    SELECT bad.finding, bad.at, e.title, (CASE i.kind WHEN 'claim' THEN 'claims/' ELSE 'statements/' END) || i.number,
      ARRAY[(CASE i.kind WHEN 'claim' THEN 'C' ELSE 'S' END) || i.number]
    FROM bad JOIN "Evidence" e ON e."blobSha256" = bad.sha256 JOIN "Item" i ON i.id = e."itemId"
    WHERE e."storyId" = ${scope.storyId}::uuid AND e."withdrawnReason" IS NULL
    ORDER BY what`;
}

/** Who opened the originals of a document, or checked them, and what was found: the newest first; at most `limit`. */
export async function readOpenings(scope: StoryScope, documentId: string, limit = 20) {
  const texts = await db.text.findMany({
    where: { storyId: scope.storyId, documentId },
    select: { version: true, blobSha256: true },
  });
  const rows = await db.originalCheck.findMany({
    where: { storyId: scope.storyId, blobSha256: { in: texts.map(({ blobSha256 }) => blobSha256) } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
    select: { id: true, at: true, finding: true, blobSha256: true, by: { select: { name: true } } },
  });
  return rows.map(({ blobSha256, ...row }) => ({
    ...row,
    finding: row.finding as Finding,
    version: texts.find((text) => text.blobSha256 === blobSha256)?.version ?? null,
  }));
}

/**
 * Hashes of bytes that texts and evidence rest on, with what the database's own hash of them finds; in their order. Those
 * that are a file of the store are for the store to look at.
 */
export async function checkOriginals(
  after: string,
  limit: number,
): Promise<{ sha256: string; finding: Finding | "in store" }[]> {
  return db.$queryRaw`
    SELECT r.sha256, CASE WHEN b.sha256 IS NULL THEN 'missing' WHEN b.bytes IS NULL THEN 'in store'
      WHEN encode(sha256(b.bytes), 'hex') <> b.sha256 THEN 'changed' ELSE 'whole' END AS finding
    FROM (SELECT "blobSha256" AS sha256 FROM "Text" WHERE "blobSha256" > ${after}
          UNION SELECT "blobSha256" FROM "Evidence" WHERE "blobSha256" > ${after}
          ORDER BY 1 LIMIT ${Prisma.sql`${limit}::int`}) r
    LEFT JOIN "Blob" b ON b.sha256 = r.sha256 ORDER BY r.sha256`;
}

/** Texts whose words are not those whose hash was kept, with their place: "story …, D3, text 2". */
export async function changedTexts(): Promise<string[]> {
  const rows = await db.$queryRaw<{ what: string }[]>`
    SELECT 'story ' || t."storyId" || ', D' || d.number || ', text ' || t.version AS what
    FROM "Text" t JOIN "Document" d ON d.id = t."documentId"
    WHERE encode(sha256(convert_to(t.content, 'UTF8')), 'hex') <> t.sha256 ORDER BY 1`;
  return rows.map(({ what }) => what);
}

/** The stories in which something rests on these bytes. */
export async function storiesRestingOn(blobSha256: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ storyId: string }[]>`
    SELECT "storyId"::text AS "storyId" FROM "Text" WHERE "blobSha256" = ${blobSha256}
    UNION SELECT "storyId"::text FROM "Evidence" WHERE "blobSha256" = ${blobSha256} ORDER BY 1`;
  return rows.map(({ storyId }) => storyId);
}

/** What was last found of these bytes; null when nobody has looked. */
export async function lastFinding(blobSha256: string): Promise<Finding | null> {
  const last = await db.originalCheck.findFirst({
    where: { blobSha256 },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { finding: true },
  });
  return (last?.finding ?? null) as Finding | null;
}
