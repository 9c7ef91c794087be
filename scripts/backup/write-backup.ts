import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { openWhole } from "@/lib/store/kept-file";
import { fixOutput, readMigrationNames, readRows, readTables } from "@/scripts/backup/catalogue";
import {
  type BackupHead,
  BackupRefused,
  FORMAT,
  type Manifest,
  ourLine,
  TableTally,
} from "@/scripts/backup/format";
import { connectTo } from "@/scripts/database/connect";

/** What was written: its manifest, and the size and SHA-256 of the file itself. */
export type WrittenBackup = { manifest: Manifest; bytes: number; sha256: string };

/**
 * Writes what the database at `url` holds at this moment into a new file that only its owner may read. Every table is
 * read in one snapshot, so that people may work meanwhile, and streamed. The file has its name only once it is whole.
 */
export async function writeBackup(
  url: string,
  file: string,
  given: Pick<BackupHead, "identityKey">,
): Promise<WrittenBackup> {
  if (existsSync(file)) throw new BackupRefused(`${file} is there already; name a new file.`);
  const unfinished = `${file}.unfinished`;
  const client = await connectTo(url);
  try {
    const written: Manifest = { tables: {}, files: 0, notWhole: [], heads: [] };
    const hash = createHash("sha256");
    let bytes = 0;
    const counted = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    await pipeline(
      Readable.from(lines(client, written, given), { objectMode: false }),
      createGzip(),
      counted,
      createWriteStream(unfinished, { flags: "wx", mode: 0o600 }),
    );
    await keep(unfinished, file);
    return { manifest: written, bytes, sha256: hash.digest("hex") };
  } catch (fault) {
    // Somebody else's unfinished file is not ours to take away.
    if (!isThereAlready(fault)) await rm(unfinished, { force: true });
    else
      throw new BackupRefused(
        `${unfinished} is there already: another backup is writing it, or was cut off.`,
      );
    throw fault;
  } finally {
    await client.end();
  }
}

/** The whole file, line by line; fills the manifest as it goes. */
async function* lines(
  client: pg.Client,
  manifest: Manifest,
  given: Pick<BackupHead, "identityKey">,
): AsyncGenerator<string> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await fixOutput(client);
  const version = await client.query<{ server: string }>("SELECT version() AS server");
  yield ourLine("backup", {
    format: FORMAT,
    madeAt: new Date().toISOString(),
    server: version.rows[0]?.server ?? "",
    migrations: await readMigrationNames(client),
    ...given,
  });
  for (const shape of await readTables(client)) {
    yield ourLine("table", { table: shape.table, columns: shape.columns });
    const tally = new TableTally();
    for await (const rows of readRows(client, shape)) {
      for (const row of rows) tally.add(row);
      yield `${rows.join("\n")}\n`;
    }
    manifest.tables[shape.table] = tally.end();
  }
  for await (const sha256 of storedHashes(client)) yield* storedFile(sha256, manifest);
  const heads = await client.query<Manifest["heads"][number]>(
    `SELECT chain, seq AS entries, hash FROM "LedgerHead" ORDER BY chain`,
  );
  manifest.heads = heads.rows;
  await client.query("COMMIT");
  yield ourLine("end", manifest);
}

/** The hashes of the store's files that the snapshot names. A file of the store is never changed or taken away. */
async function* storedHashes(client: pg.Client): AsyncGenerator<string> {
  for (let after = ""; ; ) {
    const { rows } = await client.query<{ sha256: string }>(
      `SELECT sha256 FROM "Blob" WHERE bytes IS NULL AND sha256 > $1 ORDER BY sha256 LIMIT 500`,
      [after],
    );
    if (rows.length === 0) return;
    for (const { sha256 } of rows) yield sha256;
    after = rows.at(-1)?.sha256 ?? "";
  }
}

/** A file of the store in pieces, or a note in the manifest that it isn't whole. It was hashed before its first byte goes. */
async function* storedFile(sha256: string, manifest: Manifest): AsyncGenerator<string> {
  const found = await openWhole(sha256);
  if (found.finding !== "whole") {
    manifest.notWhole.push({ sha256, finding: found.finding });
    return;
  }
  const { file } = found;
  yield ourLine("file", { sha256, bytes: file.size });
  const pieces = file.read(0, file.size);
  for (let next = await pieces.next(); !next.done; next = await pieces.next())
    yield `${JSON.stringify({ base64: Buffer.from(next.value).toString("base64") })}\n`;
  manifest.files += 1;
}

/** Gives the file its name once its bytes are on the disk. */
async function keep(unfinished: string, file: string): Promise<void> {
  const handle = await open(unfinished, "r+");
  await handle.sync();
  await handle.close();
  await rename(unfinished, file);
}

function isThereAlready(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && fault.code === "EEXIST";
}
