import { cache } from "react";
import { db } from "@/lib/db";
import type { Head } from "@/lib/ledger/kept";

/** After more than this it is sooner worked out anew than told apart. */
export const MOST_ENTRIES = 2_000;
const MOST_PAIRS = 20_000;

/** Whether what rests on these things, and was worked out at that head, may read differently now. */
export type Touched = (restsOn: ReadonlySet<string>, since: Head) => boolean;

const EVERYTHING: Touched = () => true;

/**
 * What came since a head of a story: the subjects of its entries, and pairs of documents of which something else was
 * found to be shared. A pair touches what rests on both, and what rests on the one whose copy comes from the other. A
 * sealed entry may have named more than its subject, and touches everything. Read once a request.
 */
export const touchedSince = cache(
  async (
    storyId: string,
    seq: number,
    shared: number,
    nowSeq: number,
    nowShared: number,
  ): Promise<Touched> => {
    if (nowSeq - seq > MOST_ENTRIES) return EVERYTHING;
    const subjects = nowSeq > seq ? await subjectsSince(storyId, seq) : [];
    const pairs = nowShared > shared ? await pairsSince(storyId, shared) : [];
    if (subjects === null || pairs.length > MOST_PAIRS) return EVERYTHING;
    return (restsOn, since) =>
      subjects.some((subject) => subject.seq > since.seq && restsOn.has(subject.id)) ||
      pairs.some(
        ({ a, b, from, at }) =>
          at > since.shared && (restsOn.has(a) ? restsOn.has(b) || from === b : restsOn.has(b) && from === a),
      );
  },
);

type Subject = { id: string; seq: number };

async function subjectsSince(storyId: string, seq: number): Promise<Subject[] | null> {
  const rows = await db.$queryRaw<(Subject & { other: string | null; sealed: boolean })[]>`
    SELECT "subjectId" AS id, seq, payload->>'otherId' AS other, payload IS NULL AS sealed
    FROM "LedgerEntry" WHERE chain = ${storyId} AND seq > ${seq}`;
  if (rows.some(({ sealed }) => sealed)) return null;
  return rows.flatMap(({ id, seq: at, other }) => [
    { id, seq: at },
    ...(other === null ? [] : [{ id: other, seq: at }]),
  ]);
}

type ChangedPair = { a: string; b: string; from: string | null; at: number };

function pairsSince(storyId: string, shared: number): Promise<ChangedPair[]> {
  return db.$queryRaw`
    SELECT "aDocumentId" AS a, "bDocumentId" AS b, "fromId" AS from, seq AS at FROM "SharedText"
    WHERE "storyId" = ${storyId}::uuid AND seq > ${shared} LIMIT ${MOST_PAIRS + 1}`;
}
