import type { ClaimInput, PositionInput } from "@/lib/claims/model";
import type { Transaction } from "@/lib/db";

/** A new claim. Its item must stand already. */
export async function insertClaim(tx: Transaction, storyId: string, claim: ClaimInput): Promise<void> {
  await tx.claim.create({ data: { ...claim, storyId } });
}

/** The claim as it now reads. */
export async function rewriteClaim(tx: Transaction, { id, ...claim }: ClaimInput): Promise<void> {
  await tx.claim.update({ where: { id }, data: claim });
}

/**
 * Sets a statement's stance on a claim: one position for each pair, made or changed.
 *
 * @param figureIds the statement's figures it gives for this claim
 */
export async function writePosition(
  tx: Transaction,
  storyId: string,
  setById: string,
  position: PositionInput,
  figureIds: readonly string[],
): Promise<string> {
  const { stance, rejectsId, claimId, statementId } = position;
  const standing = await tx.position.findUnique({
    where: { claimId_statementId: { claimId, statementId } },
    select: { id: true },
  });
  const id = standing?.id ?? position.id;
  if (standing)
    await tx.position.update({
      where: { id },
      data: { stance, rejectsId, setById, version: { increment: 1 } },
    });
  else await tx.position.create({ data: { id, storyId, claimId, statementId, stance, rejectsId, setById } });
  await tx.positionFigure.deleteMany({ where: { positionId: id } });
  if (figureIds.length > 0)
    await tx.positionFigure.createMany({
      data: figureIds.map((figureId) => ({ storyId, positionId: id, figureId })),
    });
  return id;
}

/** Takes a position away; the ledger keeps that it stood. Positions that rejected it must be gone first. */
export async function deletePosition(tx: Transaction, id: string): Promise<void> {
  await tx.position.delete({ where: { id } });
}
