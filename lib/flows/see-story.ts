import { listClaims } from "@/lib/claims/reads";
import { db } from "@/lib/db";
import type { StoryScope } from "@/lib/policy";
import { STALE_STATEMENT } from "@/lib/statements/reads-list";

/** Where a story stands, in the numbers of one line. */
export type StoryStanding = {
  statements: number;
  confirmed: number;
  unchecked: number;
  notEstablished: number;
  wrong: number;
  returned: number;
  stale: number;
  claims: Record<string, number>;
  /** Pairs of figures in conflict, and the claims they stand on; of the story's first 200 claims. */
  conflicts: number;
  contested: number;
};

/** Statements by Said?, claims by Holds?, and what is open. */
export async function readStanding(scope: StoryScope): Promise<StoryStanding> {
  const [[said], holds, claims] = await Promise.all([
    db.$queryRaw<Omit<StoryStanding, "claims" | "conflicts" | "contested">[]>`
      SELECT count(*)::int AS statements,
        count(*) FILTER (WHERE i.verdict = 'confirmed')::int AS confirmed,
        count(*) FILTER (WHERE i.verdict = 'unchecked')::int AS unchecked,
        count(*) FILTER (WHERE i.verdict = 'not established')::int AS "notEstablished",
        count(*) FILTER (WHERE i.verdict = 'wrong')::int AS wrong,
        count(*) FILTER (WHERE i.state = 'returned')::int AS returned,
        count(*) FILTER (WHERE ${STALE_STATEMENT})::int AS stale
      FROM "Item" i JOIN "Statement" s ON s.id = i.id
      WHERE i."storyId" = ${scope.storyId}::uuid AND i.kind = 'statement' AND i.state <> 'withdrawn'`,
    db.item.groupBy({
      by: ["verdict"],
      where: { storyId: scope.storyId, kind: "claim", state: { not: "withdrawn" } },
      _count: { _all: true },
    }),
    listClaims(scope, {}, { size: 200 }),
  ]);
  const none = {
    statements: 0,
    confirmed: 0,
    unchecked: 0,
    notEstablished: 0,
    wrong: 0,
    returned: 0,
    stale: 0,
  };
  const inConflict = claims.rows.map(
    ({ reading }) => reading.figures.filter(({ relation }) => relation === "conflict").length,
  );
  return {
    ...(said ?? none),
    claims: Object.fromEntries(holds.map(({ verdict, _count }) => [verdict, _count._all])),
    conflicts: inConflict.reduce((sum, count) => sum + count, 0),
    contested: claims.rows.filter(({ reading }) => reading.reading === "contested").length,
  };
}
