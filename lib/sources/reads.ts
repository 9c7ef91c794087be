import { type Database, db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { idSchema } from "@/lib/identifiers";
import { kept } from "@/lib/ledger/kept";
import type { StoryScope } from "@/lib/policy";
import type { Party, SourceInput, SourceKind, SourceRow } from "@/lib/sources/model";
import { type Links, roleOn } from "@/lib/sources/rules";

/** The parties of the story in the order of their letters. */
export function readParties(scope: StoryScope): Promise<Party[]> {
  return kept(scope.storyId, "parties", () =>
    db.party.findMany({
      where: { storyId: scope.storyId },
      orderBy: { ordinal: "asc" },
      take: 500,
      select: { id: true, ordinal: true, name: true, shortName: true },
    }),
  );
}

/** What a source's party and body are in the story: a stranger's read as absent. */
export async function readLinks(
  client: Database,
  storyId: string,
  input: Pick<SourceInput, "partyId" | "bodyId">,
): Promise<Links> {
  const party = input.partyId
    ? await client.party.findFirst({ where: { storyId, id: input.partyId }, select: { name: true } })
    : null;
  const body = input.bodyId
    ? await client.source.findFirst({
        where: { storyId, id: input.bodyId },
        select: { name: true, kind: true, bodyId: true },
      })
    : null;
  return {
    partyFound: party !== null,
    partyName: party?.name ?? null,
    bodyFound: body !== null,
    bodyName: body?.name ?? null,
    bodyIsUnnamed: body?.kind === "unnamed",
    bodyOfBody: body?.bodyId ?? null,
  };
}

const rowSelect = {
  id: true,
  kind: true,
  name: true,
  identified: true,
  givesBodysAccount: true,
  attestedAt: true,
  version: true,
  party: { select: { id: true, ordinal: true, name: true, shortName: true } },
  body: { select: { id: true, name: true } },
  roles: { orderBy: { fromDate: "desc" }, select: { title: true, fromDate: true, toDate: true } },
  _count: { select: { statements: true, published: true } },
} as const;

type Row = Omit<SourceRow, "attested" | "role" | "kind"> & {
  kind: string;
  attestedAt: Date | null;
  roles: { title: string; fromDate: string | null; toDate: string | null }[];
  _count: { statements: number; published: number };
};

function sourceRow({
  roles,
  attestedAt,
  _count,
  kind,
  ...row
}: Row): SourceRow & { statements: number; published: number } {
  return {
    ...row,
    kind: kind as SourceKind,
    attested: attestedAt !== null,
    role: roleOn(roles, null),
    ..._count,
  };
}

/** One page of the story's sources by name, or those of one party. */
export async function listSources(
  scope: StoryScope,
  filter: { partyId?: string | undefined; kind?: SourceKind | undefined } = {},
  { page = 1, size = 50 }: { page?: number; size?: number } = {},
) {
  const where = {
    storyId: scope.storyId,
    ...(filter.partyId ? { partyId: filter.partyId } : {}),
    ...(filter.kind ? { kind: filter.kind } : {}),
  };
  const skip = (Math.max(page, 1) - 1) * size;
  const [rows, total] = await Promise.all([
    db.source.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip,
      take: size,
      select: rowSelect,
    }),
    db.source.count({ where }),
  ]);
  return { rows: rows.map(sourceRow), total, first: skip + 1, size };
}

/** Statements looked through for who speaks most. */
const RECENT = 1_000;

/** SQL for who spoke in the story's latest statements, and how often. */
const spoken = (scope: StoryScope) => Prisma.sql`
  SELECT s."speakerId" AS id, count(*) AS times
  FROM (SELECT id FROM "Item" WHERE "storyId" = ${scope.storyId}::uuid AND kind = 'statement'
    ORDER BY number DESC LIMIT ${RECENT}) AS recent
  JOIN "Statement" s ON s.id = recent.id GROUP BY s."speakerId"`;

/** Sources for a picker: those that spoke most often of late first, then the others by name; at most `limit`. */
export function pickSources(scope: StoryScope, { limit = 200 }: { limit?: number } = {}) {
  return kept(scope.storyId, `sources ${limit}`, async () => {
    const order = await db.$queryRaw<{ id: string }[]>`
      SELECT source.id FROM "Source" source LEFT JOIN (${spoken(scope)}) AS spoken ON spoken.id = source.id
      WHERE source."storyId" = ${scope.storyId}::uuid
      ORDER BY spoken.times DESC NULLS LAST, source.name, source.id LIMIT ${limit}`;
    const rows = await db.source.findMany({
      where: { storyId: scope.storyId, id: { in: order.map(({ id }) => id) } },
      select: {
        id: true,
        kind: true,
        name: true,
        party: rowSelect.party,
        roles: rowSelect.roles,
      },
    });
    const place = new Map(order.map(({ id }, at) => [id, at]));
    return rows
      .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
      .map(({ roles, kind, ...row }) => ({ ...row, kind: kind as SourceKind, role: roleOn(roles, null) }));
  });
}

/** Who spoke most often in the story's latest statements, for a menu; at most `limit`. */
export function frequentSpeakers(scope: StoryScope, limit = 40): Promise<{ id: string; name: string }[]> {
  return kept(
    scope.storyId,
    `speakers ${limit}`,
    () => db.$queryRaw<{ id: string; name: string }[]>`
      SELECT source.id, source.name FROM (${spoken(scope)}) AS spoken JOIN "Source" source ON source.id = spoken.id
      ORDER BY spoken.times DESC, source.name LIMIT ${limit}`,
  );
}

/** A source with its roles and what rests on it; null when the story has none such. */
export async function readSource(scope: StoryScope, id: string) {
  if (!idSchema.safeParse(id).success) return null;
  const row = await db.source.findFirst({
    where: { storyId: scope.storyId, id },
    select: {
      ...rowSelect,
      alsoKnownAs: true,
      language: true,
      createdAt: true,
      attestedBy: { select: { name: true } },
      partySetBy: { select: { name: true } },
      roles: {
        orderBy: { fromDate: "desc" },
        select: { id: true, title: true, fromDate: true, toDate: true },
      },
      identity: {
        select: {
          writtenAt: true,
          author: { select: { id: true, name: true } },
          readers: { select: { accountId: true } },
        },
      },
    },
  });
  if (!row) return null;
  return {
    ...row,
    kind: row.kind as SourceKind,
    attested: row.attestedAt !== null,
    role: roleOn(row.roles, null),
  };
}
export type SourcePage = NonNullable<Awaited<ReturnType<typeof readSource>>>;
