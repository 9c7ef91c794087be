import { storyScope } from "@/lib/auth/mint";
import { keptVerdicts } from "@/lib/claims/reads";
import { atMost } from "@/lib/counting";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { idSchema } from "@/lib/identifiers";
import type { Actor } from "@/lib/policy";
import type { QueueRow } from "@/lib/reviews/reads-desk";
import { lastGoneStale } from "@/lib/statements/reads-filter";

export type StaleRow = Pick<QueueRow, "id" | "kind" | "number" | "words" | "speaker" | "story"> & {
  verdict: string;
};

export type StaleLook = {
  rows: StaleRow[];
  /** Statements beyond the limit; each story's list has them all. */
  moreStatements: boolean;
  /** Where the next look goes on; null once every decided claim of the person's stories was looked at. */
  next: string | null;
};

/** Of one look: each story takes queries of its own, and each claim its positions and figures. */
const STORIES = 12;
const CLAIMS = 200;

/**
 * What was decided in the person's stories and no longer rests on what was decided. A claim's staleness is worked out
 * from its pins, so that it can't be asked of the database: one look reads a bounded number of decided claims, those of
 * the stories that changed last before the others, and says where the next goes on. A claim decided after the last entry
 * of its story's ledger can't be stale and is passed over.
 *
 * @param after the `next` of the look before; anything else begins anew
 * @param limit of statements, which are told by their digests in one query, in the first look
 */
export async function readStale(
  actor: Actor,
  {
    after,
    limit = 20,
    stories = STORIES,
    claims = CLAIMS,
  }: { after?: string | undefined; limit?: number; stories?: number; claims?: number } = {},
): Promise<StaleLook> {
  const from = placeOf(after);
  const [statements, found] = await Promise.all([
    from ? [] : staleStatements(actor, limit + 1),
    staleClaims(actor, from, { stories, claims }),
  ]);
  return {
    rows: [...found.rows, ...statements.slice(0, limit)],
    moreStatements: statements.length > limit,
    next: found.next,
  };
}

async function staleStatements(actor: Actor, limit: number): Promise<StaleRow[]> {
  const own = Prisma.sql`SELECT "storyId" FROM "Membership" WHERE "accountId" = ${actor.accountId}::uuid`;
  const found = await db.$queryRaw<{ id: string }[]>`
    /* plan kept */ SELECT stale.id FROM (${lastGoneStale(own, limit)}) AS stale
    GROUP BY stale.id ORDER BY max(stale.at) DESC, stale.id LIMIT ${atMost(limit)}`;
  const rows = await db.statement.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: {
      id: true,
      quote: true,
      speaker: { select: { name: true } },
      item: { select: { number: true, verdict: true, story: { select: { id: true, title: true } } } },
    },
  });
  const read = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }): StaleRow[] => {
    const row = read.get(id);
    if (!row) return [];
    const { quote, speaker, item } = row;
    const { number, verdict, story } = item;
    return [{ id, kind: "statement", number, verdict, words: quote, speaker: speaker?.name ?? null, story }];
  });
}

/** A claim's place in the order of looking: when its story changed last, the story, its number. */
type Place = { changed: Date; storyId: string; number: number };

function placeOf(cursor: string | undefined): Place | null {
  const [, changed, storyId, number] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([0-9a-f-]{36})~(\d{1,9})$/.exec(cursor ?? "") ?? [];
  if (!changed || Number.isNaN(Date.parse(changed)) || !idSchema.safeParse(storyId).success) return null;
  return { changed: new Date(changed), storyId: String(storyId), number: Number(number) };
}

type Candidate = Place & { id: string; title: string; text: string };

async function staleClaims(
  actor: Actor,
  from: Place | null,
  most: { stories: number; claims: number },
): Promise<{ rows: StaleRow[]; next: string | null }> {
  const found = await candidates(actor, from, most.claims + 1);
  const stories = [...new Set(found.map(({ storyId }) => storyId))].slice(0, most.stories);
  const looked = found.slice(0, most.claims).filter(({ storyId }) => stories.includes(storyId));
  const perStory = await Promise.all(
    stories.map((storyId) =>
      staleIn(
        actor,
        storyId,
        looked.filter((claim) => claim.storyId === storyId),
      ),
    ),
  );
  const last = looked.at(-1);
  const next =
    last && looked.length < found.length
      ? `${last.changed.toISOString()}~${last.storyId}~${last.number}`
      : null;
  return { rows: perStory.flat(), next };
}

/**
 * Decided claims with any entry of their story's ledger at or after the decision. All claims of a story stand at one
 * moment in the order, its last entry's: of each only as many are taken as one look wants.
 */
function candidates(actor: Actor, from: Place | null, most: number): Promise<Candidate[]> {
  const onward = from
    ? Prisma.sql`AND (h.at, m."storyId", c.number) < (${from.changed}, ${from.storyId}::uuid, ${from.number})`
    : Prisma.empty;
  return db.$queryRaw<Candidate[]>`
    /* plan kept */ WITH looked AS (
      SELECT c.id, c.number, m."storyId", h.at AS changed
      FROM "Membership" m,
        LATERAL (SELECT e.at FROM "LedgerHead" d JOIN "LedgerEntry" e ON e.chain = d.chain AND e.seq = d.seq
          WHERE d.chain = m."storyId"::text LIMIT 1) AS h,
        LATERAL (SELECT c.id, c.number FROM "Item" c
          WHERE c."storyId" = m."storyId" AND c.kind = 'claim' AND c."decisionId" IS NOT NULL
            AND c.state <> 'withdrawn' AND h.at >= c."decidedAt" ${onward}
          ORDER BY c.number DESC LIMIT ${most}) AS c
      WHERE m."accountId" = ${actor.accountId}::uuid
      ORDER BY h.at DESC, m."storyId" DESC, c.number DESC LIMIT ${most})
    SELECT looked.*, s.title, c.text
    FROM looked JOIN "Story" s ON s.id = looked."storyId" JOIN "Claim" c ON c.id = looked.id
    ORDER BY looked.changed DESC, looked."storyId" DESC, looked.number DESC`;
}

async function staleIn(actor: Actor, storyId: string, claims: readonly Candidate[]): Promise<StaleRow[]> {
  const scope = await storyScope(actor, storyId);
  if (!scope) return [];
  const verdicts = await keptVerdicts(
    scope,
    claims.map(({ id }) => id),
  );
  return claims.flatMap(({ id, number, title, text }): StaleRow[] => {
    const now = verdicts.get(id);
    if (!now?.stale) return [];
    const story = { id: storyId, title };
    return [{ id, kind: "claim", number, verdict: now.verdict, words: text, speaker: null, story }];
  });
}
