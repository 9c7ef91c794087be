import type { Change } from "@/lib/flows/change";
import { notFound, type Refusal, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import type { Proposal } from "@/lib/statements/model-proposals";
import type { Unfound } from "@/lib/statements/reads-proposals-anew";
import { isCovered, saidDigest } from "@/lib/statements/rules-proposals";
import { SUGGESTER } from "@/lib/suggest/model";

/** Why there is no suggestion to decide, as a refusal. */
export function unfound(why: Unfound): Refusal {
  if (why === "text") return notFound("text");
  if (why === "older text")
    return refuse(
      "conflict",
      "A newer text of the document came in since: what it suggests is decided there.",
    );
  return refuse("invalid", "Nothing is suggested at that place of the text.");
}

const OUTCOMES: Record<string, string> = {
  accepted: "accepted it",
  edited: "accepted it after an edit",
  rejected: "rejected it",
};

/**
 * The refusal for who comes second: somebody decided this suggestion already, or its words were entered meanwhile. Null
 * while it is open. Two who come at one moment both pass; the unique key of the decision then stops one, who runs again.
 */
export async function takenAlready(
  { storyId }: StoryScope,
  { tx }: Change,
  textId: string,
  proposal: Proposal,
): Promise<Refusal | null> {
  const { start, end } = proposal;
  const near = await tx.statement.findMany({
    where: {
      storyId,
      textId,
      spanStart: { lt: end },
      spanEnd: { gt: start },
      item: { state: { not: "withdrawn" } },
    },
    take: 50,
    select: {
      spanStart: true,
      spanEnd: true,
      speaker: { select: { name: true } },
      item: { select: { number: true } },
    },
  });
  // After the words: who decides in between has entered both, and is named.
  const decided = await tx.proposalDecision.findFirst({
    where: { storyId, textId, spanStart: start, spanEnd: end, takenBackAt: null },
    select: {
      outcome: true,
      by: { select: { name: true } },
      statement: { select: { item: { select: { number: true } } } },
    },
  });
  if (decided) {
    const as = decided.statement ? ` as S${decided.statement.item.number}` : "";
    return refuse("conflict", `${decided.by.name} ${OUTCOMES[decided.outcome]}${as} already.`);
  }
  const has = near.find(({ spanStart, spanEnd, speaker }) =>
    isCovered(proposal, [{ start: spanStart ?? 0, end: spanEnd ?? 0, speaker: speaker?.name ?? null }]),
  );
  return has ? refuse("conflict", `S${has.item.number} has these words already.`) : null;
}

type Decided = {
  id: string;
  textId: string;
  proposal: Proposal;
  outcome: "accepted" | "edited" | "rejected";
  statement: { id: string; number: number } | null;
  document: { id: string; number: number };
  togetherId: string | null;
};

/** Enough of the words to know them again in the ledger. */
const MOST_WORDS = 300;

/** Writes a person's word on a suggestion, with its entry. */
export async function writeProposalDecision(
  scope: StoryScope,
  { tx, at, record }: Change,
  { id, textId, proposal, outcome, statement, document, togetherId }: Decided,
): Promise<void> {
  const { start, end, confidence } = proposal;
  await tx.proposalDecision.create({
    data: {
      id,
      storyId: scope.storyId,
      textId,
      spanStart: start,
      spanEnd: end,
      saidSha256: saidDigest(proposal),
      maker: SUGGESTER,
      confidence,
      outcome,
      statementId: statement?.id ?? null,
      togetherId,
      byId: scope.actor.accountId,
      at,
    },
  });
  const told = { confidence, maker: SUGGESTER, textId, span: { start, end } };
  if (statement)
    record({
      event: "proposal.accepted",
      subjectKind: "statement",
      subjectId: statement.id,
      payload: { label: `S${statement.number}`, edited: outcome === "edited", ...told },
    });
  else
    record({
      event: "proposal.rejected",
      subjectKind: "document",
      subjectId: document.id,
      payload: { label: `D${document.number}`, words: proposal.quote.slice(0, MOST_WORDS), ...told },
    });
}
