import type { PositionInput } from "@/lib/claims/model";
import { deletePosition, writePosition } from "@/lib/claims/writes";
import { readClaimMeasure } from "@/lib/corroboration/claim-measure";
import { figuresThatFit } from "@/lib/corroboration/match-figure";
import type { Transaction } from "@/lib/db";
import { type Change, change } from "@/lib/flows/change";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { itemLabel, lockItem } from "@/lib/reviews/reads";
import type { FigureInput } from "@/lib/statements/model";
import { figureOf } from "@/lib/statements/reads";

/**
 * Says which stance a statement takes on a claim, or changes the one of that identifier. What whoever sends it
 * didn't see is never put aside: refused as a conflict where the statement bears on the claim already, or where its position
 * is of another version than the one that was changed. The same sent twice changes nothing the second time.
 */
export async function setPosition(
  scope: StoryScope,
  input: PositionInput,
): Promise<Outcome<{ positionId: string }>> {
  return change(scope, "position.write", (changing) => placePosition(scope, changing, input));
}

/** The same inside a change that does more. Without chosen figures it takes those that fit a counted claim. */
export async function placePosition(
  scope: StoryScope,
  { tx, record }: Change,
  input: PositionInput,
): Promise<Outcome<{ positionId: string }>> {
  const { storyId } = scope;
  // The claim's lock comes first, as in a decision on it: who sets, removes or decides comes one after the other.
  await lockItem(tx, storyId, input.claimId);
  const claim = await readClaim(tx, storyId, input.claimId);
  const statement = await readStatement(tx, storyId, input.statementId);
  if (!claim) return notFound("claim");
  if (!statement) return notFound("statement");
  if (claim.item.state === "withdrawn") return refuse("rule", "The claim is withdrawn: restore it first.");
  const before = await tx.position.findUnique({
    where: { claimId_statementId: { claimId: claim.id, statementId: statement.id } },
    select: {
      id: true,
      version: true,
      stance: true,
      rejectsId: true,
      figures: { select: { figureId: true }, orderBy: { figureId: "asc" } },
    },
  });
  if (!before && input.version !== null) return notFound("position");
  if (!before && (await tx.position.count({ where: { id: input.id } })))
    return refuse("conflict", "That identifier is taken.");
  if (input.rejectsId) {
    const rejected = await tx.position.findFirst({
      where: { id: input.rejectsId, claimId: claim.id, storyId },
      select: { id: true },
    });
    if (!rejected || rejected.id === before?.id)
      return refuse("invalid", "What it rejects is not another position on this claim.", {
        rejectsId: "is not a position on this claim",
      });
  }
  const figures = statement.figures.map(figureOf);
  const chosen = input.figureIds ?? fitting(claim, figures, input.stance);
  if (chosen.some((id) => !figures.some((figure) => figure.id === id)))
    return refuse("invalid", "A chosen figure is not one of the statement’s.", {
      figureIds: "is not a figure of this statement",
    });

  const labels = `${itemLabel(statement.item)} bears on ${itemLabel(claim.item)}`;
  const now = { stance: input.stance, rejectsId: input.rejectsId, figureIds: [...chosen].sort() };
  const old = before && {
    stance: before.stance,
    rejectsId: before.rejectsId,
    figureIds: before.figures.map(({ figureId }) => figureId),
  };
  if (before && JSON.stringify(old) === JSON.stringify(now)) return { ok: true, positionId: before.id };
  if (before && before.id !== input.id)
    return refuse(
      "conflict",
      `${labels} already: it ${before.stance} it. Change that stance where it stands.`,
    );
  if (before && before.version !== input.version)
    return refuse(
      "conflict",
      `How ${labels} was changed since you opened the page: it ${before.stance} it now. Open it again to change that.`,
    );
  await writePosition(tx, storyId, scope.actor.accountId, input, chosen);
  record({
    event: "position.set",
    subjectKind: "claim",
    subjectId: claim.id,
    payload: {
      label: itemLabel(claim.item),
      statement: itemLabel(statement.item),
      statementId: statement.id,
      positionId: input.id,
      from: old,
      to: now,
    },
  });
  return { ok: true, positionId: input.id };
}

