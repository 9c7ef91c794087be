import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { StoryScope } from "@/lib/policy";
import { staleStatementIds } from "@/lib/statements/reads-filter";

/** More statements than any story has; a draft is held against the newest of them. */
export const MOST_FOR_DRAFT = 20_000;

/** The story's statements as a draft is held against them, the newest first: two queries, whatever their number. */
export async function readForDraft({ storyId }: StoryScope) {
  const [rows, stale] = await Promise.all([
    db.statement.findMany({
      where: { storyId },
      orderBy: { item: { number: "desc" } },
      take: MOST_FOR_DRAFT,
      select: {
        id: true,
        kind: true,
        quote: true,
        original: true,
        role: true,
        saidOn: true,
        terms: true,
        agreedDescription: true,
        embargoUntil: true,
        speakerId: true,
        document: { select: { publisherId: true } },
        relays: { select: { description: true, source: { select: { name: true } } } },
        figures: {
          orderBy: { ordinal: "asc" },
          select: { wording: true, measure: true, who: true, low: true, high: true, qualifier: true },
        },
        positions: { select: { claimId: true, stance: true } },
        item: { select: { number: true, state: true, verdict: true } },
      },
    }),
    db.$queryRaw<{ id: string }[]>(staleStatementIds(Prisma.sql`${storyId}::uuid`)),
  ]);
  const isStale = new Set(stale.map(({ id }) => id));
  return rows.map((row) => ({ ...row, stale: isStale.has(row.id) }));
}
export type ForDraft = Awaited<ReturnType<typeof readForDraft>>[number];
