import { change } from "@/lib/flows/change";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { itemLabel, lockItem } from "@/lib/reviews/reads";

/** Says that a figure bears on a claim as a part of it (one place, one day), or no longer does. It adds no origin. */
export async function setPart(
  scope: StoryScope,
  input: { claimId: string; figureId: string; isPart: boolean },
): Promise<Outcome> {
  return change(scope, "position.write", async ({ tx, record }) => {
    const { storyId } = scope;
    await lockItem(tx, storyId, input.claimId);
    const claim = await tx.claim.findFirst({
      where: { storyId, id: input.claimId },
      select: {
        id: true,
        item: { select: { kind: true, number: true } },
        parts: { where: { figureId: input.figureId }, select: { figureId: true } },
      },
    });
    const figure = await tx.figure.findFirst({
      where: { storyId, id: input.figureId },
      select: {
        id: true,
        wording: true,
        positions: { where: { position: { claimId: input.claimId } }, select: { positionId: true } },
      },
    });
    if (!claim) return notFound("claim");
    if (!figure) return notFound("figure");
    const standing = claim.parts.length > 0;
    if (standing === input.isPart) return { ok: true };
    if (input.isPart && figure.positions.length > 0)
      return refuse("rule", "This figure is given by a position on the claim: it is counted there already.");
    const key = { claimId: claim.id, figureId: figure.id };
    if (input.isPart)
      await tx.claimPart.create({ data: { ...key, storyId, setById: scope.actor.accountId } });
    else await tx.claimPart.delete({ where: { claimId_figureId: key } });
    const payload = { label: itemLabel(claim.item), figureId: figure.id, wording: figure.wording };
    record({
      event: input.isPart ? "part.set" : "part.removed",
      subjectKind: "claim",
      subjectId: claim.id,
      payload,
    });
    return { ok: true };
  });
}
