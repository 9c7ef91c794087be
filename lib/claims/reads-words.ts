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

/**
 * Statements that could take a position on a claim and have none yet, for a picker; newest first, at most `limit`. Read
 * from the items, whose index has that order, so that a long story's older statements are not looked at.
 */
export async function statementsWithoutPosition(scope: StoryScope, claimId: string, limit = 200) {
  const items = await db.item.findMany({
    where: {
      storyId: scope.storyId,
      kind: "statement",
      state: { not: "withdrawn" },
      statement: { positions: { none: { claimId } } },
    },
    orderBy: { number: "desc" },
    take: limit,
    select: {
      number: true,
      statement: { select: { id: true, quote: true, speaker: { select: { name: true } } } },
    },
  });
  return items.flatMap(({ number, statement }) => (statement ? [{ ...statement, item: { number } }] : []));
}

/**
 * Figures of a measure that no position gives for the claim and that are no part of it yet, those of the newest
 * statements first; at most `limit`.
 */
export async function figuresForParts(scope: StoryScope, claimId: string, measure: string, limit = 100) {
  const free = {
    measure,
    parts: { none: { claimId } },
    positions: { none: { position: { claimId } } },
  };
  const items = await db.item.findMany({
    where: {
      storyId: scope.storyId,
      kind: "statement",
      state: { not: "withdrawn" },
      statement: { figures: { some: free } },
    },
    orderBy: { number: "desc" },
    take: limit,
    select: {
      number: true,
      statement: {
        select: {
          speaker: { select: { name: true } },
          figures: { where: free, orderBy: { ordinal: "asc" }, select: { id: true, wording: true } },
        },
      },
    },
  });
  const figures = items.flatMap(({ number, statement }) =>
    (statement?.figures ?? []).map((figure) => ({
      ...figure,
      number,
      speaker: statement?.speaker?.name ?? "the publication",
    })),
  );
  return figures.slice(0, limit);
}
