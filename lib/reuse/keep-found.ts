import { db, type Transaction } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Found } from "@/lib/reuse/find-pairs";
import { FINDER, type FoundPair, type StoryText } from "@/lib/reuse/model";

const ROWS_AT_ONCE = 2_000;
const TIMEOUT_MS = 60_000;

/**
 * Keeps what was found in one transaction, and which texts were looked through; rows that say the same already are left
 * as they are. False, and nothing kept, where somebody else kept something since `seq`. `end` is where the story's chain
 * ended before its texts were read.
 */
export async function keepFound(
  storyId: string,
  { seq, end }: { seq: number; end: number },
  looked: readonly StoryText[],
  { pairs, of }: Found,
): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`INSERT INTO "SharedTextHead" ("storyId", seq) VALUES (${storyId}::uuid, 0) ON CONFLICT DO NOTHING`;
      const [head] = await tx.$queryRaw<{ seq: number }[]>`
        SELECT seq FROM "SharedTextHead" WHERE "storyId" = ${storyId}::uuid FOR UPDATE`;
      if (head?.seq !== seq) return false;
      const before = await readBefore(tx, storyId, of);
      const now = new Map(pairs.map((pair) => [keyOf(pair), pair]));
      const changed = pairs.filter((pair) => before.get(keyOf(pair)) !== contentOf(pair));
      const gone = [...before].filter(([key, content]) => !now.has(key) && content !== NOTHING);
      await writePairs(tx, storyId, seq + 1, changed);
      await writeGone(
        tx,
        seq + 1,
        gone.map(([key]) => key),
      );
      await markLooked(tx, storyId, looked);
      await tx.$executeRaw`
        UPDATE "SharedTextHead" SET seq = seq + 1, finder = ${FINDER}, "wholeAt" = GREATEST("wholeAt", ${end})
        WHERE "storyId" = ${storyId}::uuid`;
      return true;
    },
    { maxWait: 10_000, timeout: TIMEOUT_MS },
  );
}

const NOTHING = "nothing";

function keyOf({ aTextId, bTextId }: Pick<FoundPair, "aTextId" | "bTextId">): string {
  return `${aTextId} ${bTextId}`;
}

type Content = Pick<FoundPair, "fromId" | "evidence"> & { kind: string; passages: number[][] };

/** All that a row says, to tell whether it says the same. */
function contentOf(pair: FoundPair): string {
  return sayContent({ ...pair, passages: spansOf(pair) });
}

function sayContent({ kind, fromId, evidence, passages }: Content): string {
  return kind === NOTHING ? NOTHING : JSON.stringify([kind, fromId, evidence, passages]);
}

function spansOf({ passages }: FoundPair): number[][] {
  return passages.map(({ aStart, aEnd, bStart, bEnd }) => [aStart, aEnd, bStart, bEnd]);
}

async function readBefore(tx: Transaction, storyId: string, of: ReadonlySet<string> | null) {
  const ids = of && [...of];
  const rows = await tx.sharedText.findMany({
    where: { storyId, ...(ids ? { OR: [{ aTextId: { in: ids } }, { bTextId: { in: ids } }] } : {}) },
    select: { aTextId: true, bTextId: true, kind: true, fromId: true, evidence: true, passages: true },
  });
  return new Map(rows.map((row) => [keyOf(row), sayContent(row as Content)]));
}

async function writePairs(tx: Transaction, storyId: string, seq: number, pairs: readonly FoundPair[]) {
  for (let from = 0; from < pairs.length; from += ROWS_AT_ONCE) {
    const rows = pairs.slice(from, from + ROWS_AT_ONCE).map((pair) => ({ ...pair, passages: spansOf(pair) }));
    await tx.$executeRaw`
      INSERT INTO "SharedText" ("storyId", "aTextId", "bTextId", "aDocumentId", "bDocumentId", kind, "fromId", evidence, passages, seq)
      SELECT ${storyId}::uuid, r."aTextId", r."bTextId", r."aDocumentId", r."bDocumentId", r.kind, r."fromId", r.evidence, r.passages, ${seq}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("aTextId" uuid, "bTextId" uuid, "aDocumentId" uuid,
        "bDocumentId" uuid, kind text, "fromId" uuid, evidence text, passages jsonb)
      ON CONFLICT ("aTextId", "bTextId") DO UPDATE SET kind = excluded.kind, "fromId" = excluded."fromId",
        evidence = excluded.evidence, passages = excluded.passages, seq = excluded.seq`;
  }
}

/** Pairs that share nothing any more stay as such, so that whoever kept something of them is told. */
async function writeGone(tx: Transaction, seq: number, keys: readonly string[]) {
  for (let from = 0; from < keys.length; from += ROWS_AT_ONCE) {
    const values = keys.slice(from, from + ROWS_AT_ONCE).map((key) => {
      const [a, b] = key.split(" ");
      return Prisma.sql`(${a}::uuid, ${b}::uuid)`;
    });
    await tx.$executeRaw`
      UPDATE "SharedText" s SET kind = ${NOTHING}, "fromId" = NULL, evidence = NULL, passages = '[]', seq = ${seq}
      FROM (VALUES ${Prisma.join(values)}) AS gone(a, b) WHERE s."aTextId" = gone.a AND s."bTextId" = gone.b`;
  }
}

async function markLooked(tx: Transaction, storyId: string, looked: readonly StoryText[]) {
  for (let from = 0; from < looked.length; from += ROWS_AT_ONCE) {
    const rows = looked
      .slice(from, from + ROWS_AT_ONCE)
      .map(({ textId, publisher, publishedAt }) => ({ textId, publisher, publishedAt }));
    await tx.$executeRaw`
      INSERT INTO "LookedThrough" ("textId", "storyId", finder, publisher, "publishedAt")
      SELECT r."textId", ${storyId}::uuid, ${FINDER}, r.publisher, r."publishedAt"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("textId" uuid, publisher text, "publishedAt" timestamptz)
      ON CONFLICT ("textId") DO UPDATE SET finder = excluded.finder, publisher = excluded.publisher,
        "publishedAt" = excluded."publishedAt"`;
  }
}
