import { atMost } from "@/lib/counting";
import { Prisma } from "@/lib/generated/prisma/client";
import type { State } from "@/lib/reviews/model";
import type { SaidVerdict } from "@/lib/statements/model";

/** What a list of statements is narrowed by; it lives in the page's address. */
export type StatementFilter = {
  state?: State | undefined;
  said?: SaidVerdict | undefined;
  stale?: boolean | undefined;
  /** Waiting for this person: submitted by others, or in review with them, or returned to them. */
  waitingFor?: string | undefined;
  speakerId?: string | undefined;
  partyId?: string | undefined;
  documentId?: string | undefined;
  claimId?: string | undefined;
  /** Bears on a claim with this Holds? verdict. */
  holds?: string | undefined;
};

/**
 * SQL that is true where a decided statement `s` with item `i` no longer rests on what was decided: its content, its
 * speaker's name, its document or a newer text of it changed since (`staleReasons`). Hardly any source is ever renamed,
 * so that the pins are opened for few.
 */
export const isStale = Prisma.sql`(i."decisionId" IS NOT NULL AND (
  i.digest <> i."decidedDigest"
  OR EXISTS (SELECT 1 FROM "Source" o WHERE o.id = s."speakerId" AND o."renamedById" IS NOT NULL
    AND o.name <> (SELECT d.pins->>'speakerName' FROM "Decision" d WHERE d.id = i."decisionId"))
  OR EXISTS (SELECT 1 FROM "Document" d WHERE d.id = s."documentId" AND d.status <> 'current' AND d."statusAt" > i."decidedAt")
  OR EXISTS (SELECT 1 FROM "Reproof" r WHERE r."statementId" = s.id AND r.outcome IN ('changed', 'gone') AND r.at > i."decidedAt")))`;

/**
 * The same conditions the other way round, as SQL for the identifiers of all that are stale: from what changed to what
 * rests on it, each by an index that holds nothing else. Its cost goes with what is stale, not with what there is.
 *
 * @param stories SQL for the identifiers of the stories to look in
 */
export function staleStatementIds(stories: Prisma.Sql): Prisma.Sql {
  const kinds = staleKinds(stories).map(({ from }) => Prisma.sql`SELECT i.id FROM ${from}`);
  return Prisma.join(kinds, " UNION ");
}

/**
 * The statements that went stale last, as SQL for `id` and `at`, at most `limit` of each kind; one of several kinds comes
 * several times. By their documents, of which many can rest, those that changed last are looked at first, so that the
 * cost goes with the limit. A speaker's new name has no moment of its own: the decision's stands for it.
 */
export function lastGoneStale(stories: Prisma.Sql, limit: number): Prisma.Sql {
  const kinds = staleKinds(stories, Prisma.sql`ORDER BY at DESC OFFSET 0`).map(
    ({ from, at }) => Prisma.sql`(SELECT i.id, ${at} AS at FROM ${from} AND i.state <> 'withdrawn'
      ORDER BY ${at} DESC LIMIT ${atMost(limit)})`,
  );
  return Prisma.join(kinds, " UNION ALL ");
}

/** The kinds of staleness: where the statements `i` of each are found, and when they went stale. */
function staleKinds(stories: Prisma.Sql, order = Prisma.empty): { from: Prisma.Sql; at: Prisma.Sql }[] {
  return [
    {
      from: Prisma.sql`"Item" i WHERE i."storyId" IN (${stories}) AND i.kind = 'statement'
        AND i."decisionId" IS NOT NULL AND i.digest <> i."decidedDigest"`,
      at: Prisma.sql`i."changedAt"`,
    },
    {
      from: Prisma.sql`"Source" o
        JOIN "Statement" s ON s."storyId" = o."storyId" AND s."speakerId" = o.id JOIN "Item" i ON i.id = s.id
        JOIN "Decision" d ON d.id = i."decisionId"
        WHERE o."storyId" IN (${stories}) AND o."renamedById" IS NOT NULL AND o.name <> d.pins->>'speakerName'`,
      // When it was renamed is told in the ledger alone.
      at: Prisma.sql`i."decidedAt"`,
    },
    {
      from: Prisma.sql`(SELECT d.id, d."storyId", d."statusAt" AS at FROM "Document" d
          WHERE d."storyId" IN (${stories}) AND d.status <> 'current' ${order}) AS d
        JOIN "Statement" s ON s."storyId" = d."storyId" AND s."documentId" = d.id JOIN "Item" i ON i.id = s.id
        WHERE i."decisionId" IS NOT NULL AND d.at > i."decidedAt"`,
      at: Prisma.sql`d.at`,
    },
    {
      // A statement has one in every newer text.
      from: Prisma.sql`(SELECT r."statementId", max(r.at) AS at FROM "Reproof" r
          WHERE r."storyId" IN (${stories}) AND r.outcome IN ('changed', 'gone')
          GROUP BY r."statementId" ${order}) AS r
        JOIN "Item" i ON i.id = r."statementId" WHERE i."decisionId" IS NOT NULL AND r.at > i."decidedAt"`,
      at: Prisma.sql`r.at`,
    },
  ];
}

