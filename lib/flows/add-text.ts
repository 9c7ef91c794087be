import { db } from "@/lib/db";
import type { Incoming, ReproofOutcome } from "@/lib/documents/model";
import { makeText } from "@/lib/documents/rules";
import { insertText } from "@/lib/documents/writes";
import { change } from "@/lib/flows/change";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/identifiers";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import type { StoryScope } from "@/lib/policy";
import { indexSubject } from "@/lib/search/writes";
import { reproveStatement } from "@/lib/text/reprove";

export type AddedText = { version: number; notes: string[]; outcomes: Record<ReproofOutcome, number> };

/**
 * Adds a newer text of a document: a changed page, a corrected wire. Every statement of the document is proved again
 * and says held, moved, changed or gone; none is moved to other words. Refuses a text that is the newest already.
 *
 * @param known the version that was the newest on the page that sent it
 */
export async function addText(
  scope: StoryScope,
  documentId: string,
  known: number,
  incoming: Incoming,
): Promise<Outcome<AddedText>> {
  const made = makeText(incoming);
  if (!made.ok) return refuse("invalid", made.reason, { text: made.reason });
  const reproofs = await proveAgain(scope, documentId, made.text);
  if (!reproofs) return notFound("document");
  return change(scope, "document.write", async ({ tx, at, record }) => {
    const [document] = await tx.$queryRaw<{ number: number; title: string }[]>`
      SELECT number, title FROM "Document" WHERE "storyId" = ${scope.storyId}::uuid AND id = ${documentId}::uuid FOR UPDATE`;
    const newest = await tx.text.findFirst({
      where: { storyId: scope.storyId, documentId },
      orderBy: { version: "desc" },
      select: { version: true, content: true },
    });
    if (!document || !newest) return notFound("document");
    if (newest.content === made.text)
      return refuse("duplicate", `That is the newest text already, text ${newest.version}.`, {
        text: "is the newest text already",
      });
    if (newest.version !== known)
      return refuse(
        "conflict",
        "Somebody else added a text since you opened the page. Compare yours with it first.",
      );
    const version = newest.version + 1;
    const text = {
      id: newId(),
      storyId: scope.storyId,
      documentId,
      version,
      content: made.text,
      maker: made.maker,
      notes: made.notes,
      filename: incoming.filename,
      createdById: scope.actor.accountId,
      at,
    };
    const { sha256 } = await insertText(tx, text, incoming);
    await tx.reproof.createMany({
      data: reproofs.map((row) => ({ ...row, storyId: scope.storyId, textId: text.id, at })),
    });
    await indexSubject(tx, scope.storyId, "document", documentId, [document.title, made.text]);
    const outcomes = tally(reproofs);
    const label = `D${document.number}`;
    record({
      event: "text.added",
      subjectKind: "document",
      subjectId: documentId,
      payload: { label, version, sha256, notes: made.notes },
    });
    if (reproofs.length > 0)
      record({
        event: "statement.reproved",
        subjectKind: "document",
        subjectId: documentId,
        payload: { label, version, outcomes },
      });
    return { ok: true, version, notes: made.notes, outcomes };
  });
}

type Reproved = {
  statementId: string;
  outcome: ReproofOutcome;
  spanStart: number | null;
  spanEnd: number | null;
  differences: Prisma.InputJsonValue;
};

/** Proves every statement of the document against the new text, before any lock is taken. */
async function proveAgain(scope: StoryScope, documentId: string, newer: string): Promise<Reproved[] | null> {
  const texts = await db.text.findMany({
    where: { storyId: scope.storyId, documentId },
    select: { id: true, content: true },
  });
  if (texts.length === 0) return null;
  const statements = await db.statement.findMany({
    where: {
      storyId: scope.storyId,
      documentId,
      item: { state: { not: "withdrawn" } },
      spanStart: { not: null },
    },
    take: 20_000,
    select: { id: true, textId: true, spanStart: true, spanEnd: true, language: true },
  });
  return statements.flatMap(({ id, textId, spanStart, spanEnd, language }) => {
    const older = texts.find((text) => text.id === textId)?.content;
    if (older === undefined || spanStart === null || spanEnd === null) return [];
    const found = reproveStatement({ older, span: { start: spanStart, end: spanEnd }, newer, language });
    const place =
      found.outcome === "held"
        ? found.place
        : found.outcome === "moved"
          ? found.places[0]
          : found.outcome === "changed"
            ? found.nearest
            : undefined;
    return [
      {
        statementId: id,
        outcome: found.outcome,
        spanStart: place?.start ?? null,
        spanEnd: place?.end ?? null,
        differences: (found.outcome === "changed"
          ? found.differences
          : []) as unknown as Prisma.InputJsonValue,
      },
    ];
  });
}

function tally(reproofs: readonly Reproved[]): Record<ReproofOutcome, number> {
  const outcomes = { held: 0, moved: 0, changed: 0, gone: 0 };
  for (const { outcome } of reproofs) outcomes[outcome] += 1;
  return outcomes;
}
