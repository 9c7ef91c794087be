import type pg from "pg";

/** A table as a backup takes it: its columns but those the database computes itself, and the order of its rows. */
export type TableShape = { table: string; columns: string[]; order: string[] };

/**
 * What is left behind on purpose, and why. Every other table of the database is taken: the list is read from its own
 * catalogue, so that a new table can't be forgotten.
 */
export const LEFT_OUT: Record<string, string> = {
  _prisma_migrations: "the migrations are applied again where it is restored",
  RateLimit: "counts of sign-in attempts begin anew",
  SetupLink: "one-time links: one that was used since would open again; make new ones with `accounts reset`",
};

/** Every table to take, by name. Text is ordered by its bytes: two servers may sort it by different rules. */
export async function readTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    SELECT c.relname AS table,
      (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      coalesce((SELECT array_agg(format('%I', a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END
                                 ORDER BY array_position(i.indkey::int2[], a.attnum))
       FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
       WHERE i.indrelid = c.oid AND i.indisprimary), '{}') AS order
    FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
    ORDER BY c.relname COLLATE "C"`);
  return rows.filter(({ table }) => !(table in LEFT_OUT));
}

/** The names of the migrations the database has, oldest first; empty where it has had none. */
export async function readMigrationNames(client: pg.ClientBase): Promise<string[]> {
  const there = await client.query("SELECT to_regclass('_prisma_migrations') AS oid");
  if (there.rows[0]?.oid === null) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** A name as SQL takes it, whatever is in it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The same text for the same row on any server. */
export async function fixOutput(client: pg.ClientBase): Promise<void> {
  await client.query("SET LOCAL TimeZone = 'UTC'");
  await client.query("SET LOCAL bytea_output = 'hex'");
}

const ROWS_AT_ONCE = 1_000;
const BYTES_AT_ONCE = 4_000_000;
/** What PostgreSQL's own compression may have saved, and what hexadecimal and JSON add. */
const GROWTH = 4;

/**
 * A table's rows as lines of JSON, in batches that fit in memory: how many rows one fetch takes follows from the
 * largest row there is. Within a transaction.
 */
export async function* readRows(client: pg.ClientBase, shape: TableShape): AsyncGenerator<string[]> {
  const table = quoted(shape.table);
  const columns = shape.columns.map(quoted);
  const size = columns.map((column) => `coalesce(pg_column_size(${column}), 0)`).join(" + ");
  const largest = await client.query<{ bytes: number }>(
    `SELECT coalesce(max(${size}), 1)::int AS bytes FROM ${table}`,
  );
  const fit = Math.floor(BYTES_AT_ONCE / (GROWTH * (largest.rows[0]?.bytes ?? 1)));
  const count = Math.max(1, Math.min(ROWS_AT_ONCE, fit));
  const order = shape.order.length > 0 ? `ORDER BY ${shape.order.join(", ")}` : "";
  await client.query(
    `DECLARE backup NO SCROLL CURSOR FOR
     SELECT row_to_json(r)::text AS line FROM (SELECT ${columns.join(", ")} FROM ${table} ${order}) r`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${count} FROM backup`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query("CLOSE backup");
}
