import { db } from "@/lib/db";
import { type Actor, ROLES, roleMay } from "@/lib/policy";
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
  const me = actor.accountId;
  const [waiting, returned, drafts] = await Promise.all([
    decides
      ? queue(
          {
            OR: [
              {
                state: "submitted",
                authorId: { not: me },
                story: { memberships: { some: { accountId: me, role: { in: [...DECIDERS] } } } },
              },
              { state: "in review", reviewerId: me, story: { memberships: { some: { accountId: me } } } },
            ],
          },
          limit,
        )
      : Promise.resolve({ rows: [], total: 0 }),
    queue({ state: "returned", authorId: me, story: { memberships: { some: { accountId: me } } } }, limit),
    queue({ state: "draft", authorId: me, story: { memberships: { some: { accountId: me } } } }, limit),
  ]);
  return { waiting, returned, drafts };
}

type Where = NonNullable<NonNullable<Parameters<typeof db.item.findMany>[0]>["where"]>;

async function queue(where: Where, limit: number): Promise<Queue> {
  const total = await db.item.count({ where });
  const items = await db.item.findMany({
    where,
    orderBy: [{ changedAt: "asc" }, { id: "asc" }],
    take: limit,
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
  const lines = items.map((item) => ({
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
  return { rows: lines, total };
}
