import { db } from "@/lib/db";
import type { StoryScope } from "@/lib/policy";

/** More sources than any story has. */
const MOST = 5_000;

/** The story's sources with their names and roles over time, as a draft's mentions are held against them. */
export async function readNamesForDraft({ storyId }: StoryScope) {
  return db.source.findMany({
    where: { storyId },
    orderBy: { id: "asc" },
    take: MOST,
    select: {
      id: true,
      kind: true,
      name: true,
      alsoKnownAs: true,
      body: { select: { name: true } },
      roles: { orderBy: { fromDate: "desc" }, select: { title: true, fromDate: true, toDate: true } },
    },
  });
}
