import { rmSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { db } from "@/lib/db";
import { adoptEmbeddedDatabase, settings } from "@/lib/env";
import { verifyEveryChain } from "@/lib/ledger/verify";
import { LEFT_OUT } from "@/scripts/backup/catalogue";
import { BackupRefused, type Manifest } from "@/scripts/backup/format";
import { markOfIdentityKey } from "@/scripts/backup/identity-key";
import { type CheckedBackup, checkBackup, restoreBackup } from "@/scripts/backup/restore-backup";
import { writeBackup } from "@/scripts/backup/write-backup";
import { reachEmbedded } from "@/scripts/database/embedded";
import { openSnapshot } from "@/scripts/database/snapshot";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `onrecord backup` and `onrecord restore`: the whole newsroom in one file, and back, on either kind of database. */
export function register(program: Command): void {
  program
    .command("backup")
    .description("write everything the database holds into a new file, while people work")
    .argument("<file>", "a file that isn't there yet")
    .action((file: string) => orRefusal(() => backup(file)));
  program
    .command("restore")
    .description(
      "restore a backup into an empty place: a new data folder, or an empty database of DATABASE_URL",
    )
    .argument("<file>", "a file that `onrecord backup` wrote")
    .option("--check", "only read the file through and say what it holds")
    .action((file: string, options: { check?: boolean }) =>
      orRefusal(() => (options.check ? check(file) : restore(file))),
    );
}

async function orRefusal(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    if (!(fault instanceof BackupRefused)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    process.exitCode = 1;
  }
}

async function backup(file: string): Promise<void> {
  const reached = await reach();
  const snapshot = reached.shared ? await openSnapshot(reached.url, settings().dataFolder) : null;
  try {
    const { manifest, bytes, sha256 } = await writeBackup(snapshot?.url ?? reached.url, file, {
      identityKey: markOfIdentityKey(),
    });
    say(`${counted(manifest)} are in ${file} (${bytes} bytes, SHA-256 ${sha256}).`);
    if (snapshot) say(`The desk waited ${Math.round(snapshot.heldMs)} ms for it.`);
    for (const line of filesNotWhole(manifest)) say(line);
    say(`Not in it: ${leftOut(manifest).join("; ")}.`);
    if (manifest.notWhole.length > 0) process.exitCode = 1;
  } finally {
    await snapshot?.close();
    await reached.close();
  }
}

async function check(file: string): Promise<void> {
  const { head, manifest } = await checkBackup(file);
  say(`${file} is whole: ${counted(manifest)}, as of ${head.madeAt}, from ${head.server.split(",")[0]}.`);
}

async function restore(file: string): Promise<void> {
  // Before anything is made: a damaged file leaves no trace.
  await checkBackup(file);
  const reached = await reach();
  try {
    const restored = await restoreBackup(reached.url, file);
    say(`${counted(restored.manifest)} are restored, as of ${restored.head.madeAt}.`);
    for (const line of notRestored(restored)) say(line);
    if (!(await isSound(restored.manifest))) process.exitCode = 1;
  } finally {
    await reached.close();
  }
}

/** The server's database, or the embedded one: neither migrated nor asked for anything yet. */
async function reach(): Promise<{ url: string; shared: boolean; close: () => Promise<void> }> {
  const { databaseUrl, dataFolder } = settings();
  if (databaseUrl) return { url: databaseUrl, shared: false, close: async () => {} };
  const embedded = await reachEmbedded(dataFolder);
  adoptEmbeddedDatabase(embedded.url);
  return embedded;
}

/** Whether every chain of the ledger is sound and ends where the backup says. Says what is not. */
async function isSound({ heads }: Manifest): Promise<boolean> {
  try {
    const reports = await verifyEveryChain(db, heads);
    const broken = reports.filter((report) => !report.sound);
    for (const report of broken)
      say(`The ledger's chain ${report.chain} is broken at ${report.seq}: ${report.why}.`);
    if (broken.length === 0) say(`The ledger is sound: ${reports.length} chains.`);
    return broken.length === 0;
  } finally {
    await db.$disconnect();
  }
}

/** Files that the database names and that a backup couldn't take. */
function filesNotWhole({ notWhole }: Manifest): string[] {
  return notWhole.map(
    ({ sha256, finding }) =>
      `NOT in the backup: the file ${sha256} of the evidence is ${finding}; bring it back from an earlier one.`,
  );
}

function counted({ tables, files }: Manifest): string {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  const stored = files === 0 ? "" : ` and ${files} ${files === 1 ? "file" : "files"} of evidence`;
  return `${rows} rows of ${Object.keys(tables).length} tables${stored}`;
}

function leftOut({ tables }: Manifest): string[] {
  const notes = tables.IdentityNote?.rows ?? 0;
  return [
    ...Object.entries(LEFT_OUT).map(([table, why]) => `${table} (${why})`),
    "the secret that signs sessions",
    notes > 0
      ? `the key that opens its ${notes} identity notes: keep that in another place, without it they stay shut`
      : "the key of identity notes",
  ];
}

/** What a person has to know or do after restoring. */
function notRestored({ head, manifest }: CheckedBackup): string[] {
  const { embedded, dataFolder } = settings();
  const lines = [
    "Accounts are as they were then: whoever was disabled or got another password since has to again.",
    "Not restored: one-time links, counts of sign-in attempts.",
    ...filesNotWhole(manifest),
  ];
  if (embedded) {
    // A session that was ended after the backup was made would be good again: none of them is.
    rmSync(path.join(dataFolder, "session-secret"), { force: true });
    lines.push("Everybody signs in again.");
  } else {
    lines.push(
      "Give the desk a new NEXTAUTH_SECRET: with the old one sessions that were ended since are good again.",
    );
  }
  const notes = manifest.tables.IdentityNote?.rows ?? 0;
  if (notes > 0 && (head.identityKey === null || markOfIdentityKey() !== head.identityKey)) {
    const where = embedded
      ? `put the former data folder's identity-key into ${dataFolder}`
      : "set ONRECORD_IDENTITY_KEY to the former one";
    lines.push(
      `${notes} identity notes can't be opened with this place's key: ${where} before anyone writes a note.`,
    );
  }
  return lines;
}
