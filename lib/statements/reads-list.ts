import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { StoryScope } from "@/lib/policy";
import type { State } from "@/lib/reviews/model";
import type { SaidVerdict, StatementKind, Terms } from "@/lib/statements/model";

/** What a list of statements is narrowed by; it lives in the page's address. */
export type StatementFilter = {
  state?: State | undefined;
  said?: SaidVerdict | undefined;
  stale?: boolean | undefined;
  /** Waiting for this person: submitted by others, or in review with them, or returned to them. */
  waitingFor?: string | undefined;
  speakerId?: string | undefined;
  partyId?: string | undefined;
  documentId?: string | undefined;
  claimId?: string | undefined;
  /** Bears on a claim with this Holds? verdict. */
  holds?: string | undefined;
};

export type Page<T> = { rows: T[]; total: number; first: number; size: number };

/** A statement as a dense row shows it. */
export type StatementRow = {
  id: string;
  number: number;
  state: State;
  version: number;
  said: SaidVerdict;
  stale: boolean;
  basis: string | null;
  quote: string;
  language: string;
  kind: StatementKind;
  terms: Terms;
  embargoUntil: Date | null;
  grade: string;
  flagged: boolean;
  role: string | null;
  speaker: { id: string; name: string; party: { ordinal: number; name: string } | null } | null;
  document: { number: number; title: string; publisher: string | null };
  author: { id: string; name: string };
  reviewer: { id: string; name: string } | null;
  claims: { id: string; number: number; text: string; verdict: string; stance: string }[];
};

/**
 * SQL that is true where a decided statement `s` with item `i` no longer rests on what was decided: its content, its
 * speaker's name, its document or a newer text of it changed since (`staleReasons`). Hardly any source is ever renamed,
 * so that the pins are opened for few.
 */
export const STALE_STATEMENT = Prisma.sql`(i."decisionId" IS NOT NULL AND (
  i.digest <> i."decidedDigest"
  OR EXISTS (SELECT 1 FROM "Source" o WHERE o.id = s."speakerId" AND o."renamedById" IS NOT NULL
    AND o.name <> (SELECT d.pins->>'speakerName' FROM "Decision" d WHERE d.id = i."decisionId"))
  OR EXISTS (SELECT 1 FROM "Document" d WHERE d.id = s."documentId" AND d.status <> 'current' AND d."statusAt" > i."decidedAt")
  OR EXISTS (SELECT 1 FROM "Reproof" r WHERE r."statementId" = s.id AND r.outcome IN ('changed', 'gone') AND r.at > i."decidedAt")))`;

function conditions(storyId: string, filter: StatementFilter): Prisma.Sql {
  const all = [Prisma.sql`i."storyId" = ${storyId}::uuid AND i.kind = 'statement'`];
  if (filter.state) all.push(Prisma.sql`i.state = ${filter.state}`);
  else all.push(Prisma.sql`i.state <> 'withdrawn'`);
  if (filter.said) all.push(Prisma.sql`i.verdict = ${filter.said}`);
  if (filter.stale) all.push(STALE_STATEMENT);
  if (filter.waitingFor)
    all.push(Prisma.sql`((i.state = 'submitted' AND i."authorId" <> ${filter.waitingFor}::uuid)
      OR (i.state = 'in review' AND i."reviewerId" = ${filter.waitingFor}::uuid)
      OR (i.state = 'returned' AND i."authorId" = ${filter.waitingFor}::uuid))`);
  if (filter.speakerId) all.push(Prisma.sql`s."speakerId" = ${filter.speakerId}::uuid`);
  if (filter.partyId)
    all.push(
      Prisma.sql`s."speakerId" IN (SELECT id FROM "Source" WHERE "storyId" = ${storyId}::uuid AND "partyId" = ${filter.partyId}::uuid)`,
    );
  if (filter.documentId) all.push(Prisma.sql`s."documentId" = ${filter.documentId}::uuid`);
  if (filter.claimId)
    all.push(
      Prisma.sql`EXISTS (SELECT 1 FROM "Position" p WHERE p."storyId" = ${storyId}::uuid AND p."statementId" = s.id AND p."claimId" = ${filter.claimId}::uuid)`,
    );
  if (filter.holds)
    all.push(Prisma.sql`EXISTS (SELECT 1 FROM "Position" p JOIN "Item" c ON c.id = p."claimId"
      WHERE p."storyId" = ${storyId}::uuid AND p."statementId" = s.id AND c.verdict = ${filter.holds})`);
  return Prisma.join(all, " AND ");
}

