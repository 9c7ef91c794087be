import type { Transaction } from "@/lib/db";
import type { DocumentInput, DocumentStatus, Incoming, Wanted } from "@/lib/documents/model";
import { documentColumns, insertText } from "@/lib/documents/writes";
import { type Change, change, notAllowed } from "@/lib/flows/change";
import { writeSource } from "@/lib/flows/make-source";
import { takeIn } from "@/lib/flows/make-text";
import { newId } from "@/lib/identifiers";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import { lookThroughAfter } from "@/lib/reuse/look-through";
import { indexPieces, indexTitle, writeIndex } from "@/lib/search/writes";
import { sourceNamed } from "@/lib/sources/rules";

export type BroughtIn = {
  documentId: string;
  number: number;
  /** What was done to the text, in words. */
  notes: string[];
  /** Documents of the story that hold the same text already: "D1". */
  sameAs: string[];
};

/**
 * Brings a document into the story: its bytes are kept as they came and hashed, and the first version of its text is
 * made from them. A publisher named anew becomes a source of the story. The same form sent twice brings it in once.
 */
export async function bringInDocument(
  scope: StoryScope,
  input: DocumentInput,
  given: Incoming | Wanted,
): Promise<Outcome<BroughtIn>> {
  // Before the work is done, not only before its result is kept.
  if (!may(scope, "document.write")) return notAllowed(scope, "document.write");
  const taken = await takeIn(given);
  if (!taken.ok) return refuse("invalid", taken.reason, { text: taken.reason });
  const { incoming, made } = taken;
  const pieces = await indexPieces([input.title, made.text]);
  const outcome: Outcome<BroughtIn> = await change(scope, "document.write", async (changing) => {
    const { tx, at, record } = changing;
    const standing = await tx.document.findUnique({
      where: { id: input.id },
      select: { storyId: true, number: true },
    });
    if (standing) {
      if (standing.storyId !== scope.storyId) return refuse("conflict", "That identifier is taken.");
      return { ok: true, documentId: input.id, number: standing.number, notes: made.notes, sameAs: [] };
    }
    const publisher = await publisherOf(scope, changing, input);
    if (!publisher.ok) return publisher;
    const story = await tx.story.update({
      where: { id: scope.storyId },
      data: { nextDocument: { increment: 1 } },
      select: { nextDocument: true, timeZone: true },
    });
    const number = story.nextDocument - 1;
    const { id, publisherName: _name, ...particulars } = input;
    const columns = documentColumns({ ...particulars, publisherId: publisher.publisherId }, story.timeZone);
    await tx.document.create({
      data: {
        ...columns,
        id,
        storyId: scope.storyId,
        number,
        createdById: scope.actor.accountId,
        createdAt: at,
      },
    });
    const text = {
      id: newId(),
      storyId: scope.storyId,
      documentId: id,
      version: 1,
      content: made.text,
      locators: made.locators,
      maker: made.maker,
      notes: made.notes,
      filename: incoming.filename,
      cameFrom: incoming.cameFrom ?? null,
      createdById: scope.actor.accountId,
      at,
    };
    const { sha256 } = await insertText(tx, text, incoming);
    await writeIndex(tx, scope.storyId, "document", id, pieces);
    record({
      event: "document.created",
      subjectKind: "document",
      subjectId: id,
      payload: {
        label: `D${number}`,
        title: input.title,
        kind: input.kind,
        url: input.url,
        credit: input.creditLine,
        sha256,
        notes: made.notes,
        maker: made.maker,
        from: incoming.cameFrom ?? null,
      },
    });
    return {
      ok: true,
      documentId: id,
      number,
      notes: made.notes,
      sameAs: await sameTexts(tx, scope.storyId, id, sha256),
    };
  });
  if (outcome.ok) await lookThroughAfter(scope.storyId);
  return outcome;
}

