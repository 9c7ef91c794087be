import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { StoryScope } from "@/lib/policy";
import type { State } from "@/lib/reviews/model";
import type { SaidVerdict } from "@/lib/statements/model";
import { contentOf, contentSelect } from "@/lib/statements/reads";

/** Everything a statement's page shows, but its discussion. Null when the story has no such number. */
export async function readStatement(scope: StoryScope, number: number) {
  const row = await db.statement.findFirst({
    where: { storyId: scope.storyId, item: { number, kind: "statement" } },
    select: {
      ...contentSelect,
      grade: true,
      proof: true,
      proverVersion: true,
      item: {
        select: {
          id: true,
          number: true,
          state: true,
          version: true,
          revision: true,
          digest: true,
          verdict: true,
          decisionId: true,
          decidedDigest: true,
          decidedAt: true,
          reason: true,
          submittedAt: true,
          author: { select: { id: true, name: true } },
          reviewer: { select: { id: true, name: true } },
          story: { select: { timeZone: true, oneDecider: true } },
        },
      },
      speaker: {
        select: {
          id: true,
          name: true,
          kind: true,
          identified: true,
          party: { select: { id: true, ordinal: true, name: true } },
          body: { select: { id: true, name: true } },
        },
      },
      document: {
        select: {
          id: true,
          number: true,
          title: true,
          kind: true,
          url: true,
          creditLine: true,
          status: true,
          statusNote: true,
          statusAt: true,
          publishedOn: true,
          publisher: { select: { id: true, name: true } },
        },
      },
      text: { select: { id: true, version: true, sha256: true, length: true } },
      relays: {
        orderBy: { ordinal: "asc" },
        select: {
          sourceId: true,
          description: true,
          madeBy: true,
          source: { select: { name: true } },
          by: { select: { name: true } },
        },
      },
      positions: {
        orderBy: { claim: { item: { number: "asc" } } },
        select: {
          id: true,
          stance: true,
          rejects: { select: { id: true, statement: { select: { item: { select: { number: true } } } } } },
          figures: { select: { figureId: true } },
          claim: {
            select: {
              id: true,
              text: true,
              shortText: true,
              item: { select: { number: true, verdict: true, state: true } },
            },
          },
        },
      },
      reproofs: {
        orderBy: { text: { version: "desc" } },
        select: {
          outcome: true,
          spanStart: true,
          spanEnd: true,
          differences: true,
          at: true,
          text: { select: { version: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { timeZone } = row.item.story;
  return {
    ...row,
    item: { ...row.item, state: row.item.state as State, verdict: row.item.verdict as SaidVerdict },
    proof: row.proof as unknown as ProofOnRow,
    content: contentOf(row, timeZone),
    staleness: staleReasons(row),
  };
}
export type StatementPage = NonNullable<Awaited<ReturnType<typeof readStatement>>>;

export type ProofOnRow = {
  matches: { start: number; end: number }[];
  omissions: { start: number; end: number; flagged: boolean; why: string }[];
  differences: { op: string; start: number; end: number; text: string }[];
};

/** Why a decided statement is stale, each in a sentence: the same conditions as the list's. */
function staleReasons(row: {
  item: { decisionId: string | null; digest: string; decidedDigest: string | null; decidedAt: Date | null };
  document: { status: string; statusAt: Date | null; statusNote: string | null };
  reproofs: { outcome: string; at: Date; text: { version: number } }[];
}): string[] {
  const { decidedAt, decisionId, digest, decidedDigest } = row.item;
  if (!decisionId || !decidedAt) return [];
  const reasons = digest === decidedDigest ? [] : ["The statement was edited since it was decided."];
  const { status, statusAt, statusNote } = row.document;
  if (status !== "current" && statusAt && statusAt > decidedAt)
    reasons.push(`The publisher ${status} the document since${statusNote ? `: ${statusNote}` : "."}`);
  for (const { outcome, at, text } of row.reproofs)
    if ((outcome === "changed" || outcome === "gone") && at > decidedAt)
      reasons.push(
        `In text ${text.version} of the document the words are ${outcome === "gone" ? "gone" : "changed"}.`,
      );
  return reasons;
}

/** The words around a statement in its text: at most `reach` units on each side, cut at line ends where there are any. */
export async function readContext(
  scope: StoryScope,
  textId: string,
  span: { start: number; end: number },
  reach = 400,
) {
  const text = await db.text.findFirst({
    where: { id: textId, storyId: scope.storyId },
    select: { content: true },
  });
  if (!text) return null;
  const { content } = text;
  const before = content.slice(Math.max(0, span.start - reach), span.start);
  const after = content.slice(span.end, span.end + reach);
  return {
    before: before.slice(before.lastIndexOf("\n") + 1),
    words: content.slice(span.start, span.end),
    after: after.includes("\n") ? after.slice(0, after.indexOf("\n")) : after,
  };
}

/** Which of these statements are stale. */
export async function staleAmong(ids: readonly string[], condition: Prisma.Sql): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM "Item" i JOIN "Statement" s ON s.id = i.id
    WHERE i.id = ANY(${ids}::uuid[]) AND ${condition}`;
  return new Set(rows.map(({ id }) => id));
}
