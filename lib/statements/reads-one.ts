import { cache } from "react";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import type { StoryScope } from "@/lib/policy";
import type { State } from "@/lib/reviews/model";
import type { SaidVerdict } from "@/lib/statements/model";
import { staleReasons, standingDocumentSelect, standingItemSelect } from "@/lib/statements/model-standing";
import { contentOf, contentSelect } from "@/lib/statements/reads";
import { MOST_PLACES, type Place, placeIn } from "@/lib/statements/reads-proof";
import { type Locators, locator } from "@/lib/text/locate";

/** Everything a statement's page shows, but its discussion. Null when the story has no such number. Read once a request. */
export const readStatement = cache(async (scope: StoryScope, number: number) => {
  const item = await db.item.findUnique({
    where: { storyId_kind_number: { storyId: scope.storyId, kind: "statement", number } },
    select: { id: true },
  });
  const row = item && (await readRow(item.id));
  if (!row) return null;
  const { timeZone } = row.item.story;
  return {
    ...row,
    item: { ...row.item, state: row.item.state as State, verdict: row.item.verdict as SaidVerdict },
    proof: row.proof as unknown as ProofOnRow,
    content: contentOf(row, timeZone),
    staleness: staleReasons(row),
  };
});
export type StatementPage = NonNullable<Awaited<ReturnType<typeof readStatement>>>;

/** By its key alone, so that the plan of so many relations is kept. */
function readRow(id: string) {
  return db.statement.findUnique({
    where: { id },
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
          verdict: true,
          ...standingItemSelect,
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
          ...standingDocumentSelect,
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
          version: true,
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
}

export type ProofOnRow = {
  matches: { start: number; end: number }[];
  omissions: { start: number; end: number; flagged: boolean; why: string }[];
  differences: { op: string; start: number; end: number; text: string }[];
};

/** The first dozen of these spans of a text, each with the words around it: for a person to choose by. */
export async function readPlaces(
  scope: StoryScope,
  textId: string,
  spans: readonly { start: number; end: number }[],
): Promise<Place[]> {
  const text = await db.text.findFirst({
    where: { id: textId, storyId: scope.storyId },
    select: { content: true },
  });
  return text ? spans.slice(0, MOST_PLACES).map((span) => placeIn(text.content, span)) : [];
}

/**
 * The words around a statement in its text, at most `reach` units on each side, cut at line ends where there are any; and
 * where they stand in the original.
 */
export async function readContext(
  scope: StoryScope,
  textId: string,
  span: { start: number; end: number },
  reach = 400,
) {
  const text = await db.text.findFirst({
    where: { id: textId, storyId: scope.storyId },
    select: { content: true, sha256: true, locators: true },
  });
  if (!text) return null;
  const { content } = text;
  const before = content.slice(Math.max(0, span.start - reach), span.start);
  const after = content.slice(span.end, span.end + reach);
  return {
    before: before.slice(before.lastIndexOf("\n") + 1),
    words: content.slice(span.start, span.end),
    /** Whether the text is still the one whose hash was kept when it came in. */
    whole: sha256(content) === text.sha256,
    place: locator(content, text.locators as Locators)(span),
    after: after.includes("\n") ? after.slice(0, after.indexOf("\n")) : after,
  };
}
