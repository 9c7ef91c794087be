import { type Database, db } from "@/lib/db";
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

/** Sources for a picker: those that speak most often first, at most `limit`. */
export async function pickSources(scope: StoryScope, { limit = 200 }: { limit?: number } = {}) {
  const rows = await db.source.findMany({
    where: { storyId: scope.storyId },
    orderBy: [{ statements: { _count: "desc" } }, { name: "asc" }],
    take: limit,
    select: rowSelect,
  });
  return rows.map(sourceRow);
}

/** Statements looked through for who speaks most. */
const RECENT = 1_000;

/** Who spoke most often in the story's latest statements, for a menu; at most `limit`. */
export function frequentSpeakers(scope: StoryScope, limit = 40): Promise<{ id: string; name: string }[]> {
  return kept(
    scope.storyId,
    `speakers ${limit}`,
    () => db.$queryRaw<{ id: string; name: string }[]>`
      SELECT source.id, source.name
      FROM (SELECT id FROM "Item" WHERE "storyId" = ${scope.storyId}::uuid AND kind = 'statement'
        ORDER BY number DESC LIMIT ${RECENT}) AS recent
      JOIN "Statement" s ON s.id = recent.id JOIN "Source" source ON source.id = s."speakerId"
      GROUP BY source.id, source.name ORDER BY count(*) DESC, source.name LIMIT ${limit}`,
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
