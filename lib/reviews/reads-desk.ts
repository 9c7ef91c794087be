import { countOf, MOST_QUEUED } from "@/lib/counting";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Actor, may, ROLES, roleMay, type StoryScope } from "@/lib/policy";
import type { ItemKind, State } from "@/lib/reviews/model";

/** One line of a queue. */
export type QueueRow = {
  id: string;
  kind: ItemKind;
  number: number;
  state: State;
  verdict: string;
  words: string;
  speaker: string | null;
  story: { id: string; title: string };
  author: string;
  reviewer: string | null;
  reason: string | null;
  since: Date;
};

/** The first lines of a queue, and how many there are in all. */
export type Queue = { rows: QueueRow[]; total: number };

export type Queues = {
  /** Submitted by others, where the actor may decide, and what the actor has in review. */
  waiting: Queue;
  /** The actor's own, returned. */
  returned: Queue;
  /** The actor's own drafts. */
  drafts: Queue;
};

const DECIDERS = ROLES.filter((role) => roleMay(role, "item.decide"));

/** The queues of a person's desk, over all of their stories; at most `limit` lines each, the oldest first. */
export async function readQueues(actor: Actor, limit = 20): Promise<Queues> {
  const decides = (DECIDERS as readonly string[]).includes(actor.ceiling);
  const me = Prisma.sql`${actor.accountId}::uuid`;
  // A scalar, which is asked row by row: as EXISTS it is joined, and all of a large queue is sorted for its oldest few.
  const own = Prisma.sql`(SELECT true FROM "Membership" m WHERE m."storyId" = i."storyId" AND m."accountId" = ${me} LIMIT 1)`;
  const returned = Prisma.sql`"Item" i WHERE i."authorId" = ${me} AND i.state = 'returned' AND ${own}`;
  const drafts = Prisma.sql`"Item" i WHERE i."authorId" = ${me} AND i.state = 'draft' AND ${own}`;
  const reviewing = Prisma.sql`"Item" i WHERE i."reviewerId" = ${me} AND i.state = 'in review' AND ${own}`;
  const found = await db.$queryRaw<Found[]>`
    /* plan kept */ ${oldestOf("returned", returned, limit)} UNION ALL ${oldestOf("drafts", drafts, limit)}
    ${decides ? Prisma.sql`UNION ALL ${oldestOf("waiting", reviewing, limit)} UNION ALL ${submittedBy(me, limit)}` : Prisma.empty}`;
  const rows = await rowsOf(found.map(({ id }) => id));
  const queue = (name: keyof Queues): Queue => {
    const own = found.filter((entry) => entry.queue === name);
    // Each part of a queue says how many it has; the parts have nothing in common.
    const totals = new Map(own.map(({ part, total }) => [part, total]));
    return {
      rows: rows.filter((row) => own.some(({ id }) => id === row.id)).slice(0, limit),
      total: [...totals.values()].reduce((sum, total) => sum + total, 0),
    };
  };
  return { waiting: queue("waiting"), returned: queue("returned"), drafts: queue("drafts") };
}

/**
 * What waits for a person in a story beside the item they have just done with: the oldest of what others submitted and
 * of what the person has in review. Null where nothing waits, or the person doesn't decide there.
 */
export async function readNextWaiting(scope: StoryScope, besides: string): Promise<QueueRow | null> {
  if (!may(scope, "item.decide")) return null;
  const { storyId } = scope;
  const me = scope.actor.accountId;
  const oldest = (waits: Prisma.ItemWhereInput) =>
    db.item.findFirst({
      where: { storyId, id: { not: besides }, ...waits },
      orderBy: [{ changedAt: "asc" }, { id: "asc" }],
      select: { id: true },
    });
  const found = await Promise.all([
    oldest({ state: "submitted", authorId: { not: me } }),
    oldest({ state: "in review", reviewerId: me }),
  ]);
  const [next] = await rowsOf(found.flatMap((item) => item?.id ?? []));
  return next ?? null;
}

type Found = { queue: keyof Queues; part: string; id: string; total: number };

const OLDEST = Prisma.sql`ORDER BY i."changedAt", i.id`;

/** SQL for the oldest lines of a queue, or of a part of one, with how many there are (exact up to `MOST_QUEUED`). */
function oldestOf(queue: keyof Queues, from: Prisma.Sql, limit: number): Prisma.Sql {
  return Prisma.sql`(SELECT ${queue} AS queue, 'own' AS part, i.id, ${countOf(from, MOST_QUEUED)} AS total FROM ${from} ${OLDEST} LIMIT ${limit})`;
}

/** The same for what others submitted: the oldest of each story by its index, then the oldest of those. */
function submittedBy(me: Prisma.Sql, limit: number): Prisma.Sql {
  const waits = Prisma.sql`i."storyId" = m."storyId" AND i.state = 'submitted' AND i."authorId" <> ${me}`;
  const mine = Prisma.sql`m."accountId" = ${me} AND m.role = ANY(${[...DECIDERS]})`;
  const all = Prisma.sql`"Membership" m JOIN "Item" i ON ${waits} WHERE ${mine}`;
  return Prisma.sql`(SELECT 'waiting' AS queue, 'submitted' AS part, i.id, ${countOf(all, MOST_QUEUED)} AS total
    FROM "Membership" m, LATERAL (SELECT i.id, i."changedAt" FROM "Item" i WHERE ${waits} ${OLDEST} LIMIT ${limit}) AS i
    WHERE ${mine} ${OLDEST} LIMIT ${limit})`;
}

/** The lines, the oldest first. */
async function rowsOf(ids: readonly string[]): Promise<QueueRow[]> {
  const items = await db.item.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ changedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      number: true,
      state: true,
      verdict: true,
      reason: true,
      changedAt: true,
      author: { select: { name: true } },
      reviewer: { select: { name: true } },
      story: { select: { id: true, title: true } },
      statement: { select: { quote: true, speaker: { select: { name: true } } } },
      claim: { select: { text: true } },
    },
  });
  return items.map((item) => ({
    id: item.id,
    kind: item.kind as ItemKind,
    number: item.number,
    state: item.state as State,
    verdict: item.verdict,
    words: item.statement?.quote ?? item.claim?.text ?? "",
    speaker: item.statement?.speaker?.name ?? null,
    story: item.story,
    author: item.author.name,
    reviewer: item.reviewer?.name ?? null,
    reason: item.reason,
    since: item.changedAt,
  }));
}
