import { countOf, MOST_QUEUED } from "@/lib/counting";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Actor, ROLES, roleMay } from "@/lib/policy";
import type { ItemKind } from "@/lib/reviews/model";

/** A piece of evidence that waits for another person's review. */
export type EvidenceToReview = {
  id: string;
  title: string;
  addedBy: string;
  item: { kind: ItemKind; number: number };
  story: { id: string; title: string };
};

const REVIEWERS = ROLES.filter((role) => roleMay(role, "evidence.review"));

/**
 * What others added to items of the person's stories and nobody reviewed, where the person may: the oldest first, at most
 * `limit`, and how many there are (exact up to `MOST_QUEUED`). On a claim it counts for nothing until then.
 */
export async function readEvidenceToReview(
  actor: Actor,
  limit = 20,
): Promise<{ rows: EvidenceToReview[]; total: number }> {
  if (!(REVIEWERS as readonly string[]).includes(actor.ceiling)) return { rows: [], total: 0 };
  const me = Prisma.sql`${actor.accountId}::uuid`;
  const mine = Prisma.sql`m."accountId" = ${me} AND m.role = ANY(${[...REVIEWERS]})`;
  const waits = Prisma.sql`e."storyId" = m."storyId" AND e."reviewedAt" IS NULL AND e."withdrawnReason" IS NULL
    AND e."addedById" <> ${me}
    AND (SELECT i.state FROM "Item" i WHERE i.id = e."itemId") <> 'withdrawn'`;
  const all = Prisma.sql`"Membership" m JOIN "Evidence" e ON ${waits} WHERE ${mine}`;
  // The oldest of each story by its index, then the oldest of those.
  const found = await db.$queryRaw<{ id: string; total: number }[]>`
    /* plan kept */ SELECT e.id, ${countOf(all, MOST_QUEUED)} AS total
    FROM "Membership" m, LATERAL (SELECT e.id, e."addedAt" FROM "Evidence" e WHERE ${waits}
      ORDER BY e."addedAt", e.id LIMIT ${limit}) AS e
    WHERE ${mine} ORDER BY e."addedAt", e.id LIMIT ${limit}`;
  if (found.length === 0) return { rows: [], total: 0 };
  const rows = await db.evidence.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      addedBy: { select: { name: true } },
      item: { select: { kind: true, number: true, story: { select: { id: true, title: true } } } },
    },
  });
  return {
    rows: rows.map(({ id, title, addedBy, item: { story, kind, number } }) => ({
      id,
      title,
      addedBy: addedBy.name,
      item: { kind: kind as ItemKind, number },
      story,
    })),
    total: found[0]?.total ?? 0,
  };
}
