import type { Copied } from "@/lib/claims/rules-copies";
import type { Database, Transaction } from "@/lib/db";
import type { FoundPair, PersonsLink } from "@/lib/reuse/model";

/** What was found of texts, what persons said of their documents, and every document that is part of it. */
export type CopiesRead = {
  pairs: FoundPair[];
  links: PersonsLink[];
  documents: ReadonlyMap<string, Copied>;
};

type PairRow = Omit<FoundPair, "passages"> & { passages: [number, number, number, number][] };

/**
 * The copy that bears on positions in these texts: between two of them, into one of them from any other document of the
 * story, and whatever a person had a word on.
 *
 * @param readDocuments reads documents with their publishers, keyed by document
 */
export async function readCopies(
  client: Database | Transaction,
  storyId: string,
  texts: readonly { textId: string; documentId: string }[],
  readDocuments: (ids: readonly string[]) => Promise<ReadonlyMap<string, Copied>>,
): Promise<CopiesRead> {
  const ids = [...new Set(texts.map(({ documentId }) => documentId))];
  if (ids.length === 0) return { pairs: [], links: [], documents: new Map() };
  const links = (await readLinks(client, storyId, ids)).filter(({ verdict }) => verdict !== "as found");
  const textIds = [...new Set(texts.map(({ textId }) => textId))];
  const pairs = await readPairs(client, storyId, textIds);
  const others = [...pairs, ...links].flatMap(({ aDocumentId, bDocumentId }) => [aDocumentId, bDocumentId]);
  const documents = others.length > 0 ? await readDocuments([...new Set(others)]) : new Map<string, Copied>();
  return { pairs, links, documents };
}

/**
 * What persons said last of the copy between these documents and any of the story, the oldest first, and who said it. The
 * identifiers go as one array: as parameters there may be more than a query takes.
 */
export async function readLinks(
  client: Database | Transaction,
  storyId: string,
  documentIds: readonly string[],
): Promise<(PersonsLink & { setById: string })[]> {
  return await client.$queryRaw<(PersonsLink & { setById: string })[]>`
    SELECT "aDocumentId", "bDocumentId", verdict, "fromId", "setById" FROM (
      SELECT l.* FROM unnest(${[...documentIds]}::uuid[]) AS d(id)
        JOIN "CopyLink" l ON l."storyId" = ${storyId}::uuid AND l."aDocumentId" = d.id
      UNION SELECT l.* FROM unnest(${[...documentIds]}::uuid[]) AS d(id)
        JOIN "CopyLink" l ON l."storyId" = ${storyId}::uuid AND l."bDocumentId" = d.id) AS links
    ORDER BY "setAt", "aDocumentId", "bDocumentId"`;
}

async function readPairs(
  client: Database | Transaction,
  storyId: string,
  textIds: readonly string[],
): Promise<FoundPair[]> {
  const rows = await client.$queryRaw<PairRow[]>`
    WITH texts AS (SELECT unnest(${[...textIds]}::uuid[]) AS id),
    near AS (
      SELECT s.* FROM texts JOIN "SharedText" s ON s."storyId" = ${storyId}::uuid AND s."aTextId" = texts.id
      UNION SELECT s.* FROM texts JOIN "SharedText" s ON s."storyId" = ${storyId}::uuid AND s."bTextId" = texts.id)
    SELECT n."aTextId", n."bTextId", n."aDocumentId", n."bDocumentId", n.kind, n."fromId", n.evidence, n.passages
    FROM near n LEFT JOIN "CopyLink" l ON l."aDocumentId" = LEAST(n."aDocumentId", n."bDocumentId")
      AND l."bDocumentId" = GREATEST(n."aDocumentId", n."bDocumentId") AND l.verdict <> 'as found'
    WHERE n.kind <> 'nothing' AND (l."aDocumentId" IS NOT NULL OR (n.kind = 'copied' AND (n."fromId" IS NOT NULL
      OR (n."aTextId" IN (SELECT id FROM texts) AND n."bTextId" IN (SELECT id FROM texts)))))
    ORDER BY n."aTextId", n."bTextId"`;
  return rows.map(({ passages, ...pair }) => ({
    ...pair,
    passages: passages.map(([aStart, aEnd, bStart, bEnd]) => ({ aStart, aEnd, bStart, bEnd })),
  }));
}
