import { countOf } from "@/lib/counting";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { kept } from "@/lib/ledger/kept";
import type { StoryScope } from "@/lib/policy";
import type { State } from "@/lib/reviews/model";
import type { SaidVerdict, StatementKind, Terms } from "@/lib/statements/model";
import { isStale, type StatementFilter, statementsThat } from "@/lib/statements/reads-filter";

/** A statement as a dense row shows it. */
export type StatementRow = {
  id: string;
  number: number;
  state: State;
  version: number;
  said: SaidVerdict;
  stale: boolean;
  basis: string | null;
  quote: string;
  language: string;
  kind: StatementKind;
  terms: Terms;
  embargoUntil: Date | null;
  grade: string;
  flagged: boolean;
  role: string | null;
  speaker: { id: string; name: string; party: { ordinal: number; name: string } | null } | null;
  document: { number: number; title: string; publisher: string | null };
  author: { id: string; name: string };
  reviewer: { id: string; name: string } | null;
  claims: { id: string; number: number; text: string; stance: string }[];
};

/** Where a page begins: below a number on the way to the older ones, or above one on the way back. */
export type From = { before?: number | undefined; after?: number | undefined };
export type Listed = { rows: StatementRow[]; newer: boolean; older: boolean };

/**
 * One page of the story's statements, newest first. A page is found by the number it begins at, not by counting the
 * rows before it: the last page costs what the first does, and a link leads to the same rows after others were entered.
 *
 * @param size rows of a page, at most 200
 */
export async function listStatements(
  scope: StoryScope,
  filter: StatementFilter,
  { before, after, size = 50 }: From & { size?: number } = {},
): Promise<Listed> {
  const take = Math.min(Math.max(size, 1), 200);
  const back = after !== undefined;
  // One more than the page holds tells whether there is another page.
  const found = await db.$queryRaw<ListedRow[]>`
    /* plan kept */ WITH page AS (${statementsThat(scope.storyId, filter, { before, after }, take + 1)})
    SELECT i.id, i.number, i.state, i.version, i.verdict AS said, ${isStale} AS stale,
      (SELECT d.basis FROM "Decision" d WHERE d.id = i."decisionId") AS basis,
      s.quote, s.language, s.kind, s.terms, s."embargoUntil", s.grade, s.role,
      s.proof->'omissions' @> '[{"flagged": true}]' AS flagged,
      speaker.id AS "speakerId", speaker.name AS "speakerName",
      party.ordinal AS "partyOrdinal", party.name AS "partyName",
      document.number AS "documentNumber", document.title AS "documentTitle", publisher.name AS publisher,
      author.id AS "authorId", author.name AS "authorName",
      reviewer.id AS "reviewerId", reviewer.name AS "reviewerName",
      (SELECT json_agg(json_build_object('id', c.id, 'number', ci.number, 'text', coalesce(c."shortText", c.text),
          'stance', p.stance) ORDER BY ci.number)
        FROM "Position" p JOIN "Claim" c ON c.id = p."claimId" JOIN "Item" ci ON ci.id = c.id
        WHERE p."storyId" = i."storyId" AND p."statementId" = i.id) AS claims
    FROM page JOIN "Item" i ON i.id = page.id JOIN "Statement" s ON s.id = i.id
    JOIN "Document" document ON document.id = s."documentId"
    LEFT JOIN "Source" publisher ON publisher.id = document."publisherId"
    LEFT JOIN "Source" speaker ON speaker.id = s."speakerId" LEFT JOIN "Party" party ON party.id = speaker."partyId"
    JOIN "Account" author ON author.id = i."authorId" LEFT JOIN "Account" reviewer ON reviewer.id = i."reviewerId"
    ORDER BY i.number DESC`;
  const more = found.length > take;
  // Read upwards, the one too many is the newest.
  const rows = (back && more ? found.slice(1) : found.slice(0, take)).map(statementRow);
  return { rows, newer: back ? more : before !== undefined, older: back ? true : more };
}

type ListedRow = Omit<StatementRow, "speaker" | "document" | "author" | "reviewer" | "claims"> & {
  speakerId: string | null;
  speakerName: string;
  partyOrdinal: number | null;
  partyName: string;
  documentNumber: number;
  documentTitle: string;
  publisher: string | null;
  authorId: string;
  authorName: string;
  reviewerId: string | null;
  reviewerName: string;
  claims: StatementRow["claims"] | null;
};

function statementRow(row: ListedRow): StatementRow {
  const { speakerId, partyOrdinal, reviewerId } = row;
  const party = partyOrdinal === null ? null : { ordinal: partyOrdinal, name: row.partyName };
  return {
    ...row,
    flagged: row.flagged ?? false,
    speaker: speakerId === null ? null : { id: speakerId, name: row.speakerName, party },
    document: { number: row.documentNumber, title: row.documentTitle, publisher: row.publisher },
    author: { id: row.authorId, name: row.authorName },
    reviewer: reviewerId === null ? null : { id: reviewerId, name: row.reviewerName },
    claims: row.claims ?? [],
  };
}

/** How many statements of the story fit a filter: exact up to `MOST_COUNTED`, more than that where there are more. */
export function countStatements(scope: StoryScope, filter: StatementFilter): Promise<number> {
  return kept(scope.storyId, `statements ${JSON.stringify(filter)}`, async () => {
    const all = statementsThat(scope.storyId, filter, {}, undefined);
    const [row] = await db.$queryRaw<
      { total: number }[]
    >`SELECT ${countOf(Prisma.sql`(${all}) AS fitting`)} AS total`;
    return row?.total ?? 0;
  });
}

/** Identifiers of the statements that fit a filter, from the number after `after`, in the order they were entered; at most `limit`. */
export async function statementIds(
  scope: StoryScope,
  filter: StatementFilter,
  limit: number,
  after = 0,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(statementsThat(scope.storyId, filter, { after }, limit));
  return rows.map(({ id }) => id);
}
