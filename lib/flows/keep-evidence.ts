import { keepBytes } from "@/lib/documents/writes";
import { EVIDENCE_MAX_BYTES, type EvidenceInput } from "@/lib/evidence/model";
import { change } from "@/lib/flows/change";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { itemLabel, lockItem } from "@/lib/reviews/reads";

export type EvidenceFile = { bytes: Uint8Array; mediaType: string; filename: string };

/** Adds evidence to a claim or a statement, with its file if it has one. It counts for nothing until it is reviewed. */
export async function addEvidence(scope: StoryScope, input: EvidenceInput, file: EvidenceFile | null): Promise<Outcome> {
  if (file && file.bytes.length > EVIDENCE_MAX_BYTES)
    return refuse("invalid", `The file has ${(file.bytes.length / 1e6).toFixed(1)} MB; ${EVIDENCE_MAX_BYTES / 1e6} MB is the most.`, { file: "is too large" });
  return change(scope, "evidence.write", async ({ tx, at, record }) => {
    const { storyId } = scope;
    const item = await lockItem(tx, storyId, input.itemId);
    if (!item) return notFound("item");
    const standing = await tx.evidence.findUnique({ where: { id: input.id }, select: { itemId: true } });
    if (standing) return standing.itemId === item.id ? { ok: true } : refuse("conflict", "That identifier is taken.");
    if (input.sourceId && !(await tx.source.count({ where: { storyId, id: input.sourceId } }))) return refuse("invalid", "That source is not in this story.", { sourceId: "is not in this story" });
    if (input.partyId && !(await tx.party.count({ where: { storyId, id: input.partyId } }))) return refuse("invalid", "That party is not in this story.", { partyId: "is not in this story" });
    const blobSha256 = file ? await keepBytes(tx, file) : null;
    await tx.evidence.create({ data: { ...input, storyId, blobSha256, filename: file?.filename ?? null, addedById: scope.actor.accountId, addedAt: at } });
    const payload = { label: itemLabel(item), title: input.title, kind: input.kind, stance: input.stance, sha256: blobSha256 };
    record({ event: "evidence.added", subjectKind: item.kind, subjectId: item.id, payload });
    return { ok: true };
  });
}

/** Marks evidence as reviewed, by another person than who added it: from then on it counts as an origin. */
export async function reviewEvidence(scope: StoryScope, id: string, version: number): Promise<Outcome> {
  return change(scope, "evidence.review", async ({ tx, at, record }) => {
    const entry = await readEntry(tx, scope.storyId, id);
    if (!entry) return notFound("evidence");
    if (entry.addedById === scope.actor.accountId) return refuse("rule", "You added it: somebody else reviews it.");
    if (entry.withdrawnReason !== null) return refuse("rule", "It was withdrawn.");
    if (entry.reviewedAt) return { ok: true };
    const { count } = await tx.evidence.updateMany({
      where: { id, version },
      data: { reviewedById: scope.actor.accountId, reviewedAt: at, version: { increment: 1 } },
    });
    if (count === 0) return refuse("conflict", "Somebody else changed it since you opened the page.");
    record({ event: "evidence.reviewed", subjectKind: "evidence", subjectId: entry.item.id, payload: { label: itemLabel(entry.item), title: entry.title } });
    return { ok: true };
  });
}

/** Takes evidence out of the reading, with a reason. It stays on the page and in the ledger. */
export async function withdrawEvidence(scope: StoryScope, id: string, version: number, reason: string): Promise<Outcome> {
  return change(scope, "evidence.write", async ({ tx, record }) => {
    const entry = await readEntry(tx, scope.storyId, id);
    if (!entry) return notFound("evidence");
    if (entry.withdrawnReason !== null) return { ok: true };
    const { count } = await tx.evidence.updateMany({ where: { id, version }, data: { withdrawnReason: reason, version: { increment: 1 } } });
    if (count === 0) return refuse("conflict", "Somebody else changed it since you opened the page.");
    record({ event: "evidence.withdrawn", subjectKind: "evidence", subjectId: entry.item.id, payload: { label: itemLabel(entry.item), title: entry.title, reason } });
    return { ok: true };
  });
}

function readEntry(tx: Parameters<typeof lockItem>[0], storyId: string, id: string) {
  return tx.evidence.findFirst({
    where: { storyId, id },
    select: { title: true, addedById: true, reviewedAt: true, withdrawnReason: true, item: { select: { id: true, kind: true, number: true } } },
  });
}
