import { readReadings } from "@/lib/claims/reads-readings";
import { holdsProblem, standardLines, standingOf } from "@/lib/claims/rules";
import { claimPins } from "@/lib/claims/rules-staleness";
import type { Transaction } from "@/lib/db";
import { digestOf } from "@/lib/digest";
import { change } from "@/lib/flows/change";
import { contributorsTo, fourEyesProblem } from "@/lib/flows/contributors";
import type { Decided } from "@/lib/flows/decide-statement";
import { newId } from "@/lib/identifiers";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import { lookThroughMissing } from "@/lib/reuse/look-through";
import type { DecisionInput } from "@/lib/reviews/model";
import { itemLabel, lockItem } from "@/lib/reviews/reads";
import { moveProblem } from "@/lib/reviews/rules";
import { decisionInsert, itemMove } from "@/lib/reviews/writes";

/**
 * Decides Holds? on a claim in review. The verdict is bound to the wording, each position with its statement's
 * revision, origin and party, the evidence, the reading and the figures, all as the decider saw them (`seen` is the
 * digest of those pins). The story's standard binds `verified` and `false`; a standards editor may override it.
 */
export async function decideClaim(scope: StoryScope, input: DecisionInput): Promise<Outcome<Decided>> {
  // No copy may be decided on as an origin because nobody has looked yet.
  if (may(scope, "item.decide")) await lookThroughMissing(scope.storyId);
  return change(scope, "item.decide", async ({ tx, at, record, write }) => {
    const item = await lockItem(tx, scope.storyId, input.itemId);
    const standing =
      item?.kind === "claim" ? (await readReadings(tx, scope.storyId, [item.id])).get(item.id) : null;
    if (!item || !standing) return notFound("claim");
    const problem = moveProblem(scope, item, "decide");
    if (problem) return refuse("rule", problem);
    const pins = claimPins(item, standing.standing, standing.reading);
    const pinsDigest = digestOf(pins);
    if (item.version !== input.version || pinsDigest !== input.seen)
      return refuse(
        "conflict",
        "What this claim rests on changed since you opened it: read it again before you decide.",
      );
    const eyes = await fourEyesProblem(tx, scope, await contributorsTo(tx, scope.storyId, item));
    if (eyes.problem) return refuse("rule", eyes.problem);
    const gate = await standardGate(tx, scope, input, standing);
    if (gate) return gate;

    const { verdict, reason, overrideReason, figure, disputedPositions } = input;
    const decisionId = newId();
    write(
      decisionInsert({
        id: decisionId,
        storyId: scope.storyId,
        itemId: item.id,
        revision: item.revision,
        verdict,
        basis: null,
        figure,
        disputedPositions,
        reason,
        overrideReason,
        alone: eyes.alone,
        pins,
        pinsDigest,
        deciderId: scope.actor.accountId,
        deciderRole: scope.role,
        at,
      }),
    );
    write(
      itemMove(item, {
        state: "decided",
        at,
        verdict,
        decisionId,
        decidedDigest: item.digest,
        decidedAt: at,
        reason: null,
      }),
    );
    record({
      event: "item.decided",
      subjectKind: "claim",
      subjectId: item.id,
      payload: {
        label: itemLabel(item),
        axis: "Holds?",
        from: item.verdict,
        to: verdict,
        reading: pins.reading,
        figure,
        disputedPositions,
        revision: item.revision,
        pins: pinsDigest,
        reason,
        ...(overrideReason ? { override: overrideReason } : {}),
        ...(eyes.alone ? { alone: true } : {}),
      },
    });
    return { ok: true, itemId: item.id, decisionId, verdict, basis: null, version: item.version + 1 };
  });
}

type Read = NonNullable<ReturnType<Awaited<ReturnType<typeof readReadings>>["get"]>>;

async function standardGate(tx: Transaction, scope: StoryScope, input: DecisionInput, read: Read) {
  const standard = await tx.story.findUniqueOrThrow({
    where: { id: scope.storyId },
    select: {
      minOrigins: true,
      minParties: true,
      requireConfirmed: true,
      acceptPrimaryDocument: true,
      oneDecider: true,
    },
  });
  const { standing, reading } = read;
  if (input.disputedPositions.some((id) => !standing.positions.some((position) => position.id === id)))
    return refuse("invalid", "A disputed position is not on this claim.", {
      disputedPositions: "is not on this claim",
    });
  const { verdict } = input;
  const problem = holdsProblem({
    ...input,
    counted: standing.input.counted !== null,
    lines:
      verdict === "verified" || verdict === "false"
        ? standardLines(verdict, standard, standingOf(standing, reading))
        : [],
    override: input.overrideReason,
    mayOverride: may(scope, "standard.override"),
  });
  return problem ? refuse("rule", problem, { reason: problem }) : null;
}
