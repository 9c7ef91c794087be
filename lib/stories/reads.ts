import { countOf } from "@/lib/counting";
import { type Database, db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { kept } from "@/lib/ledger/kept";
import { type Actor, effectiveRole, type Role, type StoryScope } from "@/lib/policy";
import type { Member, Standard, StoryHead } from "@/lib/stories/model";
import { type MemberMark, mayManage } from "@/lib/stories/rules";

const headSelect = {
  id: true,
  title: true,
  timeZone: true,
  language: true,
  version: true,
  createdById: true,
  minOrigins: true,
  minParties: true,
  requireConfirmed: true,
  acceptPrimaryDocument: true,
  oneDecider: true,
} as const;

/** The story's title, zone and standard. */
export function readStoryHead(scope: StoryScope): Promise<StoryHead & { createdById: string }> {
  return kept(scope.storyId, "head", async () => {
    const row = await db.story.findUniqueOrThrow({ where: { id: scope.storyId }, select: headSelect });
    const { minOrigins, minParties, requireConfirmed, acceptPrimaryDocument, oneDecider, ...head } = row;
    return {
      ...head,
      standard: { minOrigins, minParties, requireConfirmed, acceptPrimaryDocument, oneDecider },
    };
  });
}

/** The story's standard alone. */
export async function readStandard(scope: StoryScope): Promise<Standard> {
  return (await readStoryHead(scope)).standard;
}

export type StoryCounts = Record<"statements" | "claims" | "documents" | "sources" | "editions", number>;

/**
 * How much stands in each room of the story, for its tabs. What is numbered is never deleted and its numbers have no
 * gap, so that how many there are follows from the next number; only what was withdrawn is counted, up to
 * `MOST_COUNTED`, as are sources, which have no numbers.
 */
export function countsOfStory(scope: StoryScope): Promise<StoryCounts> {
  return kept(scope.storyId, "counts", async () => {
    const story = Prisma.sql`${scope.storyId}::uuid`;
    const withdrawn = (kind: string) =>
      countOf(Prisma.sql`"Item" WHERE "storyId" = ${story} AND kind = ${kind} AND state = 'withdrawn'`);
    const [counts] = await db.$queryRaw<StoryCounts[]>`
      SELECT "nextStatement" - 1 - ${withdrawn("statement")} AS statements,
        "nextClaim" - 1 - ${withdrawn("claim")} AS claims, "nextDocument" - 1 AS documents,
        ${countOf(Prisma.sql`"Source" WHERE "storyId" = ${story}`)} AS sources, "nextEdition" - 1 AS editions
      FROM "Story" WHERE id = ${story}`;
    return counts ?? { statements: 0, claims: 0, documents: 0, sources: 0, editions: 0 };
  });
}

/** Everyone in the story with the role that counts, the highest first. */
export async function readMembers(scope: StoryScope): Promise<Member[]> {
  const marks = await memberRows(db, scope.storyId);
  return marks.map(({ account, role }) => ({
    accountId: account.id,
    name: account.name,
    email: account.email,
    role: role as Role,
    ceiling: account.ceiling as Role,
    disabled: account.disabledAt !== null,
  }));
}

/** The members as the rules see them, read within a change. */
export async function memberMarks(client: Database, storyId: string): Promise<MemberMark[]> {
  const rows = await memberRows(client, storyId);
  return rows.map(({ account, role }) => ({
    accountId: account.id,
    role: role as Role,
    ceiling: account.ceiling as Role,
    disabled: account.disabledAt !== null,
  }));
}

function memberRows(client: Database, storyId: string) {
  return client.membership.findMany({
    where: { storyId },
    orderBy: { addedAt: "asc" },
    take: 500,
    select: {
      role: true,
      account: { select: { id: true, name: true, email: true, ceiling: true, disabledAt: true } },
    },
  });
}

/** Accounts that could be added to the story, by name, at most `limit`; none for who may not add any. */
export async function addableAccounts(scope: StoryScope, limit = 200) {
  const [{ createdById }, members] = [await readStoryHead(scope), await memberMarks(db, scope.storyId)];
  if (!mayManage({ accountId: scope.actor.accountId, role: scope.role }, { createdById, members })) return [];
  return db.account.findMany({
    where: { disabledAt: null, memberships: { none: { storyId: scope.storyId } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, name: true, email: true, ceiling: true },
  });
}

export type StoryRow = {
  id: string;
  title: string;
  role: Role;
  createdAt: Date;
  statements: number;
  confirmed: number;
  claims: number;
};

/** The actor's stories, the newest first, each with how far it is. */
export async function listStories(
  actor: Actor,
  { page = 1, size = 30 }: { page?: number; size?: number } = {},
): Promise<{ rows: StoryRow[]; total: number; first: number; size: number }> {
  const skip = (Math.max(page, 1) - 1) * size;
  const rows = await db.$queryRaw<(Omit<StoryRow, "role"> & { role: string; total: number })[]>`
    SELECT s.id, s.title, m.role, s."createdAt",
      (SELECT count(*)::int FROM "Item" i WHERE i."storyId" = s.id AND i.kind = 'statement' AND i.state <> 'withdrawn') AS statements,
      (SELECT count(*)::int FROM "Item" i WHERE i."storyId" = s.id AND i.kind = 'statement' AND i.verdict = 'confirmed' AND i.state <> 'withdrawn') AS confirmed,
      (SELECT count(*)::int FROM "Item" i WHERE i."storyId" = s.id AND i.kind = 'claim' AND i.state <> 'withdrawn') AS claims,
      (count(*) OVER ())::int AS total
    FROM "Membership" m JOIN "Story" s ON s.id = m."storyId"
    WHERE m."accountId" = ${actor.accountId}::uuid AND s."archivedAt" IS NULL
    ORDER BY s."createdAt" DESC, s.id DESC LIMIT ${size} OFFSET ${skip}`;
  return {
    rows: rows.map(({ total: _total, ...row }) => ({
      ...row,
      role: effectiveRole(row.role as Role, actor.ceiling),
    })),
    total: rows[0]?.total ?? 0,
    first: skip + 1,
    size,
  };
}

/** The actor's stories whose title holds the words, whatever their case, the newest first; without words the newest. */
export async function findStoriesTitled(
  { accountId }: Actor,
  words: string,
  most = 5,
): Promise<{ id: string; title: string }[]> {
  // No title has the sign that PostgreSQL's texts can't hold.
  if (words.includes("\0")) return [];
  return db.$queryRaw<{ id: string; title: string }[]>`
    SELECT s.id, s.title FROM "Membership" m JOIN "Story" s ON s.id = m."storyId"
    WHERE m."accountId" = ${accountId}::uuid AND s."archivedAt" IS NULL
      AND strpos(lower(s.title), lower(${words.trim()})) > 0
    ORDER BY s."createdAt" DESC, s.id DESC LIMIT ${most}`;
}
