import { mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeComment } from "@/lib/flows/discuss-item";
import { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/identifiers";
import { fixOutput, LEFT_OUT } from "@/scripts/backup/catalogue";
import { checkBackup, restoreBackup, tallyTables } from "@/scripts/backup/restore-backup";
import { writeBackup } from "@/scripts/backup/write-backup";
import { startEmbedded } from "@/scripts/database/embedded";
import { openSnapshot } from "@/scripts/database/snapshot";
import { runSql } from "@/scripts/testing/postgres";
import { done, mustBe } from "@/tests/support/builders";
import { makeEverything } from "@/tests/support/newsroom-with-everything";
import { openSpareDatabase } from "@/tests/support/spare-database";

process.env.ONRECORD_IDENTITY_KEY = Buffer.alloc(32, 7).toString("base64");

const KEY = { identityKey: null };
const url = mustBe(process.env.DATABASE_URL);
const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-backup-"));
const fileNamed = (name: string) => path.join(folder, name);
let made: Awaited<ReturnType<typeof makeEverything>>;

beforeAll(async () => {
  made = await makeEverything();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A digest of every row of every table that a backup takes. */
async function contentsOf(at: string) {
  return query(at, (client) => tallyTables(client));
}

async function query<T>(at: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  try {
    await client.query("BEGIN");
    await fixOutput(client);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What the catalogue says of the links between tables, the checks, indexes and triggers. */
async function rulesOf(at: string): Promise<string[]> {
  return query(at, async (client) => {
    const { rows } = await client.query<{ rule: string }>(`
      SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS rule FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`);
    return rows.map(({ rule }) => rule);
  });
}

describe("a backup", () => {
  it("is a file of its owner's alone, and holds every table but those left out by name", async () => {
    const file = fileNamed("whole");
    const { manifest } = await writeBackup(url, file, KEY);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const models = Object.keys(Prisma.ModelName);
    expect(Object.keys(manifest.tables).sort()).toEqual(models.filter((name) => !(name in LEFT_OUT)).sort());
    expect(await contentsOf(url)).toEqual(manifest.tables);
    expect((await checkBackup(file)).manifest).toEqual(manifest);
    expect(manifest.heads).toContainEqual(
      expect.objectContaining({ chain: made.story.storyId, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    );
    // Nothing of this data was forgotten by the test itself: each kind of row is there.
    const empty = Object.entries(manifest.tables).filter(([, { rows }]) => rows === 0);
    expect(empty.map(([table]) => table).filter((table) => !UNWRITTEN.includes(table))).toEqual([]);
  });
  it("takes a table that was added yesterday without being told of it", async () => {
    await runSql(url, [
      `CREATE TABLE "Added" (id int PRIMARY KEY, word text)`,
      `INSERT INTO "Added" VALUES (1, 'x')`,
    ]);
    try {
      const { manifest } = await writeBackup(url, fileNamed("added"), KEY);
      expect(manifest.tables.Added).toMatchObject({ rows: 1 });
    } finally {
      await runSql(url, ['DROP TABLE "Added"']);
    }
  });
  it("needs nothing that is no table: there are no sequences, large objects or kinds of their own", async () => {
    await query(url, async (client) => {
      const { rows } = await client.query(`
        SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind NOT IN ('r','i','t','c')
        UNION ALL SELECT oid::text FROM pg_largeobject_metadata
        UNION ALL SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e','d')`);
      expect(rows).toEqual([]);
    });
  });
});

/** Tables that no flow writes yet; a new one gets a row in `makeEverything`. */
const UNWRITTEN: string[] = [];

describe("restored, it is the same to the byte, with every rule in force", () => {
  it("from a server to a server, to the embedded database, and from there, while somebody works, to a server", async () => {
    const file = fileNamed("round");
    await writeBackup(url, file, KEY);
    const before = await contentsOf(url);
    // A role that owns its database and may do nothing else is enough.
    const server = await openSpareDatabase({ plain: true });
    const again = await openSpareDatabase();
    const dataFolder = fileNamed("data");
    try {
      await restoreBackup(server.url, file);
      expect(await contentsOf(server.url)).toEqual(before);
      expect(await rulesOf(server.url)).toEqual(await rulesOf(url));

      const embedded = await startEmbedded(dataFolder);
      try {
        await restoreBackup(embedded.url, file);
        expect(await contentsOf(embedded.url)).toEqual(before);
        const back = fileNamed("back");
        const snapshot = await openSnapshot(embedded.url, dataFolder);

        // Once the files are copied, work goes on beside the backup, which does not see it.
        await runSql(embedded.url, [`UPDATE "Story" SET "archivedAt" = now()`]);
        await writeBackup(snapshot.url, back, KEY).finally(snapshot.close);
        await restoreBackup(again.url, back);
        expect(await contentsOf(again.url)).toEqual(before);
      } finally {
        await embedded.close();
      }
    } finally {
      await server.close();
      await again.close();
    }
  }, 180_000);
  it("made while people work, it holds each change with its entry of the ledger or neither", async () => {
    const { rep } = made.story.scopes;
    let working = true;
    const work = async () => {
      while (working)
        done(await makeComment(rep, { id: newId(), itemId: made.statementId, body: "meanwhile" }));
    };
    const busy = [work(), work(), work(), work()];
    const seen: number[] = [];
    for (const name of ["busy-1", "busy-2", "busy-3"]) {
      const file = fileNamed(name);
      await writeBackup(url, file, KEY);
      const server = await openSpareDatabase();
      try {
        await restoreBackup(server.url, file);
        seen.push(await query(server.url, comparedComments));
      } finally {
        await server.close();
      }
    }
    working = false;
    await Promise.all(busy);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    expect(mustBe(seen[2])).toBeGreaterThan(mustBe(seen[0]));
  }, 120_000);
});

/** How many comments the story has, which is as many as its ledger tells of, and as its head counts. */
async function comparedComments(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ comments: number; told: number; seq: number; entries: number }>(
    `SELECT (SELECT count(*)::int FROM "Comment" WHERE "storyId" = $1::uuid) AS comments,
            (SELECT count(*)::int FROM "LedgerEntry" WHERE chain = $1::text AND event = 'comment.made') AS told,
            (SELECT seq FROM "LedgerHead" WHERE chain = $1::text) AS seq,
            (SELECT count(*)::int FROM "LedgerEntry" WHERE chain = $1::text) AS entries`,
    [made.story.storyId],
  );
  const found = mustBe(rows[0]);
  expect(found.told).toBe(found.comments);
  expect(found.entries).toBe(found.seq);
  return found.comments;
}
