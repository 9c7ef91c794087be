import type pg from "pg";
import { fixOutput, quoted, readMigrationNames, readRows, readTables } from "@/scripts/backup/catalogue";
import {
  type BackupHead,
  BackupRefused,
  type BackupTable,
  type Manifest,
  TableTally,
} from "@/scripts/backup/format";
import { differingTable, readBackup } from "@/scripts/backup/read-backup";
import { StoreRestore } from "@/scripts/backup/store-restore";
import { connectTo } from "@/scripts/database/connect";
import { migrate, migrationNames } from "@/scripts/migrate";

export type CheckedBackup = { head: BackupHead; manifest: Manifest };

/** Reads a backup through and returns its head and manifest. Throws BackupRefused when it can't be restored whole. */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  let head: BackupHead | undefined;
  let manifest: Manifest | undefined;
  for await (const part of readBackup(file)) {
    if (part.kind === "backup") head = part.head;
    if (part.kind === "end") manifest = part.manifest;
  }
  if (!head || !manifest) throw new BackupRefused(`${file} is empty.`);
  return { head, manifest };
}

/**
 * Restores a backup into the empty database at `url`: its tables as the backup's migrations made them, the rows in one
 * transaction that is read back and compared before it ends, by which time its files stand in the store, then whatever
 * migrations are newer. Refuses, changing
 * nothing, a damaged file, one of a newer version, and a database that holds anything.
 */
export async function restoreBackup(url: string, file: string): Promise<CheckedBackup> {
  const checked = await checkBackup(file);
  await prepareTables(url, checked.head);
  const client = await connectTo(url);
  try {
    await client.query("BEGIN");
    await fixOutput(client);
    await load(client, file, checked.manifest);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
  await migrate(url);
  return checked;
}

/** Brings an empty database to the migrations that the backup has. */
async function prepareTables(url: string, head: BackupHead): Promise<void> {
  const known = await migrationNames();
  const unknown = head.migrations.find((name) => !known.includes(name));
  if (unknown)
    throw new BackupRefused(
      `The backup was made by a newer Onrecord: it has the migration ${unknown}, which this version lacks.`,
    );
  const client = await connectTo(url);
  try {
    const has = await readMigrationNames(client);
    await requireEmpty(client);
    const newer = has.find((name) => !head.migrations.includes(name));
    if (newer || (has.length === 0 && (await readTables(client)).length > 0))
      throw new BackupRefused(
        newer
          ? `The database has the migration ${newer}, which the backup lacks. Restore into one that has none.`
          : "The database holds tables of something else. Restore into an empty one.",
      );
  } finally {
    await client.end();
  }
  const last = head.migrations.at(-1);
  if (last) await migrate(url, last);
}

async function requireEmpty(client: pg.Client): Promise<void> {
  for (const { table } of await readTables(client)) {
    const { rows } = await client.query(`SELECT EXISTS (SELECT FROM ${quoted(table)}) AS any`);
    if (rows[0]?.any)
      throw new BackupRefused("The database is not empty. A backup is restored into an empty one.");
  }
}

type ForeignKey = { table: string; name: string; definition: string };

/**
 * The rows, and the links between them checked all at once at the end, as the links were when the tables were made:
 * rows link to later rows, and to rows of their own table.
 */
async function load(client: pg.Client, file: string, manifest: Manifest): Promise<void> {
  const { rows: links } = await client.query<ForeignKey>(`
    SELECT c.conrelid::regclass::text AS table, c.conname AS name, pg_get_constraintdef(c.oid) AS definition
    FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace`);
  for (const { table, name } of links)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
  // Nobody else gets in between from here on: the tables are locked.
  await requireEmpty(client);
  let into: BackupTable | undefined;
  const store = new StoreRestore();
  try {
    for await (const part of readBackup(file)) {
      if (part.kind === "table") into = part.table;
      if (part.kind === "rows" && into) await insertRows(client, into, part.rows);
      if (part.kind === "file") await store.begin(part.file);
      if (part.kind === "bytes") await store.add(part.bytes);
    }
    await store.end();
  } finally {
    await store.discard();
  }
  const differs = differingTable(manifest.tables, await tallyTables(client));
  if (differs) throw new Error(`The table ${differs} did not come out as it went in; nothing was restored.`);
  for (const { table, name, definition } of links)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
}

async function insertRows(client: pg.Client, { table, columns }: BackupTable, rows: string[]): Promise<void> {
  const names = columns.map(quoted).join(", ");
  await client.query(
    `INSERT INTO ${quoted(table)} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)`,
    [`[${rows.join(",")}]`],
  );
}

/** Counts and hashes of what the database holds now, table by table. Within a transaction. */
export async function tallyTables(client: pg.ClientBase): Promise<Manifest["tables"]> {
  const tables: Manifest["tables"] = {};
  for (const shape of await readTables(client)) {
    const tally = new TableTally();
    for await (const rows of readRows(client, shape)) for (const row of rows) tally.add(row);
    tables[shape.table] = tally.end();
  }
  return tables;
}
