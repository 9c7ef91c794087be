import { db } from "@/lib/db";
import type { EvidenceKind, EvidenceStance } from "@/lib/evidence/model";
import { fileSaysSchema } from "@/lib/media/file-says";
import type { StoryScope } from "@/lib/policy";

/** What bears on an item beside statements, in the order it was added, withdrawn entries too; at most `limit`. */
export async function readEvidence(scope: StoryScope, itemId: string, limit = 200) {
  const rows = await db.evidence.findMany({
    where: { storyId: scope.storyId, itemId },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    take: limit,
    select: {
      id: true,
      kind: true,
      title: true,
      note: true,
      url: true,
      stance: true,
      blobSha256: true,
      filename: true,
      mediaType: true,
      says: true,
      madeBy: true,
      madeWhen: true,
      madeWhere: true,
      cameFrom: true,
      addedAt: true,
      reviewedAt: true,
      withdrawnReason: true,
      version: true,
      source: { select: { id: true, name: true } },
      party: { select: { id: true, ordinal: true, name: true } },
      blob: { select: { size: true } },
      addedBy: { select: { id: true, name: true } },
      reviewedBy: { select: { id: true, name: true } },
    },
  });
  return rows.map((row) => ({
    ...row,
    kind: row.kind as EvidenceKind,
    stance: row.stance as EvidenceStance,
    says: fileSaysSchema.safeParse(row.says).data ?? null,
  }));
}
export type EvidenceRow = Awaited<ReturnType<typeof readEvidence>>[number];
