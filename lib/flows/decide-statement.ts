import type { Transaction } from "@/lib/db";
import { digestOf } from "@/lib/digest";
import { change } from "@/lib/flows/change";
import { contributorsTo, fourEyesProblem } from "@/lib/flows/contributors";
import { newId } from "@/lib/identifiers";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import type { DecisionInput, StatementPins } from "@/lib/reviews/model";
import { itemLabel, lockItem } from "@/lib/reviews/reads";
import { moveProblem } from "@/lib/reviews/rules";
import { decisionInsert, itemMove } from "@/lib/reviews/writes";
import { saidBasis, saidProblem } from "@/lib/statements/rules";

export type Decided = {
  itemId: string;
  decisionId: string;
  verdict: string;
  basis: string | null;
  version: number;
};

/**
 * Decides Said? on a statement in review. The verdict is bound to the revision the decider saw (`seen` is its digest),
 * with the text's hash and the proof's grade.
 */
export async function decideStatement(scope: StoryScope, input: DecisionInput): Promise<Outcome<Decided>> {
  return change(scope, "item.decide", async ({ tx, at, record, write }) => {
    const item = await lockItem(tx, scope.storyId, input.itemId);
    const statement = item?.kind === "statement" ? await readForDecision(tx, scope.storyId, item.id) : null;
    if (!item || !statement) return notFound("statement");
    const problem = moveProblem(scope, item, "decide");
    if (problem) return refuse("rule", problem);
    if (item.version !== input.version || item.digest !== input.seen)
      return refuse(
        "conflict",
        "The statement changed since you opened it: read it again before you decide.",
      );
    const eyes = await fourEyesProblem(tx, scope, await contributorsTo(tx, scope.storyId, item, statement));
    if (eyes.problem) return refuse("rule", eyes.problem);
    const proof = statement.proof as { omissions?: { flagged: boolean }[] };
    const wrong = saidProblem({ ...input, grade: statement.grade, omissions: proof.omissions ?? [] });
    if (wrong) return refuse("invalid", wrong, { reason: wrong });

    const basis =
      input.verdict === "confirmed" ? saidBasis(await reportsOf(tx, scope.storyId, statement)) : null;
    const pins: StatementPins = {
      kind: "statement",
      revision: item.revision,
      digest: item.digest,
      textSha256: statement.textSha256,
      grade: statement.grade,
      proverVersion: statement.proverVersion,
      speakerName: statement.speaker?.name ?? null,
    };
    const decisionId = newId();
    write(
      decisionInsert({
        id: decisionId,
        storyId: scope.storyId,
        itemId: item.id,
        revision: item.revision,
        verdict: input.verdict,
        basis,
        figure: null,
        disputedPositions: [],
        reason: input.reason,
        overrideReason: null,
        alone: eyes.alone,
        pins,
        pinsDigest: digestOf(pins),
        deciderId: scope.actor.accountId,
        deciderRole: scope.role,
        at,
      }),
    );
    const { verdict } = input;
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
      subjectKind: "statement",
      subjectId: item.id,
      payload: {
        label: itemLabel(item),
        axis: "Said?",
        from: item.verdict,
        to: verdict,
        basis,
        revision: item.revision,
        pins: digestOf(pins),
        ...(input.reason ? { reason: input.reason } : {}),
        ...(eyes.alone ? { alone: true } : {}),
      },
    });
    return { ok: true, itemId: item.id, decisionId, verdict, basis, version: item.version + 1 };
  });
}

type ForDecision = NonNullable<Awaited<ReturnType<typeof readForDecision>>>;

function readForDecision(tx: Transaction, storyId: string, id: string) {
  return tx.statement.findFirst({
    where: { storyId, id },
    select: {
      id: true,
      quote: true,
      speakerId: true,
      grade: true,
      proof: true,
      textSha256: true,
      proverVersion: true,
      documentId: true,
      utteranceId: true,
      apartA: { select: { bStatementId: true } },
      apartB: { select: { aStatementId: true } },
      speaker: { select: { name: true } },
    },
  });
}

/**
 * Where this speaker's same words stand: in this document and in others of the story, proved to the letter; and where
 * the same utterance is printed by a person's word. What a person said is another utterance is no report of this one.
 */
async function reportsOf(tx: Transaction, storyId: string, statement: ForDecision) {
  const { speakerId, quote, utteranceId, apartA, apartB } = statement;
  const others = [
    ...apartA.map(({ bStatementId }) => bStatementId),
    ...apartB.map(({ aStatementId }) => aStatementId),
  ];
  const stands = { id: { notIn: others }, item: { state: { not: "withdrawn" } } };
  const rows = await tx.statement.findMany({
    where: {
      storyId,
      speakerId,
      OR: [
        { id: statement.id },
        { quote, grade: { in: ["exact", "typographic"] }, ...stands },
        ...(utteranceId === null
          ? []
          : [{ utteranceId, grade: { in: ["exact", "typographic", "elided"] }, ...stands }]),
      ],
    },
    select: { documentId: true, document: { select: { kind: true, publisherId: true } } },
    take: 500,
  });
  return rows.map((row) => ({
    documentId: row.documentId,
    kind: row.document.kind,
    publisher: row.document.publisherId,
  }));
}
