import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/policy";
import type { Found, SearchKind } from "@/lib/search/model";
import { markMatches, matchesOf, searchTerms } from "@/lib/text/search-terms";

export type SearchFilter = { kind?: SearchKind | undefined; storyId?: string | undefined };

/** Words of a query that count; more are not looked for. */
const MOST_WORDS = 12;
/**
 * Places that are weighed against each other. Where more fit, two common words were asked for: nobody reads that far, and
 * weighing them all would take the longer the more there is. A story is then gone through from its newest place.
 */
const MOST_WEIGHED = 300;
/**
 * The rank is divided by 1 + the logarithm of how many words the place has: a word weighs more in a sentence than in an
 * article. One of PostgreSQL's own ways: a length asked for apart has the place's words read once more.
 */
const BY_LENGTH = 1;
/** Characters shown on each side of the first match. */
const AROUND = 120;

/**
 * Searches the stories the actor is a member of, and no other: words, claims, documents and names of sources, the best
 * first. All words must stand in one place; the last may be unfinished. Withdrawn items are left out. `more` says that
 * further places fit than were weighed against each other.
 */
export async function search(
  actor: Actor,
  query: string,
  filter: SearchFilter = {},
  { page = 1, size = 20 }: { page?: number; size?: number } = {},
): Promise<{ rows: Found[]; total: number; more: boolean; first: number; size: number }> {
  const wanted = queryOf(query);
  const skip = (Math.max(page, 1) - 1) * size;
  if (wanted === null) return { rows: [], total: 0, more: false, first: 1, size };
  const conditions = [Prisma.sql`e.vector @@ ${wanted}::tsquery`];
  if (filter.kind) conditions.push(Prisma.sql`e."subjectKind" = ${filter.kind}`);
  if (filter.storyId) conditions.push(Prisma.sql`e."storyId" = ${filter.storyId}::uuid`);
  const hits = await db.$queryRaw<Hit[]>`
    WITH places AS (
      SELECT e."subjectKind", e."subjectId", e."storyId", e.ordinal,
        ts_rank(e.vector, ${wanted}::tsquery, ${BY_LENGTH}::int) AS rank
      FROM "SearchEntry" e LEFT JOIN "Item" i ON i.id = e."subjectId"
      WHERE e."storyId" IN (SELECT "storyId" FROM "Membership" WHERE "accountId" = ${actor.accountId}::uuid)
        AND i.state IS DISTINCT FROM 'withdrawn' AND ${Prisma.join(conditions, " AND ")}
      LIMIT ${MOST_WEIGHED + 1}),
    best AS (
      SELECT DISTINCT ON ("subjectKind", "subjectId") places.*, (SELECT count(*)::int FROM places) AS weighed
      FROM places ORDER BY "subjectKind", "subjectId", rank DESC, ordinal),
    page AS (
      SELECT best.*, (count(*) OVER ())::int AS total FROM best
      ORDER BY rank DESC, "subjectId" DESC LIMIT ${size} OFFSET ${skip})
    SELECT page."subjectKind", page."subjectId", page."storyId", page.total, page.weighed, e.body
    FROM page JOIN "SearchEntry" e USING ("subjectKind", "subjectId", ordinal)
    ORDER BY page.rank DESC, page."subjectId" DESC`;
  const [first] = hits;
  return {
    rows: await describe(hits, query),
    total: first?.total ?? 0,
    more: (first?.weighed ?? 0) > MOST_WEIGHED,
    first: skip + 1,
    size,
  };
}

type Hit = {
  subjectKind: SearchKind;
  subjectId: string;
  storyId: string;
  body: string;
  total: number;
  weighed: number;
};

/** The query as PostgreSQL takes it: each word a quoted lexeme, all of them wanted. Null when no word is in it. */
function queryOf(query: string): string | null {
  const words = searchTerms(query.slice(0, 400)).split(" ").filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const lexemes = words.map((word) => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`);
  const open = /\s$/.test(query) ? "" : ":*";
  return lexemes
    .map((lexeme, index) => (index === lexemes.length - 1 ? `${lexeme}${open}` : lexeme))
    .join(" & ");
}

async function describe(hits: readonly Hit[], query: string): Promise<Found[]> {
  const ids = (kind: SearchKind) =>
    hits.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const [stories, items, documents, sources] = await Promise.all([
    db.story.findMany({
      where: { id: { in: hits.map(({ storyId }) => storyId) } },
      select: { id: true, title: true },
    }),
    db.item.findMany({
      where: { id: { in: [...ids("statement"), ...ids("claim")] } },
      select: {
        id: true,
        kind: true,
        number: true,
        statement: { select: { speaker: { select: { name: true } } } },
        claim: { select: { text: true } },
      },
    }),
    db.document.findMany({
      where: { id: { in: ids("document") } },
      select: { id: true, number: true, title: true },
    }),
    db.source.findMany({ where: { id: { in: ids("source") } }, select: { id: true, name: true } }),
  ]);
  return hits.flatMap((hit): Found[] => {
    const story = stories.find(({ id }) => id === hit.storyId);
    const place = placeOf(hit, items, documents, sources);
    return story && place
      ? [{ kind: hit.subjectKind, id: hit.subjectId, story, ...place, ...excerptOf(hit.body, query) }]
      : [];
  });
}

type ItemRow = {
  id: string;
  kind: string;
  number: number;
  statement: { speaker: { name: string } | null } | null;
  claim: { text: string } | null;
};

function placeOf(
  { subjectKind, subjectId, storyId }: Hit,
  items: readonly ItemRow[],
  documents: readonly { id: string; number: number; title: string }[],
  sources: readonly { id: string; name: string }[],
): Pick<Found, "label" | "title" | "href"> | null {
  const base = `/stories/${storyId}`;
  if (subjectKind === "source") {
    const source = sources.find(({ id }) => id === subjectId);
    return source ? { label: null, title: source.name, href: `${base}/sources/${source.id}` } : null;
  }
  if (subjectKind === "document") {
    const document = documents.find(({ id }) => id === subjectId);
    return document
      ? { label: `D${document.number}`, title: document.title, href: `${base}/documents/${document.number}` }
      : null;
  }
  const item = items.find(({ id }) => id === subjectId);
  if (!item) return null;
  return item.kind === "statement"
    ? {
        label: `S${item.number}`,
        title: item.statement?.speaker?.name ?? "In the publication’s own voice",
        href: `${base}/statements/${item.number}`,
      }
    : { label: `C${item.number}`, title: item.claim?.text ?? "", href: `${base}/claims/${item.number}` };
}

/** The body cut around its first match at spaces, with every match in the cut marked. */
function excerptOf(body: string, query: string): Pick<Found, "excerpt" | "marks"> {
  const first = matchesOf(body, query).next().value ?? null;
  const from = first ? Math.max(0, first.start - AROUND) : 0;
  const to = Math.min(body.length, (first?.end ?? 0) + AROUND * 2);
  const start = from === 0 ? 0 : Math.min(body.indexOf(" ", from) + 1 || from, first?.start ?? from);
  const cut = body.lastIndexOf(" ", to);
  const end = to === body.length || cut <= start ? to : cut;
  const excerpt = `${start > 0 ? "… " : ""}${body.slice(start, end)}${end < body.length ? " …" : ""}`;
  return { excerpt, marks: markMatches(excerpt, query) };
}
