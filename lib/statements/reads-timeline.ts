import { db } from "@/lib/db";
import type { StoryScope } from "@/lib/policy";

/** Statements in the order they were said, those without a date apart: at most 500 of each, withdrawn ones left out. */
export async function readTimeline(scope: StoryScope) {
  const [dated, undated] = await Promise.all([find(scope, { not: null }), find(scope, null)]);
  return { dated, undated };
}

function find(scope: StoryScope, saidAt: { not: null } | null) {
  return db.statement.findMany({
    where: { storyId: scope.storyId, saidAt, item: { state: { not: "withdrawn" } } },
    orderBy: saidAt
      ? [{ saidAt: "asc" }, { id: "asc" }]
      : [{ document: { publishedAt: "asc" } }, { id: "asc" }],
    take: 500,
    select: {
      id: true,
      quote: true,
      language: true,
      saidOn: true,
      role: true,
      speaker: { select: { name: true, party: { select: { ordinal: true, name: true } } } },
      item: { select: { number: true, verdict: true } },
      document: {
        select: { number: true, title: true, publishedOn: true, publisher: { select: { name: true } } },
      },
    },
  });
}
export type TimelineRow = Awaited<ReturnType<typeof readTimeline>>["dated"][number];
