import { db } from "@/lib/db";
import { idSchema } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";

/** The positions on a claim in a line each, by the number of their statements; withdrawn ones left out. At most 200. */
export async function readClaimPositions(scope: StoryScope, claimId: string) {
  if (!idSchema.safeParse(claimId).success) return [];
  const rows = await db.position.findMany({
    where: { storyId: scope.storyId, claimId, statement: { item: { state: { not: "withdrawn" } } } },
    orderBy: { statement: { item: { number: "asc" } } },
    take: 200,
    select: {
      id: true,
      stance: true,
      statement: {
        select: {
          quote: true,
          item: { select: { number: true } },
          speaker: { select: { name: true } },
          document: { select: { title: true } },
        },
      },
    },
  });
  return rows.map(({ id, stance, statement }) => ({
    id,
    stance,
    number: statement.item.number,
    speaker: statement.speaker?.name ?? statement.document.title,
    quote: statement.quote,
  }));
}
