import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import {
  type BackupFile,
  type BackupHead,
  BackupRefused,
  type BackupTable,
  type Manifest,
  readOurLine,
  readPiece,
  TableTally,
} from "@/scripts/backup/format";

/**
 * What a backup says, piece by piece: its head, then each table with its rows in batches, each file of the store with its
 * bytes, then its manifest.
 */
export type BackupPart =
  | { kind: "backup"; head: BackupHead }
  | { kind: "table"; table: BackupTable }
  | { kind: "rows"; rows: string[] }
  | { kind: "file"; file: BackupFile }
  | { kind: "bytes"; bytes: Buffer }
  | { kind: "end"; manifest: Manifest };

const ROWS_AT_ONCE = 1_000;
const BYTES_AT_ONCE = 4_000_000;

/**
 * Reads a backup in its order and checks it on the way: a file cut off, altered or of something else ends in a
 * BackupRefused, at the latest at its end. So read it through once before anything is done with it.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const seen: Manifest["tables"] = {};
  let current: { name: string; tally: TableTally } | undefined;
  let stored: { file: BackupFile; hash: Hash; bytes: number } | undefined;
  let files = 0;
  let batch: string[] = [];
  let bytes = 0;
  let at: "start" | "inside" | "end" = "start";
  for await (const line of readLines(file)) {
    if (at === "end") throw damaged(file, "there is more after its end");
    const ours = readOurLine(line);
    if ((at === "start") !== (ours?.kind === "backup")) throw damaged(file, "its lines are out of order");
    if (!ours && stored) {
      const piece = readPiece(line);
      stored.hash.update(piece);
      stored.bytes += piece.length;
      yield { kind: "bytes", bytes: piece };
      continue;
    }
    if (!ours) {
      if (!current) throw damaged(file, "its lines are out of order");
      current.tally.add(line);
      batch.push(line);
      bytes += line.length;
      if (batch.length < ROWS_AT_ONCE && bytes < BYTES_AT_ONCE) continue;
    }
    if (batch.length > 0) yield { kind: "rows", rows: batch };
    batch = [];
    bytes = 0;
    if (!ours) continue;
    if (current) seen[current.name] = current.tally.end();
    current = undefined;
    if (stored && (stored.bytes !== stored.file.bytes || stored.hash.digest("hex") !== stored.file.sha256))
      throw damaged(file, `the file ${stored.file.sha256} in it is not what its name says`);
    stored = undefined;
    if (ours.kind === "file") {
      files += 1;
      stored = { file: ours.value, hash: createHash("sha256"), bytes: 0 };
      yield { kind: "file", file: ours.value };
    } else if (ours.kind === "backup") {
      at = "inside";
      yield { kind: "backup", head: ours.value };
    } else if (ours.kind === "table") {
      current = { name: ours.value.table, tally: new TableTally() };
      yield { kind: "table", table: ours.value };
    } else {
      at = "end";
      const differs = differingTable(ours.value.tables, seen);
      if (differs) throw damaged(file, `the table ${differs} is not what its manifest says`);
      if (files !== ours.value.files)
        throw damaged(file, "it has more or fewer files than its manifest says");
      yield { kind: "end", manifest: ours.value };
    }
  }
  if (at !== "end") throw damaged(file, "its end is missing");
}

/** The first table of which one side has more, less or something else; null when both hold the same. */
export function differingTable(a: Manifest["tables"], b: Manifest["tables"]): string | null {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return names.find((name) => a[name]?.rows !== b[name]?.rows || a[name]?.sha256 !== b[name]?.sha256) ?? null;
}

function damaged(file: string, why: string): BackupRefused {
  return new BackupRefused(
    `${file} can't be restored: ${why}. It was cut off or altered; nothing was changed.`,
  );
}

const NEWLINE = 0x0a;

/** The lines of a gzip file, cut at the newline byte alone: a row may hold every other end of line there is. */
async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unzipped = source.pipe(createGunzip());
  source.on("error", (fault) => unzipped.destroy(fault));
  let begun: Buffer[] = [];
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      let from = 0;
      for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
        yield Buffer.concat([...begun, chunk.subarray(from, to)]).toString("utf8");
        begun = [];
        from = to + 1;
      }
      if (from < chunk.length) begun.push(chunk.subarray(from));
    }
  } catch (fault) {
    throw isDataFault(fault) ? damaged(file, "it is no whole gzip file") : fault;
  }
  if (begun.length > 0) throw damaged(file, "its end is missing");
}

/** zlib's own names of what is wrong with the bytes; a file that can't be read is another matter. */
function isDataFault(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && /^Z_/.test(String(fault.code));
}
