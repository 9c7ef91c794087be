import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { thaw } from "@/lib/interchange/thaw";
import type { StoryScope } from "@/lib/policy";

/** One page of the story's editions, the newest first. */
export async function listEditions(
  scope: StoryScope,
  { page = 1, size = 50 }: { page?: number; size?: number } = {},
) {
  const where = { storyId: scope.storyId };
  const skip = (Math.max(page, 1) - 1) * size;
  const [rows, total] = await Promise.all([
    db.edition.findMany({
      where,
      orderBy: { number: "desc" },
      skip,
      take: size,
      select: {
        id: true,
        number: true,
        format: true,
        style: true,
        recipient: true,
        note: true,
        madeAt: true,
        madeBy: { select: { name: true } },
        supersedes: { select: { number: true } },
        supersededBy: { select: { number: true } },
      },
    }),
    db.edition.count({ where }),
  ]);
  const counts = await countItems(
    scope,
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map((row) => ({ ...row, ...(counts.get(row.id) ?? NOTHING) })),
    total,
    first: skip + 1,
    size,
  };
}

type ItemCounts = { out: number; held: number };
const NOTHING: ItemCounts = { out: 0, held: 0 };

async function countItems(scope: StoryScope, ids: readonly string[]): Promise<Map<string, ItemCounts>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<({ id: string } & ItemCounts)[]>`
    SELECT "editionId" AS id, count(*) FILTER (WHERE held IS NULL)::int AS out, count(held)::int AS held
    FROM "EditionItem" WHERE "storyId" = ${scope.storyId}::uuid
      AND "editionId" IN (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))})
    GROUP BY "editionId"`;
  return new Map(rows.map(({ id, out, held }) => [id, { out, held }]));
}

/** An edition that another may take the place of; null when the story has no such number. */
export function pickEdition(scope: StoryScope, number: number) {
  return db.edition.findUnique({
    where: { storyId_number: { storyId: scope.storyId, number } },
    select: { id: true, number: true, format: true, recipient: true },
  });
}

/** Statements that one page of an edition shows, of those that left and of those held back. */
const SHOWN = 200;

/**
 * An edition with the beginning of the bytes that left and a page of its frozen items; null when the story has no such
 * number.
 *
 * @param page of the items that left, from 1
 */
export async function readEdition(scope: StoryScope, number: number, { page = 1 } = {}) {
  const row = await db.edition.findFirst({
    where: { storyId: scope.storyId, number },
    include: {
      madeBy: { select: { name: true } },
      supersedes: { select: { number: true } },
      supersededBy: { select: { number: true } },
      story: { select: { timeZone: true } },
      parts: { orderBy: { ordinal: "asc" }, take: 1, select: { bytes: true } },
      _count: { select: { parts: true } },
    },
  });
  if (!row) return null;
  const { bytes, parts, _count, ...edition } = row;
  const items = (held: null | { not: null }, skip: number) =>
    db.editionItem.findMany({
      where: { storyId: scope.storyId, editionId: row.id, held },
      orderBy: { ordinal: "asc" },
      skip,
      take: SHOWN,
    });
  const skip = (Math.max(page, 1) - 1) * SHOWN;
  const [out, held, counts] = await Promise.all([
    items(null, skip),
    items({ not: null }, 0),
    countItems(scope, [row.id]),
  ]);
  const thawed = (rows: typeof out) => rows.map((item) => ({ ...item, frozen: thaw(item.frozen) }));
  return {
    ...edition,
    beginning: bytes ?? parts[0]?.bytes ?? new Uint8Array(),
    whole: bytes !== null || _count.parts <= 1,
    out: thawed(out),
    held: thawed(held),
    counts: counts.get(row.id) ?? NOTHING,
    first: skip + 1,
  };
}
export type EditionPage = NonNullable<Awaited<ReturnType<typeof readEdition>>>;

/**
 * The bytes of an edition as they left, part by part, with their name and kind; null when the story has no such number.
 * No transaction stays open between the parts: what is frozen doesn't change.
 */
export async function readEditionFile(scope: StoryScope, number: number) {
  const edition = await db.edition.findUnique({
    where: { storyId_number: { storyId: scope.storyId, number } },
    select: { id: true, filename: true, mediaType: true, bytes: true },
  });
  if (!edition) return null;
  const { id, bytes, ...about } = edition;
  return { ...about, bytes: bytes ? once(bytes) : partsOf(scope, id) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Bytes come as digits of 64 and not of 16: megabytes of those cost the site twice as much to take apart. */
async function* partsOf(scope: StoryScope, editionId: string): AsyncGenerator<Uint8Array> {
  for (let ordinal = 0; ; ordinal += 1) {
    const [part] = await db.$queryRaw<{ digits: string }[]>`
      SELECT encode(bytes, 'base64') AS digits FROM "EditionPart"
      WHERE "storyId" = ${scope.storyId}::uuid AND "editionId" = ${editionId}::uuid AND ordinal = ${ordinal}`;
    if (!part) return;
    yield Buffer.from(part.digits, "base64");
  }
}
