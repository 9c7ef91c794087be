import { createHash, type Hash } from "node:crypto";
import { z } from "zod";

/**
 * A backup is gzip over lines. A line that begins with # is ours: first `#backup` with the head, then `#table` before
 * each table's rows, last `#end` with the manifest. Every other line is one row as a JSON object. So `zcat FILE | less`
 * shows what is in it, and whatever was cut off lacks its end.
 */
export const FORMAT = 1;

const headSchema = z.object({
  format: z.literal(FORMAT, "was made in a format this version doesn't know"),
  madeAt: z.iso.datetime(),
  server: z.string(),
  /** The migrations of the database it was taken from, oldest first. */
  migrations: z.array(z.string()),
  /** Tells the key of the identity notes from another, without giving it away; null where there was none. */
  identityKey: z.string().nullable(),
});
export type BackupHead = z.infer<typeof headSchema>;

const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export type BackupTable = z.infer<typeof tableSchema>;

const countsSchema = z.object({ rows: z.number().int(), sha256: z.string() });
const manifestSchema = z.object({
  tables: z.record(z.string(), countsSchema),
  /** Where each chain of the ledger ended: what the next check is held against. */
  heads: z.array(z.object({ chain: z.string(), entries: z.number().int(), hash: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

const SCHEMAS = { backup: headSchema, table: tableSchema, end: manifestSchema };
type Kind = keyof typeof SCHEMAS;
type Ours = { [K in Kind]: { kind: K; value: z.infer<(typeof SCHEMAS)[K]> } }[Kind];

/** A file that can't be restored, or a place it can't be restored into: a sentence a person can act on. */
export class BackupRefused extends Error {
  override name = "BackupRefused";
}

/** One of our own lines, with its end. */
export function ourLine<K extends Kind>(kind: K, value: z.infer<(typeof SCHEMAS)[K]>): string {
  return `#${kind} ${JSON.stringify(value)}\n`;
}

/** One of our own lines read back, or null for a row. Throws BackupRefused for what is neither. */
export function readOurLine(line: string): Ours | null {
  if (line.startsWith("{")) return null;
  const [, kind = "", json = ""] = /^#(backup|table|end) (.*)$/s.exec(line) ?? [];
  if (!(kind in SCHEMAS)) throw new BackupRefused("The file is no backup of Onrecord, or a damaged one.");
  const parsed = SCHEMAS[kind as Kind].safeParse(asJson(json));
  if (!parsed.success) throw new BackupRefused(`The file's ${kind} line ${parsed.error.issues[0]?.message}.`);
  return { kind, value: parsed.data } as Ours;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Counts and hashes a table's lines, on the way out and on the way in. */
export class TableTally {
  #rows = 0;
  readonly #hash: Hash = createHash("sha256");

  add(line: string): void {
    this.#rows += 1;
    this.#hash.update(line).update("\n");
  }

  end(): Manifest["tables"][string] {
    return { rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}