/** Takes a statement's position on a claim away. Refused while another position rejects it. */
export async function removePosition(scope: StoryScope, positionId: string): Promise<Outcome> {
  return change(scope, "position.write", async ({ tx, record }) => {
    const where = { id: positionId, storyId: scope.storyId };
    const on = await tx.position.findFirst({ where, select: { claimId: true } });
    if (on) await lockItem(tx, scope.storyId, on.claimId);
    const position = await tx.position.findFirst({
      where,
      select: {
        id: true,
        stance: true,
        claim: { select: { id: true, item: { select: { kind: true, number: true } } } },
        statement: { select: { id: true, item: { select: { kind: true, number: true } } } },
        rejectedBy: { select: { statement: { select: { item: { select: { kind: true, number: true } } } } } },
      },
    });
    if (!position) return notFound("position");
    const [rejecting] = position.rejectedBy;
    if (rejecting)
      return refuse(
        "rule",
        `${itemLabel(rejecting.statement.item)} rejects it: take that position away first.`,
      );
    await deletePosition(tx, position.id);
    record({
      event: "position.removed",
      subjectKind: "claim",
      subjectId: position.claim.id,
      payload: {
        label: itemLabel(position.claim.item),
        statement: itemLabel(position.statement.item),
        statementId: position.statement.id,
        from: { stance: position.stance },
      },
    });
    return { ok: true };
  });
}

/**
 * After a statement's figures changed: gives its positions the new figures that fit their claims. Figures that stood
 * before keep whatever a person chose for them.
 */
export async function fitFigures(
  scope: StoryScope,
  { tx }: Change,
  statementId: string,
  before: readonly FigureInput[],
): Promise<void> {
  const statement = await readStatement(tx, scope.storyId, statementId);
  const fresh = (statement?.figures ?? [])
    .map(figureOf)
    .filter((figure) => !before.some(({ id }) => id === figure.id));
  if (fresh.length === 0) return;
  const positions = await tx.position.findMany({
    where: { storyId: scope.storyId, statementId },
    select: {
      id: true,
      stance: true,
      claim: { select: { text: true, measure: true, measureOther: true, who: true } },
    },
  });
  const rows = positions.flatMap((position) =>
    fitting(position.claim, fresh, position.stance).map((figureId) => ({
      storyId: scope.storyId,
      positionId: position.id,
      figureId,
    })),
  );
  if (rows.length > 0) await tx.positionFigure.createMany({ data: rows, skipDuplicates: true });
}

type Counting = { text: string; measure: string | null; who: string | null };

/** Only what puts a number forward carries figures: a denial or a rejection gives none of its own. */
function fitting(claim: Counting, figures: readonly FigureInput[], stance: string): string[] {
  if (stance === "rejects" || stance === "reports") return [];
  const counted = claim.measure
    ? { measure: claim.measure as FigureInput["measure"], who: claim.who }
    : readClaimMeasure(claim.text);
  return counted ? figuresThatFit(counted, figures).map((figure) => figure.id) : [];
}

function readClaim(tx: Transaction, storyId: string, id: string) {
  return tx.claim.findFirst({
    where: { storyId, id },
    select: {
      id: true,
      text: true,
      measure: true,
      measureOther: true,
      who: true,
      item: { select: { kind: true, number: true, state: true } },
    },
  });
}

function readStatement(tx: Transaction, storyId: string, id: string) {
  return tx.statement.findFirst({
    where: { storyId, id },
    select: {
      id: true,
      figures: { orderBy: { ordinal: "asc" } },
      item: { select: { kind: true, number: true } },
    },
  });
}
