import { db } from "@/lib/db";
import type { StoryScope } from "@/lib/policy";

/** The evidence on an item of the story, in the order it came; at most 200. */
export async function readEvidence(scope: StoryScope, itemId: string) {
  return db.evidence.findMany({
    where: { storyId: scope.storyId, itemId },
    orderBy: { addedAt: "asc" },
    take: 200,
    select: {
      id: true,
      kind: true,
      title: true,
      note: true,
      url: true,
      stance: true,
      blobSha256: true,
      filename: true,
      addedAt: true,
      reviewedAt: true,
      withdrawnReason: true,
      version: true,
      addedBy: { select: { id: true, name: true } },
      reviewedBy: { select: { name: true } },
      source: { select: { id: true, name: true } },
      party: { select: { name: true } },
    },
  });
}