/** The publisher chosen, or one made from a name that no source of the story has yet. */
export async function publisherOf(
  scope: StoryScope,
  changing: Change,
  { publisherId, publisherName }: Pick<DocumentInput, "publisherId" | "publisherName">,
): Promise<Outcome<{ publisherId: string | null }>> {
  const { tx } = changing;
  if (publisherId) {
    const found = await tx.source.findFirst({
      where: { storyId: scope.storyId, id: publisherId },
      select: { id: true },
    });
    return found
      ? { ok: true, publisherId }
      : refuse("invalid", "That publisher is not in this story.", { publisherId: "is not in this story" });
  }
  if (!publisherName) return { ok: true, publisherId: null };
  const known = await tx.source.findFirst({
    where: { storyId: scope.storyId, name: publisherName, kind: { in: ["publisher", "organisation"] } },
    select: { id: true },
  });
  if (known) return { ok: true, publisherId: known.id };
  const made = await writeSource(scope, changing, sourceNamed(newId(), "publisher", publisherName));
  return made.ok ? { ok: true, publisherId: made.sourceId } : made;
}

async function sameTexts(
  tx: Transaction,
  storyId: string,
  documentId: string,
  sha256: string,
): Promise<string[]> {
  const twins = await tx.document.findMany({
    where: { storyId, id: { not: documentId }, texts: { some: { sha256 } } },
    orderBy: { number: "asc" },
    take: 10,
    select: { number: true },
  });
  return twins.map(({ number }) => `D${number}`);
}

const MEANWHILE = "Somebody else changed this document since you opened the page.";

/** Changes a document's particulars. Its bytes and texts are never changed. */
export async function changeDocument(
  scope: StoryScope,
  version: number,
  input: DocumentInput,
): Promise<Outcome> {
  const outcome: Outcome = await change(scope, "document.write", async (changing) => {
    const { tx, record } = changing;
    const before = await tx.document.findFirst({
      where: { storyId: scope.storyId, id: input.id },
      include: { story: { select: { timeZone: true } } },
    });
    if (!before) return notFound("document");
    if (before.version !== version) return refuse("conflict", MEANWHILE);
    const publisher = await publisherOf(scope, changing, input);
    if (!publisher.ok) return publisher;
    const { id, publisherName: _name, ...particulars } = input;
    const to = documentColumns({ ...particulars, publisherId: publisher.publisherId }, before.story.timeZone);
    const keys = [
      "title",
      "kind",
      "publisherId",
      "author",
      "url",
      "publishedOn",
      "creditLine",
      "language",
    ] as const;
    const changed = keys.filter((key) => before[key] !== to[key]);
    if (changed.length === 0) return { ok: true };
    const { count } = await tx.document.updateMany({
      where: { id, version },
      data: { ...to, version: { increment: 1 } },
    });
    if (count === 0) return refuse("conflict", MEANWHILE);
    if (changed.includes("title")) await indexTitle(tx, id, to.title);
    const pick = (from: Record<string, unknown>) =>
      Object.fromEntries(changed.map((key) => [key, from[key]]));
    record({
      event: "document.changed",
      subjectKind: "document",
      subjectId: id,
      payload: { label: `D${before.number}`, changed, from: pick(before), to: pick(to) },
    });
    return { ok: true };
  });
  // Which way copy went follows from the publisher and the date as well.
  if (outcome.ok) await lookThroughAfter(scope.storyId);
  return outcome;
}

/** Says what the publisher did with a document: corrected or killed it. Decisions that rest on it show stale. */
export async function setDocumentStatus(
  scope: StoryScope,
  documentId: string,
  version: number,
  to: { status: DocumentStatus; note: string },
): Promise<Outcome> {
  return change(scope, "document.status", async ({ tx, at, record }) => {
    const before = await tx.document.findFirst({
      where: { storyId: scope.storyId, id: documentId },
      select: { number: true, status: true, statusNote: true, version: true },
    });
    if (!before) return notFound("document");
    if (before.version !== version) return refuse("conflict", MEANWHILE);
    if (before.status === to.status && before.statusNote === to.note) return { ok: true };
    const { count } = await tx.document.updateMany({
      where: { id: documentId, version },
      data: {
        status: to.status,
        statusNote: to.note,
        statusAt: to.status === "current" ? null : at,
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse("conflict", MEANWHILE);
    const payload = { label: `D${before.number}`, from: before.status, to: to.status, note: to.note };
    record({ event: "document.status", subjectKind: "document", subjectId: documentId, payload });
    return { ok: true };
  });
}
