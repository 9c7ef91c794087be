import { db } from "@/lib/db";
import type { StoryScope } from "@/lib/policy";
import {
  staleReasons,
  standingDocumentSelect,
  standingItemSelect,
  standingReproofSelect,
} from "@/lib/statements/model-standing";

/** The words, document and proof behind each position of a claim, for its facing columns; keyed by position. */
export async function readPositionWords(scope: StoryScope, claimId: string) {
  const rows = await db.position.findMany({
    where: { storyId: scope.storyId, claimId },
    orderBy: { createdAt: "asc" },
    take: 500,
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

/** Statements that could take a position on a claim and have none yet, for a picker; newest first, at most `limit`. */
export async function statementsWithoutPosition(scope: StoryScope, claimId: string, limit = 200) {
  return db.statement.findMany({
    where: {
      storyId: scope.storyId,
      item: { state: { not: "withdrawn" } },
      positions: { none: { claimId } },
    },
    orderBy: { item: { number: "desc" } },
    take: limit,
    select: {
      id: true,
      quote: true,
      speaker: { select: { name: true } },
      item: { select: { number: true } },
    },
  });
}

/** Figures of a measure that no position gives for the claim and that are no part of it yet; at most `limit`. */
export async function figuresForParts(scope: StoryScope, claimId: string, measure: string, limit = 100) {
  const rows = await db.figure.findMany({
    where: {
      storyId: scope.storyId,
      measure,
      parts: { none: { claimId } },
      positions: { none: { position: { claimId } } },
      statement: { item: { state: { not: "withdrawn" } } },
    },
    orderBy: { statement: { item: { number: "desc" } } },
    take: limit,
    select: {
      id: true,
      wording: true,
      statement: { select: { speaker: { select: { name: true } }, item: { select: { number: true } } } },
    },
  });
  return rows.map(({ id, wording, statement }) => ({
    id,
    wording,
    number: statement.item.number,
    speaker: statement.speaker?.name ?? "the publication",
  }));
}
