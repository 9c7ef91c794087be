import { db } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import type { ReproofOutcome } from "@/lib/documents/model";
import { placeInText, placeSelect } from "@/lib/documents/model-place";
import type { StoryScope } from "@/lib/policy";
import { type Locators, locator, type Place } from "@/lib/text/locate";
import type { Span } from "@/lib/text/model";

/** A statement as the reader shows it: where its words stand in the text that is open, or why they stand nowhere there. */
export type ReaderStatement = {
  id: string;
  number: number;
  quote: string;
  said: string;
  state: string;
  grade: string;
  speaker: string | null;
  party: { ordinal: number; name: string } | null;
  /** Null while the words stand in several places or nowhere in this text. */
  span: Span | null;
  /** Where the span stands in the original. */
  place: Place | null;
  /** Set when the statement was entered from another text of the document: what became of its words in this one. */
  outcome: ReproofOutcome | null;
};

/**
 * A document with one of its texts and the statements that stand in it. Null when the story has no such number, or the
 * document no such text.
 *
 * @param version of the text; the newest without one
 */
export async function readForReader(scope: StoryScope, number: number, version?: number) {
  const document = await db.document.findFirst({
    where: { storyId: scope.storyId, number },
    select: {
      id: true,
      number: true,
      title: true,
      kind: true,
      author: true,
      url: true,
      publishedOn: true,
      publishedOnPrecision: true,
      publishedAt: true,
      creditLine: true,
      language: true,
      status: true,
      statusNote: true,
      statusAt: true,
      createdAt: true,
      createdBy: { select: { name: true } },
      publisher: { select: { id: true, name: true } },
      story: { select: { timeZone: true } },
      texts: {
        orderBy: { version: "desc" },
        select: {
          id: true,
          documentId: true,
          version: true,
          sha256: true,
          blobSha256: true,
          length: true,
          notes: true,
          maker: true,
          locators: true,
          filename: true,
          cameFrom: true,
          blob: { select: { size: true } },
          createdBy: { select: { name: true } },
          createdAt: true,
        },
      },
    },
  });
  const shown = document?.texts.find((text) => version === undefined || text.version === version);
  if (!document || !shown) return null;
  const [text, statements, twins] = await Promise.all([
    db.text.findUniqueOrThrow({ where: { id: shown.id }, select: { content: true } }),
    readStatements(scope, document.id, shown.id),
    db.text.findMany({
      where: { storyId: scope.storyId, sha256: shown.sha256, documentId: { not: document.id } },
      select: { document: { select: { number: true, title: true } } },
      distinct: ["documentId"],
      take: 5,
    }),
  ]);
  const { story, ...rest } = document;
  const locators = shown.locators as Locators;
  const placeOf = locator(text.content, locators);
  return {
    ...rest,
    timeZone: story.timeZone,
    text: {
      ...shown,
      content: text.content,
      locators,
      /** Whether the words are still those whose hash was kept when they came in. */
      whole: sha256(text.content) === shown.sha256,
    },
    statements: statements.map((statement) => ({
      ...statement,
      place: statement.span && placeOf(statement.span),
    })),
    /** Documents of the story in which the same text stands, to the letter. */
    twins: twins.map((twin) => twin.document),
  };
}
export type ReaderDocument = NonNullable<Awaited<ReturnType<typeof readForReader>>>;

async function readStatements(
  scope: StoryScope,
  documentId: string,
  textId: string,
): Promise<Omit<ReaderStatement, "place">[]> {
  const rows = await db.statement.findMany({
    where: { storyId: scope.storyId, documentId, item: { state: { not: "withdrawn" } } },
    orderBy: { item: { number: "asc" } },
    select: {
      id: true,
      ...placeSelect(textId),
      quote: true,
      grade: true,
      item: { select: { number: true, verdict: true, state: true } },
      speaker: { select: { name: true, party: { select: { ordinal: true, name: true } } } },
    },
  });
  return rows.map((row) => {
    const entered = row.textId === textId;
    const [reproof] = row.reproofs;
    return {
      id: row.id,
      number: row.item.number,
      quote: row.quote,
      said: row.item.verdict,
      state: row.item.state,
      grade: row.grade,
      speaker: row.speaker?.name ?? null,
      party: row.speaker?.party ?? null,
      span: placeInText(textId, row),
      outcome: entered ? null : ((reproof?.outcome ?? null) as ReproofOutcome | null),
    };
  });
}
