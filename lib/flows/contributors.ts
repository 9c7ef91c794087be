import type { Transaction } from "@/lib/db";
import { effectiveRole, type Role, roleMay, type StoryScope } from "@/lib/policy";
import { type LockedItem, revisionMarks } from "@/lib/reviews/reads";
import { fourEyes, fourEyesRefusal, survivingContributors } from "@/lib/reviews/rules";

/**
 * Everyone whose work a verdict on the item would rest on. For a statement: its author, whoever changed a pinned field
 * last, and who renamed its speaker. For a claim also those of every statement that takes a position, who set each stance, party and part,
 * and who added the evidence: all of that is pinned by the decision.
 */
export async function contributorsTo(
  tx: Transaction,
  storyId: string,
  item: LockedItem,
): Promise<Set<string>> {
  const own = survivingContributors(item.authorId, await revisionMarks(tx, item.id));
  if (item.kind === "statement") {
    const speaker = await tx.source.findFirst({
      where: { storyId, statements: { some: { id: item.id } } },
      select: { renamedById: true },
    });
    return speaker?.renamedById ? own.add(speaker.renamedById) : own;
  }
  return new Set([...own, ...(await contributorsBehind(tx, storyId, item.id))]);
}

async function contributorsBehind(tx: Transaction, storyId: string, claimId: string): Promise<Set<string>> {
  // One after the other: a transaction has one connection, which takes one query at a time.
  const positions = await tx.position.findMany({
    where: { storyId, claimId },
    select: {
      setById: true,
      statementId: true,
      statement: {
        select: {
          item: { select: { authorId: true } },
          speaker: { select: { partySetById: true, renamedById: true, attestedById: true } },
        },
      },
    },
  });
  const parts = await tx.claimPart.findMany({ where: { storyId, claimId }, select: { setById: true } });
  const evidence = await tx.evidence.findMany({
    where: { storyId, itemId: claimId, withdrawnReason: null },
    select: { addedById: true },
  });
  const marks = await tx.revision.findMany({
    where: { itemId: { in: positions.map((position) => position.statementId) } },
    orderBy: [{ itemId: "asc" }, { number: "asc" }],
    select: { itemId: true, byId: true, changed: true },
  });
  const behind = new Set<string>([
    ...parts.map((part) => part.setById),
    ...evidence.map((entry) => entry.addedById),
  ]);
  for (const { setById, statementId, statement } of positions) {
    behind.add(setById);
    const { speaker } = statement;
    for (const id of [speaker?.partySetById, speaker?.renamedById, speaker?.attestedById])
      if (id) behind.add(id);
    const own = marks.filter((mark) => mark.itemId === statementId);
    for (const id of survivingContributors(statement.item.authorId, own)) behind.add(id);
  }
  return behind;
}

/** Four eyes for the scope's person, with a refusal that names who could decide instead. */
export async function fourEyesProblem(
  tx: Transaction,
  scope: StoryScope,
  contributors: ReadonlySet<string>,
): Promise<{ problem: string | null; alone: boolean }> {
  const story = await tx.story.findUniqueOrThrow({
    where: { id: scope.storyId },
    select: { oneDecider: true },
  });
  const { allowed, alone } = fourEyes(scope.actor.accountId, contributors, story.oneDecider);
  if (allowed) return { problem: null, alone };
  const members = await tx.membership.findMany({
    where: { storyId: scope.storyId, accountId: { notIn: [...contributors] }, account: { disabledAt: null } },
    select: { role: true, account: { select: { name: true, ceiling: true } } },
    orderBy: { accountId: "asc" },
    take: 100,
  });
  const could = members.filter(({ role, account }) =>
    roleMay(effectiveRole(role as Role, account.ceiling as Role), "item.decide"),
  );
  return { problem: fourEyesRefusal(could.slice(0, 5).map(({ account }) => account.name)), alone: false };
}
