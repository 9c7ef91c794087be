import { HOLDS_VERDICTS } from "@/lib/claims/model";
import { keptReadings } from "@/lib/claims/reads-readings";
import { countOf } from "@/lib/counting";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { kept } from "@/lib/ledger/kept";
import type { StoryScope } from "@/lib/policy";
import { SAID_VERDICTS } from "@/lib/statements/model";
import { staleStatementIds } from "@/lib/statements/reads-filter";
import { countsOfStory } from "@/lib/stories/reads";

/** Where a story stands, in the numbers of one line. Each is exact up to `MOST_COUNTED`, and one more than that above. */
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

const VERDICTS = [
  ...SAID_VERDICTS.map((verdict) => Prisma.sql`('statement', ${verdict})`),
  ...HOLDS_VERDICTS.map((verdict) => Prisma.sql`('claim', ${verdict})`),
];
/** Claims whose readings are looked through for what is open. */
const CLAIMS_READ = 200;

/** Statements by Said?, claims by Holds?, and what is open. Worked out when something changed in the story. */
export function readStanding(scope: StoryScope): Promise<StoryStanding> {
  return kept(scope.storyId, "standing", async () => {
    const [{ statements }, counts, open] = await Promise.all([
      countsOfStory(scope),
      countVerdicts(scope),
      readOpen(scope),
    ]);
    return { statements, ...counts, ...open };
  });
}

async function countVerdicts(scope: StoryScope) {
  const story = Prisma.sql`${scope.storyId}::uuid`;
  const items = Prisma.sql`"Item" i WHERE i."storyId" = ${story} AND i.kind = v.kind AND i.verdict = v.verdict AND i.state <> 'withdrawn'`;
  const returned = Prisma.sql`"Item" WHERE "storyId" = ${story} AND kind = 'statement' AND state = 'returned'`;
  const stale = Prisma.sql`(${staleStatementIds(story)}) AS stale JOIN "Item" i ON i.id = stale.id AND i.state <> 'withdrawn'`;
  const [verdicts, [more]] = await Promise.all([
    db.$queryRaw<{ kind: string; verdict: string; count: number }[]>`
      SELECT v.kind, v.verdict, ${countOf(items)} AS count FROM (VALUES ${Prisma.join(VERDICTS)}) AS v(kind, verdict)`,
    db.$queryRaw<{ returned: number; stale: number }[]>`
      SELECT ${countOf(returned)} AS returned, ${countOf(stale)} AS stale`,
  ]);
  const count = (kind: string, verdict: string) =>
    verdicts.find((row) => row.kind === kind && row.verdict === verdict)?.count ?? 0;
  return {
    confirmed: count("statement", "confirmed"),
    unchecked: count("statement", "unchecked"),
    notEstablished: count("statement", "not established"),
    wrong: count("statement", "wrong"),
    returned: more?.returned ?? 0,
    stale: more?.stale ?? 0,
    claims: Object.fromEntries(
      verdicts.filter(({ kind }) => kind === "claim").map((row) => [row.verdict, row.count]),
    ),
  };
}

async function readOpen(scope: StoryScope) {
  const claims = await db.item.findMany({
    where: { storyId: scope.storyId, kind: "claim", state: { not: "withdrawn" } },
    orderBy: { number: "asc" },
    take: CLAIMS_READ,
    select: { id: true },
  });
  const readings = await keptReadings(
    scope.storyId,
    claims.map(({ id }) => id),
  );
  let conflicts = 0;
  let contested = 0;
  for (const { reading } of readings.values()) {
    conflicts += reading.figures.filter(({ relation }) => relation === "conflict").length;
    if (reading.reading === "contested") contested += 1;
  }
  return { conflicts, contested };
}
