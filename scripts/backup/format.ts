import { createHash, type Hash } from "node:crypto";
import { z } from "zod";

/**
 * A backup is gzip over lines. A line that begins with # is ours: first `#backup` with the head, then `#table` before
 * each table's rows, `#file` before each file of the store, last `#end` with the manifest. Every other line is a JSON
 * object: one row, or `{"base64": …}`, a piece of a file. So `zcat FILE | less` shows what is in it, and whatever was cut
 * off lacks its end. The first format had no files.
 */
export const FORMAT = 2;

const headSchema = z.object({
  format: z.literal([1, FORMAT], "was made in a format this version doesn't know"),
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

const fileSchema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int().min(0) });
export type BackupFile = z.infer<typeof fileSchema>;
const pieceSchema = z.object({ base64: z.base64() });

const countsSchema = z.object({ rows: z.number().int(), sha256: z.string() });
const manifestSchema = z.object({
  tables: z.record(z.string(), countsSchema),
  /** How many of the store's files it holds; each is told from another by its name, which is its SHA-256. */
  files: z.number().int().default(0),
  /** Files that the database names and that weren't whole when it was made: they are not in it. */
  notWhole: z.array(z.object({ sha256: z.string(), finding: z.enum(["changed", "missing"]) })).default([]),
  /** Where each chain of the ledger ended: what the next check is held against. */
  heads: z.array(z.object({ chain: z.string(), entries: z.number().int(), hash: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

const SCHEMAS = { backup: headSchema, table: tableSchema, file: fileSchema, end: manifestSchema };
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
  const [, kind = "", json = ""] = /^#(backup|table|file|end) (.*)$/s.exec(line) ?? [];
  if (!(kind in SCHEMAS)) throw new BackupRefused("The file is no backup of Onrecord, or a damaged one.");
  const parsed = SCHEMAS[kind as Kind].safeParse(asJson(json));
  if (!parsed.success) throw new BackupRefused(`The file's ${kind} line ${parsed.error.issues[0]?.message}.`);
  return { kind, value: parsed.data } as Ours;
}

/** The bytes of a line that is a piece of a file. Throws BackupRefused for any other. */
export function readPiece(line: string): Buffer {
  const parsed = pieceSchema.safeParse(asJson(line));
  if (!parsed.success) throw new BackupRefused("The file is no backup of Onrecord, or a damaged one.");
  return Buffer.from(parsed.data.base64, "base64");
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
