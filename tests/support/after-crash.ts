import pg from "pg";
import { expect } from "vitest";
import { verifyEveryChain } from "@/lib/ledger/verify";
import { openClient } from "@/tests/support/other-database";
import type { Acknowledged } from "@/tests/support/writer";

/** What must never be found: each is a row that lacks its other half. */
const HALVES: Record<string, string> = {
  "a comment without its entry": `
    SELECT id FROM "Comment" c WHERE NOT EXISTS
      (SELECT FROM "LedgerEntry" e WHERE e.chain = c."storyId"::text AND e.payload->>'commentId' = c.id::text)`,
  "an entry without its comment": `
    SELECT e.seq FROM "LedgerEntry" e WHERE event = 'comment.made' AND NOT EXISTS
      (SELECT FROM "Comment" c WHERE c.id::text = e.payload->>'commentId')`,
  "an item without its entry": `
    SELECT id FROM "Item" i WHERE NOT EXISTS
      (SELECT FROM "LedgerEntry" e WHERE e.chain = i."storyId"::text AND e.event = i.kind || '.created' AND e."subjectId" = i.id::text)`,
  "an entry without its item": `
    SELECT e.seq FROM "LedgerEntry" e WHERE event IN ('statement.created', 'claim.created') AND NOT EXISTS
      (SELECT FROM "Item" i WHERE i.id::text = e."subjectId")`,
  "an item without its content, its revision or its words in the index": `
    SELECT id FROM "Item" i WHERE kind = 'statement' AND NOT
      (EXISTS (SELECT FROM "Statement" s WHERE s.id = i.id) AND EXISTS (SELECT FROM "Revision" r WHERE r."itemId" = i.id)
       AND EXISTS (SELECT FROM "SearchEntry" x WHERE x."subjectId" = i.id))`,
  "a number given to nothing": `
    SELECT s.id FROM "Story" s WHERE s."nextStatement" - 1 <>
      (SELECT count(*) FROM "Item" i WHERE i."storyId" = s.id AND i.kind = 'statement')`,
};

/** Holds the database to it: what was acknowledged is there, nothing is half there, and the ledger is sound. */
export async function expectWhole(url: string, done: readonly Acknowledged[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id::text FROM "Comment" UNION ALL SELECT id::text FROM "Item"',
    );
    const there = new Set(rows.map(({ id }) => id));
    expect(done.filter(({ id }) => !there.has(id))).toEqual([]);
    for (const [what, sql] of Object.entries(HALVES))
      expect({ what, found: (await client.query(sql)).rows }).toEqual({ what, found: [] });
  } finally {
    await client.end();
  }
  const other = openClient(url);
  try {
    const reports = await verifyEveryChain(other);
    expect(reports.filter(({ sound }) => !sound)).toEqual([]);
    expect(reports.length).toBeGreaterThan(0);
  } finally {
    await other.$disconnect();
  }
}