/**
 * SQL for the identifiers of the story's statements that fit a filter: those with the highest numbers, or on the way
 * back up (`after`) the lowest above it. In no promised order.
 */
export function statementsThat(
  storyId: string,
  filter: StatementFilter,
  { before, after }: { before?: number | undefined; after?: number | undefined },
  limit: number | undefined,
): Prisma.Sql {
  const all = [
    Prisma.sql`i."storyId" = ${storyId}::uuid AND i.kind = 'statement'`,
    filter.state ? Prisma.sql`i.state = ${filter.state}` : Prisma.sql`i.state <> 'withdrawn'`,
    ...(filter.said ? [Prisma.sql`i.verdict = ${filter.said}`] : []),
    ...(before === undefined ? [] : [Prisma.sql`i.number < ${before}`]),
    ...(after === undefined ? [] : [Prisma.sql`i.number > ${after}`]),
    ...narrowed(storyId, filter),
  ];
  const order = after === undefined ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const end = limit === undefined ? Prisma.empty : Prisma.sql`ORDER BY i.number ${order} LIMIT ${limit}`;
  const select = (more: Prisma.Sql) =>
    Prisma.sql`SELECT i.id FROM "Item" i ${ofStatement(filter)} WHERE ${Prisma.join(all, " AND ")} ${more} ${end}`;
  if (!filter.waitingFor) return select(Prisma.empty);
  // Each kind of waiting by its own index: with OR the whole story would be gone through for the few that wait.
  const waits = waiting(filter.waitingFor).map(
    (condition) => Prisma.sql`(${select(Prisma.sql`AND ${condition}`)})`,
  );
  if (limit === undefined) return Prisma.join(waits, " UNION ALL ");
  return Prisma.sql`SELECT i.id FROM "Item" i WHERE i.id IN (${Prisma.join(waits, " UNION ALL ")}) ${end}`;
}

function ofStatement({ speakerId, partyId, documentId }: StatementFilter): Prisma.Sql {
  return speakerId || partyId || documentId ? Prisma.sql`JOIN "Statement" s ON s.id = i.id` : Prisma.empty;
}

function waiting(me: string): Prisma.Sql[] {
  return [
    Prisma.sql`i.state = 'submitted' AND i."authorId" <> ${me}::uuid`,
    Prisma.sql`i.state = 'in review' AND i."reviewerId" = ${me}::uuid`,
    Prisma.sql`i.state = 'returned' AND i."authorId" = ${me}::uuid`,
  ];
}

function narrowed(storyId: string, filter: StatementFilter): Prisma.Sql[] {
  const { stale, speakerId, partyId, documentId, claimId, holds } = filter;
  const story = Prisma.sql`${storyId}::uuid`;
  return [
    ...(stale ? [Prisma.sql`i.id IN (${staleStatementIds(story)})`] : []),
    ...(speakerId ? [Prisma.sql`s."storyId" = ${story} AND s."speakerId" = ${speakerId}::uuid`] : []),
    ...(partyId
      ? [
          Prisma.sql`s."speakerId" IN (SELECT id FROM "Source" WHERE "storyId" = ${story} AND "partyId" = ${partyId}::uuid)`,
        ]
      : []),
    ...(documentId ? [Prisma.sql`s."storyId" = ${story} AND s."documentId" = ${documentId}::uuid`] : []),
    ...(claimId
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM "Position" p WHERE p."storyId" = ${story} AND p."statementId" = i.id AND p."claimId" = ${claimId}::uuid)`,
        ]
      : []),
    ...(holds
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM "Position" p JOIN "Item" c ON c.id = p."claimId"
            WHERE p."storyId" = ${story} AND p."statementId" = i.id AND c.verdict = ${holds})`,
        ]
      : []),
  ];
}
