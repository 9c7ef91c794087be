import type { Client } from "pg";

export type Row = Readonly<Record<string, unknown>>;

/** Rows of several tables, gathered until there are enough to be worth a journey. */
export type Batch = Map<Table, Row[]>;

/** In the order in which rows may be inserted: what is pointed to before what points to it. */
const TABLES = [
  "Account",
  "Story",
  "Membership",
  "Party",
  "Source",
  "Blob",
  "Document",
  "Text",
  "Item",
  "Revision",
  "Decision",
  "Statement",
  "Claim",
  "Figure",
  "Position",
  "PositionFigure",
  "SearchEntry",
  "LedgerHead",
  "LedgerEntry",
] as const;
export type Table = (typeof TABLES)[number];

export function add(batch: Batch, table: Table, row: Row): void {
  const rows = batch.get(table);
  if (rows) rows.push(row);
  else batch.set(table, [row]);
}

/**
 * Inserts a batch in one transaction and empties it. The rows travel as one JSON a table: the server reads it into the
 * table's own types, so every constraint, key and generated column holds as it does for the product's own rows.
 */
export async function insertBatch(client: Client, batch: Batch): Promise<void> {
  await client.query("BEGIN");
  for (const table of TABLES) {
    const rows = batch.get(table) ?? [];
    const [first] = rows;
    if (!first) continue;
    const columns = Object.keys(first)
      .map((column) => `"${column}"`)
      .join(", ");
    await client.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query("COMMIT");
  batch.clear();
}
