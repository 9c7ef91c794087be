import { db } from "@/lib/db";
import type { StoryScope } from "@/lib/policy";
import {
  staleReasons,
  standingDocumentSelect,
  standingItemSelect,
  standingReproofSelect,
} from "@/lib/statements/model-standing";

/** The words, document and proof behind these positions of a claim, for its facing columns; keyed by position. */
export async function readPositionWords(scope: StoryScope, claimId: string, positionIds: readonly string[]) {
  const rows = await db.position.findMany({
    where: { storyId: scope.storyId, claimId, id: { in: [...positionIds] } },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      stance: true,
      rejects: {
        select: {
          statement: { select: { item: { select: { number: true } }, speaker: { select: { name: true } } } },
        },
      },
      setBy: { select: { name: true } },
      statement: {
        select: {
          id: true,
          quote: true,
          language: true,
          role: true,
          grade: true,
          textId: true,
          spanStart: true,
          proof: true,
          speaker: { select: { name: true } },
          item: {
            select: {
              number: true,
              verdict: true,
              state: true,
              ...standingItemSelect,
            },
          },
          reproofs: standingReproofSelect,
          document: {
            select: {
              number: true,
              title: true,
              ...standingDocumentSelect,
              publisher: { select: { name: true } },
            },
          },
        },
      },
    },
  });
  return new Map(rows.map((row) => [row.id, { ...row, saidStale: staleReasons(row.statement).length > 0 }]));
}
export type PositionWords = NonNullable<ReturnType<Awaited<ReturnType<typeof readPositionWords>>["get"]>>;

/** A statement in a picker's line. */
export type FreeStatement = { id: string; number: number; quote: string; speaker: string | null };

/**
 * Statements that could take a position on a claim and have none yet, for a picker; newest first, at most `limit`. Found
 * by the index that has that order before anything is joined to them.
 */
export function statementsWithoutPosition(
  scope: StoryScope,
  claimId: string,
  limit = 100,
): Promise<FreeStatement[]> {
  return db.$queryRaw<FreeStatement[]>`
    SELECT s.id, free.number, s.quote, speaker.name AS speaker
    FROM (SELECT i.id, i.number FROM "Item" i
      WHERE i."storyId" = ${scope.storyId}::uuid AND i.kind = 'statement' AND i.state <> 'withdrawn'
        AND NOT EXISTS (SELECT 1 FROM "Position" p WHERE p."claimId" = ${claimId}::uuid AND p."statementId" = i.id)
      ORDER BY i.number DESC LIMIT ${limit}) AS free
    JOIN "Statement" s ON s.id = free.id LEFT JOIN "Source" speaker ON speaker.id = s."speakerId"
    ORDER BY free.number DESC`;
}

/** A figure in a picker's line. */
export type FreeFigure = { id: string; wording: string; number: number; speaker: string };

/** Statements looked through for figures that could be a part of a claim. */
const RECENT = 1_000;

/**
 * Figures of a measure that no position gives for the claim and that are no part of it yet, from the story's latest
 * statements; at most `limit`.
 */
export function figuresForParts(
  scope: StoryScope,
  claimId: string,
  measure: string,
  limit = 100,
): Promise<FreeFigure[]> {
  return db.$queryRaw<FreeFigure[]>`
    SELECT f.id, f.wording, recent.number, coalesce(speaker.name, 'the publication') AS speaker
    FROM (SELECT i.id, i.number FROM "Item" i
      WHERE i."storyId" = ${scope.storyId}::uuid AND i.kind = 'statement' AND i.state <> 'withdrawn'
      ORDER BY i.number DESC LIMIT ${RECENT}) AS recent
    JOIN "Statement" s ON s.id = recent.id
    JOIN "Figure" f ON f."storyId" = s."storyId" AND f."statementId" = s.id AND f.measure = ${measure}
    LEFT JOIN "Source" speaker ON speaker.id = s."speakerId"
    WHERE NOT EXISTS (SELECT 1 FROM "ClaimPart" c WHERE c."claimId" = ${claimId}::uuid AND c."figureId" = f.id)
      AND NOT EXISTS (SELECT 1 FROM "PositionFigure" pf JOIN "Position" p ON p.id = pf."positionId"
        WHERE pf."storyId" = f."storyId" AND pf."figureId" = f.id AND p."claimId" = ${claimId}::uuid)
    ORDER BY recent.number DESC, f.ordinal LIMIT ${limit}`;
}
