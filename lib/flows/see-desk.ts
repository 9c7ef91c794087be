import { storyScope } from "@/lib/auth/mint";
import { keptVerdicts } from "@/lib/claims/reads";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/policy";
import type { QueueRow } from "@/lib/reviews/reads-desk";
import { staleStatementIds } from "@/lib/statements/reads-filter";

export type StaleRow = Pick<QueueRow, "id" | "kind" | "number" | "words" | "speaker" | "story"> & {
  verdict: string;
};

/** Stories looked through for stale claims, the newest first: each takes a query set of its own. */
const STORIES = 12;

/** What was decided in the person's stories and no longer rests on what was decided; at most `limit` of each kind. */
export async function readStale(actor: Actor, limit = 20): Promise<StaleRow[]> {
  const [statements, claims] = await Promise.all([staleStatements(actor, limit), staleClaims(actor, limit)]);
  return [...claims, ...statements];
}

async function staleStatements(actor: Actor, limit: number): Promise<StaleRow[]> {
  const own = Prisma.sql`SELECT "storyId" FROM "Membership" WHERE "accountId" = ${actor.accountId}::uuid`;
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM (${staleStatementIds(own)}) AS stale JOIN "Item" i ON i.id = stale.id
    WHERE i.state <> 'withdrawn' ORDER BY i."changedAt" DESC LIMIT ${limit}`;
  const rows = await db.statement.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: {
      id: true,
      quote: true,
      speaker: { select: { name: true } },
      item: { select: { number: true, verdict: true, story: { select: { id: true, title: true } } } },
    },
  });
  return rows.map(({ id, quote, speaker, item }) => ({
    id,
    kind: "statement",
    number: item.number,
    verdict: item.verdict,
    words: quote,
    speaker: speaker?.name ?? null,
    story: item.story,
  }));
}

async function staleClaims(actor: Actor, limit: number): Promise<StaleRow[]> {
  const items = await db.item.findMany({
    where: {
      kind: "claim",
      decisionId: { not: null },
      state: { not: "withdrawn" },
      story: { memberships: { some: { accountId: actor.accountId } } },
    },
    orderBy: { decidedAt: "desc" },
    take: 200,
    select: {
      id: true,
      number: true,
      story: { select: { id: true, title: true } },
      claim: { select: { text: true } },
    },
  });
  const stories = [...new Map(items.map(({ story }) => [story.id, story])).values()].slice(0, STORIES);
  const perStory = await Promise.all(
    stories.map(async (story) => {
      const scope = await storyScope(actor, story.id);
      const own = items.filter((item) => item.story.id === story.id);
      const verdicts = scope
        ? await keptVerdicts(
            scope,
            own.map(({ id }) => id),
          )
        : new Map();
      return own.flatMap((item): StaleRow[] => {
        const now = verdicts.get(item.id);
        if (!now?.stale) return [];
        return [
          {
            id: item.id,
            kind: "claim",
            number: item.number,
            verdict: now.verdict,
            words: item.claim?.text ?? "",
            speaker: null,
            story,
          },
        ];
      });
    }),
  );
  return perStory.flat().slice(0, limit);
}
