import type { Opened } from "@/lib/evidence/model-custody";
import { bytesOf, insertCheck } from "@/lib/evidence/writes-custody";
import { type Change, change } from "@/lib/flows/change";
import type { Happening } from "@/lib/ledger/events";
import { notFound, type Outcome } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { itemLabel } from "@/lib/reviews/reads";

/**
 * Opens the bytes that a text of a document was made from, for whoever may read the story. They are hashed again first:
 * bytes that aren't those brought in are not given out. Every opening is kept, with what was found, and told in the
 * ledger; the same request twice is one.
 *
 * @param id of this opening
 */
export async function openOriginal(
  scope: StoryScope,
  id: string,
  { document: number, version }: { document: number; version: number },
): Promise<Outcome<Opened>> {
  return change(scope, "story.read", async (changing) => {
    const text = await changing.tx.text.findFirst({
      where: { storyId: scope.storyId, version, document: { number } },
      select: { documentId: true, blobSha256: true, filename: true },
    });
    if (!text) return notFound("text");
    const label = `D${number}, text ${version}`;
    return open(scope, changing, id, {
      blobSha256: text.blobSha256,
      filename: text.filename ?? `D${number}-text-${version}.txt`,
      told: { subjectKind: "document", subjectId: text.documentId, payload: { label } },
    });
  });
}

/** Opens a piece of evidence in the same way: whoever marks it as reviewed has to be able to look at it. */
export async function openEvidence(
  scope: StoryScope,
  id: string,
  evidenceId: string,
): Promise<Outcome<Opened>> {
  return change(scope, "story.read", async (changing) => {
    const entry = await changing.tx.evidence.findFirst({
      where: { storyId: scope.storyId, id: evidenceId },
      select: {
        title: true,
        blobSha256: true,
        filename: true,
        item: { select: { id: true, kind: true, number: true } },
      },
    });
    if (!entry?.blobSha256) return notFound("file");
    const { item, title } = entry;
    const kind = item.kind === "claim" ? "claim" : "statement";
    return open(scope, changing, id, {
      blobSha256: entry.blobSha256,
      filename: entry.filename ?? "evidence",
      told: {
        subjectKind: kind,
        subjectId: item.id,
        payload: { label: `“${title}” on ${itemLabel({ ...item, kind })}` },
      },
    });
  });
}

type Original = { blobSha256: string; filename: string; told: Omit<Happening, "event"> };

async function open(
  scope: StoryScope,
  { tx, at, record }: Change,
  id: string,
  { blobSha256, filename, told }: Original,
): Promise<Outcome<Opened>> {
  const found = await bytesOf(tx, blobSha256);
  const opened: Opened =
    found.finding === "whole" ? { ...found, filename, sha256: blobSha256 } : { finding: found.finding };
  if (await tx.originalCheck.count({ where: { id } })) return { ok: true, ...opened };
  const { storyId, actor } = scope;
  await insertCheck(tx, { id, storyId, blobSha256, finding: found.finding, byId: actor.accountId, at });
  record({
    event: "original.opened",
    ...told,
    payload: { ...told.payload, sha256: blobSha256, finding: found.finding },
  });
  return { ok: true, ...opened };
}