/**
 * One page of the story's statements, newest first.
 *
 * @param page counted from 1; @param size rows of a page, at most 200
 */
export async function listStatements(
  scope: StoryScope,
  filter: StatementFilter,
  { page = 1, size = 50 }: { page?: number; size?: number } = {},
): Promise<Page<StatementRow>> {
  const take = Math.min(Math.max(size, 1), 200);
  const skip = (Math.max(page, 1) - 1) * take;
  const where = conditions(scope.storyId, filter);
  const found = await db.$queryRaw<{ id: string; stale: boolean; total: number }[]>`
    SELECT i.id, ${STALE_STATEMENT} AS stale, (count(*) OVER ())::int AS total
    FROM "Item" i JOIN "Statement" s ON s.id = i.id
    WHERE ${where} ORDER BY i.number DESC LIMIT ${take} OFFSET ${skip}`;
  const rows = await readRows(found.map(({ id }) => id));
  const stale = new Map(found.map((row) => [row.id, row.stale]));
  return {
    rows: rows.map((row) => statementRow(row, stale.get(row.id) ?? false)),
    total: found[0]?.total ?? (skip > 0 ? await countStatements(scope, filter) : 0),
    first: skip + 1,
    size: take,
  };
}

/** How many statements of the story fit a filter. */
export async function countStatements(scope: StoryScope, filter: StatementFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM "Item" i JOIN "Statement" s ON s.id = i.id
    WHERE ${conditions(scope.storyId, filter)}`;
  return row?.total ?? 0;
}

/** Identifiers of the statements that fit a filter, in the order they were entered; at most `limit`. */
export async function statementIds(
  scope: StoryScope,
  filter: StatementFilter,
  limit: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM "Item" i JOIN "Statement" s ON s.id = i.id
    WHERE ${conditions(scope.storyId, filter)} ORDER BY i.number LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

type RowData = Awaited<ReturnType<typeof readRows>>[number];

async function readRows(ids: string[]) {
  return db.statement.findMany({
    where: { id: { in: ids } },
    orderBy: { item: { number: "desc" } },
    select: {
      id: true,
      quote: true,
      language: true,
      kind: true,
      terms: true,
      embargoUntil: true,
      grade: true,
      proof: true,
      role: true,
      speaker: { select: { id: true, name: true, party: { select: { ordinal: true, name: true } } } },
      document: { select: { number: true, title: true, publisher: { select: { name: true } } } },
      item: {
        select: {
          number: true,
          state: true,
          version: true,
          verdict: true,
          decisionId: true,
          author: { select: { id: true, name: true } },
          reviewer: { select: { id: true, name: true } },
          decisions: { orderBy: { at: "desc" }, take: 1, select: { basis: true } },
        },
      },
      positions: {
        orderBy: { claim: { item: { number: "asc" } } },
        select: {
          stance: true,
          claim: {
            select: {
              id: true,
              text: true,
              shortText: true,
              item: { select: { number: true, verdict: true } },
            },
          },
        },
      },
    },
  });
}

function statementRow(row: RowData, stale: boolean): StatementRow {
  const { item, document, positions } = row;
  return {
    id: row.id,
    number: item.number,
    state: item.state as State,
    version: item.version,
    said: item.verdict as SaidVerdict,
    stale,
    basis: item.decisions[0]?.basis ?? null,
    quote: row.quote,
    language: row.language,
    kind: row.kind as StatementKind,
    terms: row.terms as Terms,
    embargoUntil: row.embargoUntil,
    grade: row.grade,
    flagged:
      (row.proof as { omissions?: { flagged: boolean }[] }).omissions?.some((omission) => omission.flagged) ??
      false,
    role: row.role,
    speaker: row.speaker,
    document: { number: document.number, title: document.title, publisher: document.publisher?.name ?? null },
    author: item.author,
    reviewer: item.reviewer,
    claims: positions.map(({ stance, claim }) => ({
      id: claim.id,
      number: claim.item.number,
      text: claim.shortText ?? claim.text,
      verdict: claim.item.verdict,
      stance,
    })),
  };
}
