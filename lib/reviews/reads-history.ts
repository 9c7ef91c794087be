import { db } from "@/lib/db";
import type { StoryScope } from "@/lib/policy";

/** Everything that was said and done about an item, for its page. Bounded; the ledger has the rest. */
export async function readDiscussion(scope: StoryScope, itemId: string) {
  const where = { storyId: scope.storyId, itemId };
  const [comments, suggestions, replies, decisions, revisions] = await Promise.all([
    db.comment.findMany({
      where,
      orderBy: { at: "desc" },
      take: 200,
      select: { id: true, body: true, at: true, author: { select: { id: true, name: true } } },
    }),
    db.suggestion.findMany({
      where,
      orderBy: { madeAt: "desc" },
      take: 100,
      select: {
        id: true,
        field: true,
        value: true,
        note: true,
        state: true,
        madeAt: true,
        madeBy: { select: { id: true, name: true } },
        closedBy: { select: { id: true, name: true } },
        closedAt: true,
      },
    }),
    db.replySought.findMany({
      where,
      orderBy: { askedAt: "desc" },
      take: 100,
      include: { by: { select: { id: true, name: true } } },
    }),
    db.decision.findMany({
      where,
      orderBy: { at: "desc" },
      take: 50,
      select: {
        id: true,
        revision: true,
        verdict: true,
        basis: true,
        figureLow: true,
        figureHigh: true,
        figureAsOf: true,
        disputedPositions: true,
        reason: true,
        overrideReason: true,
        alone: true,
        pins: true,
        pinsDigest: true,
        at: true,
        deciderRole: true,
        decider: { select: { id: true, name: true } },
      },
    }),
    db.revision.findMany({
      where: { itemId, item: { storyId: scope.storyId } },
      orderBy: { number: "desc" },
      take: 100,
      select: {
        number: true,
        changed: true,
        at: true,
        digest: true,
        by: { select: { id: true, name: true } },
      },
    }),
  ]);
  return { comments, suggestions, replies, decisions, revisions };
}
export type Discussion = Awaited<ReturnType<typeof readDiscussion>>;
export type DecisionRow = Discussion["decisions"][number];

/** One entry of an item's or story's ledger as a page shows it. */
export type LedgerRow = {
  seq: number;
  at: Date;
  actorName: string;
  actorRole: string;
  event: string;
  subjectKind: string;
  subjectId: string;
  payload: unknown;
  sealed: boolean;
};

/**
 * Entries of the story's chain, newest first.
 *
 * @param filter a subject, an actor, or a kind of event (the part before its dot)
 */
export async function readLedger(
  scope: StoryScope,
  filter: { subjectId?: string | undefined; actorId?: string | undefined; kind?: string | undefined },
  { page = 1, size = 50 }: { page?: number; size?: number } = {},
): Promise<{ rows: LedgerRow[]; total: number; first: number; size: number }> {
  const where = {
    chain: scope.storyId,
    ...(filter.subjectId ? { subjectId: filter.subjectId } : {}),
    ...(filter.actorId ? { actorId: filter.actorId } : {}),
    ...(filter.kind ? { event: { startsWith: `${filter.kind}.` } } : {}),
  };
  const skip = (Math.max(page, 1) - 1) * size;
  const every = !filter.subjectId && !filter.actorId && !filter.kind;
  const [entries, total] = every
    ? await wholeChain(scope.storyId, skip, size)
    : await Promise.all([
        db.ledgerEntry.findMany({ where, orderBy: { seq: "desc" }, skip, take: size }),
        db.ledgerEntry.count({ where }),
      ]);
  return {
    rows: entries.map((entry) => ({ ...entry, sealed: entry.payload === null })),
    total,
    first: skip + 1,
    size,
  };
}

/** A page of all entries, and how many there are: a chain has no gap, so that its end is their number and tells their places. */
async function wholeChain(chain: string, skip: number, size: number) {
  const total = (await db.ledgerHead.findUnique({ where: { chain }, select: { seq: true } }))?.seq ?? 0;
  const entries = await db.ledgerEntry.findMany({
    where: { chain, seq: { lte: total - skip } },
    orderBy: { seq: "desc" },
    take: size,
  });
  return [entries, total] as const;
}
