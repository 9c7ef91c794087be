import { db, type Transaction } from "@/lib/db";
import { identityKey } from "@/lib/env";
import { type Change, change } from "@/lib/flows/change";
import { notFound, type Outcome, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import type { IdentityInput } from "@/lib/sources/model";
import { mayReadIdentity, mayRewriteIdentity, openNote, sealNote } from "@/lib/sources/rules-identity";

/**
 * Writes down who an unnamed source is: encrypted, read by its author, those the author names and standards; in no
 * export, ledger, search, log or API. An empty note takes it away. The ledger keeps that it was written, never what.
 *
 * A note that stands is rewritten by its author or by standards, whose it then is; the former author goes on reading it.
 */
export async function writeIdentityNote(scope: StoryScope, input: IdentityInput): Promise<Outcome> {
  return change(scope, "source.identity.write", async (changing) => {
    const { tx, record } = changing;
    const source = await lockSource(tx, scope.storyId, input.sourceId);
    if (!source) return notFound("source");
    const before = await findNote(tx, scope.storyId, input.sourceId);
    if (!before && source.kind !== "unnamed")
      return refuse("rule", "Only an unnamed source has an identity note.");
    const reader = { accountId: scope.actor.accountId, role: scope.role };
    if (before && !mayRewriteIdentity(reader, before))
      return refuse(
        "not-allowed",
        `${before.author.name} wrote it: they or a standards editor may change it.`,
      );
    if ((before?.writtenAt.toISOString() ?? null) !== input.seen)
      return refuse(
        "conflict",
        "The note was changed since you opened the page: look at it again before you write.",
      );
    const kept =
      input.note.trim() === ""
        ? await removeNote(tx, before)
        : await writeNote(scope, changing, input, before);
    if (!kept.ok || !kept.changed) return kept;
    record({
      event: "identity.written",
      subjectKind: "source",
      subjectId: input.sourceId,
      payload: { name: source.name, what: kept.what, readers: kept.readers },
    });
    return { ok: true };
  });
}

/** An identity note, for those who may read it. Others learn that there is one, and whom to ask. */
export async function readIdentityNote(
  scope: StoryScope,
  sourceId: string,
): Promise<
  Outcome<{
    note: string;
    author: { id: string; name: string };
    readerIds: string[];
    writtenAt: Date;
    /** Whether this person may also write it anew or take it away. */
    mayRewrite: boolean;
  }>
> {
  const row = may(scope, "story.read") ? await findNote(db, scope.storyId, sourceId) : null;
  if (!row) return notFound("identity note");
  const { author, readerIds, writtenAt } = row;
  const reader = { accountId: scope.actor.accountId, role: scope.role };
  if (!mayReadIdentity(reader, row))
    return refuse(
      "not-allowed",
      `${author.name} wrote it: they, those they named and standards editors may read it.`,
    );
  return {
    ok: true,
    note: openNote(identityKey(), { storyId: scope.storyId, sourceId }, row),
    author,
    readerIds,
    writtenAt,
    mayRewrite: mayRewriteIdentity(reader, row),
  };
}

type Note = NonNullable<Awaited<ReturnType<typeof findNote>>>;
type Kept = { ok: true; changed: boolean; what?: "written" | "rewritten" | "removed"; readers?: number };

async function writeNote(
  scope: StoryScope,
  { tx, at }: Change,
  { sourceId, note, readerIds: named }: IdentityInput,
  before: Note | null,
): Promise<Outcome<Kept>> {
  const { storyId } = scope;
  const authorId = scope.actor.accountId;
  const former = before && before.authorId !== authorId ? [before.authorId] : [];
  const readerIds = [...new Set([...named, ...former])].filter((id) => id !== authorId).sort();
  const members = await tx.membership.count({ where: { storyId, accountId: { in: named } } });
  if (members !== new Set(named).size)
    return refuse("invalid", "Only members of the story can be named as readers.", {
      readerIds: "is no member of the story",
    });
  const same = before && before.authorId === authorId && before.readerIds.join() === readerIds.join();
  if (same && openNote(identityKey(), { storyId, sourceId }, before) === note)
    return { ok: true, changed: false };
  const data = { ...sealNote(identityKey(), { storyId, sourceId }, note), authorId, writtenAt: at };
  await tx.identityNote.upsert({ where: { sourceId }, create: { ...data, sourceId, storyId }, update: data });
  await tx.identityReader.deleteMany({ where: { sourceId } });
  await tx.identityReader.createMany({ data: readerIds.map((accountId) => ({ sourceId, accountId })) });
  return { ok: true, changed: true, what: before ? "rewritten" : "written", readers: readerIds.length };
}

async function removeNote(tx: Transaction, before: Note | null): Promise<Kept> {
  if (!before) return { ok: true, changed: false };
  await tx.identityNote.delete({ where: { sourceId: before.sourceId } });
  return { ok: true, changed: true, what: "removed", readers: 0 };
}

/** The source's row is locked: two people writing at once come one after the other, and the second is told. */
async function lockSource(
  tx: Transaction,
  storyId: string,
  id: string,
): Promise<{ name: string; kind: string } | null> {
  const [row] = await tx.$queryRaw<{ name: string; kind: string }[]>`
    SELECT name, kind FROM "Source" WHERE "storyId" = ${storyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return row ?? null;
}

async function findNote(client: Transaction, storyId: string, sourceId: string) {
  const row = await client.identityNote.findFirst({
    where: { storyId, sourceId },
    select: {
      sourceId: true,
      ciphertext: true,
      nonce: true,
      authorId: true,
      writtenAt: true,
      author: { select: { id: true, name: true } },
      readers: { select: { accountId: true }, orderBy: { accountId: "asc" } },
    },
  });
  if (!row) return null;
  const { readers, ...note } = row;
  return { ...note, readerIds: readers.map(({ accountId }) => accountId) };
}
