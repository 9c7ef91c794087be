import { db } from "@/lib/db";
import type { Bar } from "@/lib/editions/model-corrections";
import { barOf } from "@/lib/editions/rules";
import type { Retraction } from "@/lib/interchange/model";

const PAGE = 500;

/** Why, as far as it may be told outside: which terms somebody spoke on is nobody's business there. */
const WHY: Record<Bar, string> = {
  "off record": "it may no longer be used",
  wrong: "it was not said so",
  withdrawn: "the statement was withdrawn",
};

/**
 * What left in an edition, or in those whose place it took, and never leaves any more: page by page, in the order of
 * the statements' numbers. Each edition that takes their place says it again, for whoever missed one.
 */
export async function* retractionPages(storyId: string, editionId: string): AsyncGenerator<Retraction[]> {
  let after = 0;
  while (true) {
    const rows = await db.$queryRaw<{ number: number; state: string; said: string; terms: string }[]>`
      WITH RECURSIVE before AS (
        SELECT id, "supersedesId" FROM "Edition" WHERE "storyId" = ${storyId}::uuid AND id = ${editionId}::uuid
        UNION SELECT e.id, e."supersedesId" FROM "Edition" e JOIN before b ON e.id = b."supersedesId"
          WHERE e."storyId" = ${storyId}::uuid)
      SELECT i.number, i.state, i.verdict AS said, s.terms FROM "Item" i JOIN "Statement" s ON s.id = i.id
      WHERE i."storyId" = ${storyId}::uuid AND i.kind = 'statement' AND i.number > ${after}
        AND (i.state = 'withdrawn' OR i.verdict = 'wrong' OR s.terms = 'off record')
        AND EXISTS (SELECT 1 FROM "EditionItem" o WHERE o."storyId" = ${storyId}::uuid
          AND o."statementId" = i.id AND o.held IS NULL AND o."editionId" IN (SELECT id FROM before))
      ORDER BY i.number LIMIT ${PAGE}`;
    yield rows.flatMap(({ number, ...row }) => {
      const bar = barOf(row);
      return bar ? [{ label: `S${number}`, why: WHY[bar] }] : [];
    });
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.number;
  }
}

/** The first of the editions that took each other's place, up to this one; null when the story has no such edition. */
export async function firstInPlace(storyId: string, editionId: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ number: number }[]>`
    WITH RECURSIVE before AS (
      SELECT id, number, "supersedesId" FROM "Edition" WHERE "storyId" = ${storyId}::uuid AND id = ${editionId}::uuid
      UNION SELECT e.id, e.number, e."supersedesId" FROM "Edition" e JOIN before b ON e.id = b."supersedesId"
        WHERE e."storyId" = ${storyId}::uuid)
    SELECT number FROM before WHERE "supersedesId" IS NULL`;
  return row?.number ?? null;
}
