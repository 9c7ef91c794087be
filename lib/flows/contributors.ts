import { readLinks } from "@/lib/claims/reads-copies";
import type { Transaction } from "@/lib/db";
import { effectiveRole, type Role, roleMay, type StoryScope } from "@/lib/policy";
import { type LockedItem, revisionMarks } from "@/lib/reviews/reads";
import { fourEyes, fourEyesRefusal, survivingContributors } from "@/lib/reviews/rules";
import { HAND_EVENTS, type HandMark, handsIn } from "@/lib/reviews/rules-hands";

/**
 * Everyone whose work a verdict on the item would rest on. For a statement: its author, whoever changed a pinned field
 * last, and who renamed its speaker. For a claim also those of every statement that takes a position, who added the
 * evidence, and whoever last set what decides the positions, their origins and their parties, or took it away.
 *
 * @param statement the statement's speaker, where the caller has read it already
 */
export async function contributorsTo(
  tx: Transaction,
  storyId: string,
  item: LockedItem,
  statement?: { speakerId: string | null },
): Promise<Set<string>> {
  const own = survivingContributors(item.authorId, await revisionMarks(tx, item.id));
  if (item.kind === "claim") return new Set([...own, ...(await contributorsBehind(tx, storyId, item.id))]);
  const said =
    statement ??
    (await tx.statement.findFirst({ where: { storyId, id: item.id }, select: { speakerId: true } }));
  const renamed = await handMarks(tx, storyId, [said?.speakerId]);
  return new Set([...own, ...handsIn(renamed, ["name"])]);
}

const withBody = { select: { id: true, bodyId: true } } as const;

async function contributorsBehind(tx: Transaction, storyId: string, claimId: string): Promise<Set<string>> {
  // One after the other: a transaction has one connection, which takes one query at a time.
  const positions = await tx.position.findMany({
    where: { storyId, claimId },
    select: {
      statementId: true,
      statement: {
        select: {
          item: { select: { authorId: true } },
          speaker: withBody,
          relays: { select: { source: withBody } },
          document: { select: { id: true, publisher: withBody } },
        },
      },
    },
  });
  const statements = new Set(positions.map(({ statementId }) => statementId));
  const evidence = await tx.evidence.findMany({
    where: { storyId, itemId: claimId, withdrawnReason: null },
    select: { addedById: true, source: withBody },
  });
  const revisions = await tx.revision.findMany({
    where: { itemId: { in: [...statements] } },
    orderBy: [{ itemId: "asc" }, { number: "asc" }],
    select: { itemId: true, byId: true, changed: true },
  });
  const sources = [
    ...positions.flatMap(({ statement: { speaker, relays, document } }) => [
      speaker,
      document.publisher,
      ...relays.map(({ source }) => source),
    ]),
    ...evidence.map(({ source }) => source),
  ];
  const subjects = [
    claimId,
    ...positions.map(({ statement }) => statement.document.id),
    ...statements,
    ...sources.flatMap((source) => [source?.id, source?.bodyId]),
  ];
  const marks = await handMarks(tx, storyId, subjects);
  const behind = handsIn(marks.filter((mark) => isBetween(mark, statements)));
  const documents = positions.map(({ statement }) => statement.document.id);
  for (const id of await linkedBy(tx, storyId, documents)) behind.add(id);
  for (const { addedById } of evidence) behind.add(addedById);
  const revised = new Map<string, typeof revisions>();
  for (const mark of revisions) {
    const own = revised.get(mark.itemId);
    if (own) own.push(mark);
    else revised.set(mark.itemId, [mark]);
  }
  for (const { statementId, statement } of positions)
    for (const id of survivingContributors(statement.item.authorId, revised.get(statementId) ?? []))
      behind.add(id);
  return behind;
}

/** A word on two statements of which the claim has only one bears on nothing here. */
function isBetween({ event, payload }: HandMark, statements: ReadonlySet<string>): boolean {
  if (event !== "utterance.said" || payload === null) return true;
  const { otherId } = payload as { otherId?: string };
  return otherId !== undefined && statements.has(otherId);
}

/** Who had the last word on copy that leads from one of these documents to another, or that was said to lead nowhere. */
async function linkedBy(tx: Transaction, storyId: string, documents: readonly string[]): Promise<string[]> {
  const own = new Set(documents);
  const links = await readLinks(tx, storyId, [...own]);
  return links.flatMap(({ aDocumentId, bDocumentId, verdict, fromId, setById }) => {
    const between = own.has(aDocumentId) && own.has(bDocumentId);
    const intoOne = fromId !== null && !own.has(fromId);
    return between || intoOne || verdict !== "copied" ? [setById] : [];
  });
}

/** What the ledger tells of these subjects that four eyes looks at, oldest first. */
async function handMarks(
  tx: Transaction,
  storyId: string,
  subjects: readonly (string | null | undefined)[],
): Promise<HandMark[]> {
  const subjectId = { in: [...new Set(subjects)].filter((id) => typeof id === "string") };
  return tx.ledgerEntry.findMany({
    where: { chain: storyId, subjectId, event: { in: [...HAND_EVENTS] } },
    orderBy: { seq: "asc" },
    select: { seq: true, event: true, subjectId: true, actorId: true, payload: true },
  });
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
