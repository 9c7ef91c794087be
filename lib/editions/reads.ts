import { db } from "@/lib/db";
import type { EditionItem } from "@/lib/interchange/model";
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
        items: { select: { held: true } },
      },
    }),
    db.edition.count({ where }),
  ]);
  return {
    rows: rows.map(({ items, ...row }) => ({
      ...row,
      out: items.filter(({ held }) => held === null).length,
      held: items.filter(({ held }) => held !== null).length,
    })),
    total,
    first: skip + 1,
    size,
  };
}

/** An edition with its frozen items and the bytes that left; null when the story has no such number. */
export async function readEdition(scope: StoryScope, number: number) {
  const row = await db.edition.findFirst({
    where: { storyId: scope.storyId, number },
    include: {
      madeBy: { select: { name: true } },
      supersedes: { select: { number: true } },
      supersededBy: { select: { number: true } },
      items: { orderBy: { ordinal: "asc" } },
      story: { select: { timeZone: true } },
    },
  });
  if (!row) return null;
  const items = row.items.map((item) => ({ ...item, frozen: item.frozen as unknown as EditionItem }));
  return { ...row, items };
}
export type EditionPage = NonNullable<Awaited<ReturnType<typeof readEdition>>>;

/** The bytes of an edition as they left, with their name and kind; null when the story has no such number. */
export async function readEditionFile(scope: StoryScope, number: number) {
  return db.edition.findUnique({
    where: { storyId_number: { storyId: scope.storyId, number } },
    select: { filename: true, mediaType: true, bytes: true },
  });
}
