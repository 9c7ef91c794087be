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
 * Sets a statement's stance on a claim: the position of its identifier, made or changed.
 *
 * @param figureIds the statement's figures it gives for this claim
 */
export async function writePosition(
  tx: Transaction,
  storyId: string,
  setById: string,
  { id, version, claimId, statementId, stance, rejectsId }: PositionInput,
  figureIds: readonly string[],
): Promise<void> {
  const set = { stance, rejectsId, setById };
  if (version === null) await tx.position.create({ data: { id, storyId, claimId, statementId, ...set } });
  else await tx.position.update({ where: { id }, data: { ...set, version: { increment: 1 } } });
  await tx.positionFigure.deleteMany({ where: { positionId: id } });
  if (figureIds.length > 0)
    await tx.positionFigure.createMany({
      data: figureIds.map((figureId) => ({ storyId, positionId: id, figureId })),
    });
}

/** Takes a position away; the ledger keeps that it stood. Positions that rejected it must be gone first. */
export async function deletePosition(tx: Transaction, id: string): Promise<void> {
  await tx.position.delete({ where: { id } });
}
