import { setImmediate } from "node:timers/promises";
import { db, type Transaction } from "@/lib/db";
import type { Incoming, ReproofOutcome, Wanted } from "@/lib/documents/model";
import { insertText } from "@/lib/documents/writes";
import { type Change, change, notAllowed } from "@/lib/flows/change";
import { takeIn } from "@/lib/flows/make-text";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/identifiers";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import { lookThroughAfter } from "@/lib/reuse/look-through";
import { indexPieces, writeIndex } from "@/lib/search/writes";
import type { Span } from "@/lib/text/model";
import { type Reproof, reproveStatement } from "@/lib/text/reprove";

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
  given: Incoming | Wanted,
): Promise<Outcome<AddedText>> {
  // Before the work is done, not only before its result is kept.
  if (!may(scope, "document.write")) return notAllowed(scope, "document.write");
  const taken = await takeIn(given);
  if (!taken.ok) return refuse("invalid", taken.reason, { text: taken.reason });
  const { incoming, made } = taken;
  const texts = new Map<string, string>();
  // Proving and indexing take longer than a lock should: they are done before, the proofs again for what was entered
  // meanwhile.
  const pieces = await indexPieces([made.text]);
  const proved = new Map<string, Reproved>();
  await proveAgain(db, scope.storyId, documentId, texts, made.text, proved);

  const outcome: Outcome<AddedText> = await change(scope, "document.write", async (changing) => {
    const { tx, at } = changing;
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
    const textId = newId();
    const { sha256 } = await insertText(
      tx,
      {
        id: textId,
        storyId: scope.storyId,
        documentId,
        version,
        content: made.text,
        locators: made.locators,
        maker: made.maker,
        notes: made.notes,
        filename: incoming.filename,
        cameFrom: incoming.cameFrom ?? null,
        createdById: scope.actor.accountId,
        at,
      },
      incoming,
    );
    const reproofs = await proveAgain(tx, scope.storyId, documentId, texts, made.text, proved);
    await tx.reproof.createMany({
      data: reproofs.map(({ textId: _older, was: _was, ...row }) => ({
        ...row,
        storyId: scope.storyId,
        textId,
        at,
      })),
    });
    const title = await indexPieces([document.title]);
    await writeIndex(tx, scope.storyId, "document", documentId, [...title, ...pieces]);
    const told = { label: `D${document.number}`, version };
    const outcomes = tally(reproofs);
    tell(
      changing,
      documentId,
      { ...told, sha256, notes: made.notes, maker: made.maker, from: incoming.cameFrom ?? null },
      reproofs.length > 0 && { ...told, outcomes },
    );
    return { ok: true, version, notes: made.notes, outcomes };
  });
  if (outcome.ok) await lookThroughAfter(scope.storyId);
  return outcome;
}

function tell(
  { record }: Change,
  documentId: string,
  added: Record<string, unknown>,
  reproved: Record<string, unknown> | false,
): void {
  const subject = { subjectKind: "document", subjectId: documentId } as const;
  record({ event: "text.added", ...subject, payload: added });
  if (reproved) record({ event: "statement.reproved", ...subject, payload: reproved });
}

/** A statement proved again, with where it stood when it was. */
type Reproved = {
  statementId: string;
  textId: string;
  was: string;
  outcome: ReproofOutcome;
  spanStart: number | null;
  spanEnd: number | null;
  differences: Prisma.InputJsonValue;
};

/** A text that a statement stands in, read once: it never changes. */
async function textOf(client: Transaction, texts: Map<string, string>, id: string): Promise<string> {
  const known = texts.get(id);
  if (known !== undefined) return known;
  const { content } = await client.text.findUniqueOrThrow({ where: { id }, select: { content: true } });
  texts.set(id, content);
  return content;
}

/**
 * Proves the document's statements against a newer text, except those `proved` before that stand as they stood.
 * Withdrawn ones too: they may be restored. Words that stood nowhere before have nothing to hold.
 */
async function proveAgain(
  client: Transaction,
  storyId: string,
  documentId: string,
  texts: Map<string, string>,
  newer: string,
  proved: Map<string, Reproved>,
): Promise<Reproved[]> {
  const statements = await client.statement.findMany({
    where: { storyId, documentId, spanStart: { not: null } },
    select: {
      id: true,
      textId: true,
      spanStart: true,
      spanEnd: true,
      language: true,
      original: true,
      originalLanguage: true,
    },
  });
  const standing: Reproved[] = [];
  for (const { id, textId, spanStart, spanEnd, language, original, originalLanguage } of statements) {
    if (spanStart === null || spanEnd === null) continue;
    const was = `${textId} ${spanStart} ${spanEnd}`;
    const before = proved.get(id);
    if (before?.was === was) {
      standing.push(before);
      continue;
    }
    const older = await textOf(client, texts, textId);
    // A proof in a long text takes its time: the server answers others in between.
    await setImmediate();
    const words = original ? (originalLanguage ?? language) : language;
    const found = { statementId: id, textId, was, ...prove(older, spanStart, spanEnd, newer, words) };
    proved.set(id, found);
    standing.push(found);
  }
  return standing;
}

function prove(older: string, start: number, end: number, newer: string, language: string) {
  const found = reproveStatement({ older, span: { start, end }, newer, language });
  const place = placeOf(found);
  const differences = found.outcome === "changed" ? found.differences : [];
  return {
    outcome: found.outcome,
    spanStart: place?.start ?? null,
    spanEnd: place?.end ?? null,
    differences: differences as unknown as Prisma.InputJsonValue,
  };
}

/** Where the words, or what is left of them, now stand; nowhere while a person has to choose among several places. */
function placeOf(found: Reproof): Span | null {
  if (found.outcome === "held") return found.place;
  if (found.outcome === "changed") return found.nearest;
  const [only, ...others] = found.outcome === "moved" ? found.places : [];
  return only && others.length === 0 ? only : null;
}

function tally(reproofs: readonly Reproved[]): Record<ReproofOutcome, number> {
  const outcomes = { held: 0, moved: 0, changed: 0, gone: 0 };
  for (const { outcome } of reproofs) outcomes[outcome] += 1;
  return outcomes;
}
