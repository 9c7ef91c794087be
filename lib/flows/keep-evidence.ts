import type { Transaction } from "@/lib/db";
import type { EvidenceInput } from "@/lib/evidence/model";
import { type EvidenceMark, fileProblem, reviewProblem, withdrawProblem } from "@/lib/evidence/rules";
import { keepReceived } from "@/lib/evidence/writes-custody";
import { change } from "@/lib/flows/change";
import { readNotesIsolated } from "@/lib/isolation/read-isolated";
import { mayHoldNotes, recognise } from "@/lib/media/recognise";
import { notFound, type Outcome, type Refusal, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { itemLabel, type LockedItem, lockItem } from "@/lib/reviews/reads";
import type { Received } from "@/lib/store/receive";

/** A file that was received, what its sender calls it, and what kind its sender says it is. */
export type EvidenceFile = { received: Received; mediaType: string; filename: string };

/**
 * Adds what else bears on a claim or a statement. It counts for nothing until another person has reviewed it. The file
 * is kept to the byte under its hash. The same form sent twice adds it once.
 *
 * @param file at most EVIDENCE_MAX_BYTES, discarded by whoever received it; null when it is kept elsewhere
 */
export async function addEvidence(
  scope: StoryScope,
  input: EvidenceInput,
  file: EvidenceFile | null = null,
): Promise<Outcome> {
  const problem = file && fileProblem(file.received);
  if (problem) return refuse("invalid", problem, { file: problem });
  const seen = file && (await lookAt(file));
  return change(scope, "evidence.write", async ({ tx, at, record }) => {
    const { storyId } = scope;
    const item = await lockItem(tx, storyId, input.itemId);
    if (!item) return notFound("item");
    const standing = await tx.evidence.findUnique({ where: { id: input.id }, select: { itemId: true } });
    if (standing)
      return standing.itemId === item.id ? { ok: true } : refuse("conflict", "That identifier is taken.");
    if (item.state === "withdrawn") return refuse("rule", "It is withdrawn: restore it first.");
    const stranger = await strangers(tx, storyId, input);
    if (stranger) return stranger;
    if (file) await keepReceived(tx, file.received, file.mediaType);
    const added = { addedById: scope.actor.accountId, addedAt: at };
    await tx.evidence.create({ data: { ...input, storyId, ...seen, ...added } });
    const { id: evidenceId, itemId: _item, note: _note, sourceId: _source, partyId: _party, ...told } = input;
    record({
      event: "evidence.added",
      subjectKind: item.kind,
      subjectId: item.id,
      payload: { label: itemLabel(item), evidenceId, ...told, sha256: seen?.blobSha256 ?? null },
    });
    return { ok: true };
  });
}

/** What a row says of its file: whether a browser may show it, and what it says of itself. Read once, from its bytes. */
async function lookAt({ received: { sha256: blobSha256, head }, filename }: EvidenceFile) {
  const says = mayHoldNotes(head) ? await readNotesIsolated(head) : null;
  return { blobSha256, filename, mediaType: recognise(head), ...(says ? { says } : {}) };
}

async function strangers(
  tx: Transaction,
  storyId: string,
  { sourceId, partyId }: Pick<EvidenceInput, "sourceId" | "partyId">,
): Promise<Refusal | null> {
  if (sourceId && !(await tx.source.count({ where: { storyId, id: sourceId } })))
    return refuse("invalid", "That source is not in this story.", { sourceId: "is not in this story" });
  if (partyId && !(await tx.party.count({ where: { storyId, id: partyId } })))
    return refuse("invalid", "That party is not in this story.", { partyId: "is not in this story" });
  return null;
}

/** Marks evidence as reviewed, by another person than who added it: from then on it counts as an origin. */
export async function reviewEvidence(scope: StoryScope, id: string, version: number): Promise<Outcome> {
  return change(scope, "evidence.review", async ({ tx, at, record }) => {
    const entry = await lockEvidence(tx, scope.storyId, id);
    if (!entry) return notFound("evidence");
    const problem = reviewProblem(entry, scope.actor.accountId);
    if (problem) return refuse("rule", problem);
    if (entry.reviewedById !== null) return { ok: true };
    if (entry.version !== version) return MEANWHILE;
    await tx.evidence.update({
      where: { id },
      data: { reviewedById: scope.actor.accountId, reviewedAt: at, version: { increment: 1 } },
    });
    record({ event: "evidence.reviewed", ...told(entry) });
    return { ok: true };
  });
}

/** Takes evidence out of the reading, with a reason; it stays on the page and in the ledger. Others' takes an editor. */
export async function withdrawEvidence(
  scope: StoryScope,
  id: string,
  version: number,
  reason: string,
): Promise<Outcome> {
  return change(scope, "evidence.write", async ({ tx, record }) => {
    const entry = await lockEvidence(tx, scope.storyId, id);
    if (!entry) return notFound("evidence");
    if (entry.withdrawnReason !== null) return { ok: true };
    const problem = withdrawProblem(entry, { accountId: scope.actor.accountId, role: scope.role });
    if (problem) return refuse("not-allowed", problem);
    if (entry.version !== version) return MEANWHILE;
    await tx.evidence.update({
      where: { id },
      data: { withdrawnReason: reason, version: { increment: 1 } },
    });
    record({ event: "evidence.withdrawn", ...told(entry, { reason }) });
    return { ok: true };
  });
}

const MEANWHILE = refuse("conflict", "Somebody else changed it since you opened the page: look again.");

type Locked = EvidenceMark & { id: string; title: string; version: number; item: LockedItem };

/** The item's lock comes first, as in every change of the item: so a decision and this wait for each other. */
async function lockEvidence(tx: Transaction, storyId: string, id: string): Promise<Locked | null> {
  const found = await tx.evidence.findFirst({ where: { storyId, id }, select: { itemId: true } });
  const item = found && (await lockItem(tx, storyId, found.itemId));
  if (!item) return null;
  const row = await tx.evidence.findUniqueOrThrow({ where: { id } });
  return { ...row, item };
}

/** The entry stands in the item's history, beside what else happened to it. */
function told({ id, title, item }: Locked, more: Record<string, string> = {}) {
  return {
    subjectKind: item.kind,
    subjectId: item.id,
    payload: { label: itemLabel(item), evidenceId: id, title, ...more },
  };
}
