import type { Transaction } from "@/lib/db";
import type { CopyLinkInput } from "@/lib/documents/model";
import { type KeptWord, keptWord, sayWord, wordOf } from "@/lib/documents/rules-copies";
import { change } from "@/lib/flows/change";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { inPairOrder } from "@/lib/reuse/model";

/**
 * Says whether one of two documents has copy of the other, and which way it went: a person's word, which wins over what
 * the program found and shows as such. Taken back ("as found") it is as if nobody had said anything, except that others
 * who had a hand in it still had. Where no passage was found a word needs a direction: there is nothing to lay beside.
 */
export async function linkCopies(scope: StoryScope, input: CopyLinkInput): Promise<Outcome> {
  return change(scope, "copy.link", async ({ tx, at, record }) => {
    const { documentId, otherId, word, reason, version } = input;
    const documents = await lockDocuments(tx, scope.storyId, [documentId, otherId]);
    const [one, other] = [documents.get(documentId), documents.get(otherId)];
    if (one === undefined || other === undefined || documentId === otherId) return notFound("document");
    const [aDocumentId, bDocumentId] = inPairOrder(documentId, otherId);
    const key = { aDocumentId_bDocumentId: { aDocumentId, bDocumentId } };
    const before = await tx.copyLink.findUnique({ where: key });
    if ((before?.version ?? 0) !== version)
      return refuse(
        "conflict",
        "Somebody else said something of these two since you opened the page: read it first.",
      );
    const from = before ? wordOf(before as KeptWord, documentId) : "as found";
    if (from === word && (before?.reason ?? reason) === reason) return { ok: true };
    if (word === "from a third" && !(await shareText(tx, scope.storyId, aDocumentId, bDocumentId)))
      return refuse("rule", "No passage was found in both: say which of the two has it from the other.", {
        word: "needs a direction here",
      });
    const kept = {
      ...keptWord(word, documentId, otherId),
      reason,
      setById: scope.actor.accountId,
      setAt: at,
    };
    if (word === "as found" && before?.version === 1 && before.setById === kept.setById)
      await tx.copyLink.delete({ where: key });
    else if (before) await tx.copyLink.update({ where: key, data: { ...kept, version: { increment: 1 } } });
    else await tx.copyLink.create({ data: { ...kept, storyId: scope.storyId, aDocumentId, bDocumentId } });
    const [label, otherLabel] = [`D${one}`, `D${other}`];
    record({
      event: "copy.linked",
      subjectKind: "document",
      subjectId: documentId,
      payload: {
        label,
        other: otherLabel,
        otherId,
        from: sayWord(from, label, otherLabel),
        to: sayWord(word, label, otherLabel),
        reason,
      },
    });
    return { ok: true };
  });
}

/** The numbers of the story's documents among `ids`, their rows locked: two words on a pair come one after the other. */
async function lockDocuments(
  tx: Transaction,
  storyId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; number: number }[]>`
    SELECT id, number FROM "Document" WHERE "storyId" = ${storyId}::uuid AND id = ANY(${[...ids]}::uuid[])
    ORDER BY id FOR UPDATE`;
  return new Map(rows.map(({ id, number }) => [id, number]));
}

async function shareText(tx: Transaction, storyId: string, aDocumentId: string, bDocumentId: string) {
  const between = [
    { aDocumentId, bDocumentId },
    { aDocumentId: bDocumentId, bDocumentId: aDocumentId },
  ];
  const found = await tx.sharedText.count({ where: { storyId, kind: { not: "nothing" }, OR: between } });
  return found > 0;
}
