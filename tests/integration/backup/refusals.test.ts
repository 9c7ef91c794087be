import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evidenceInput } from "@/lib/evidence/model";
import { addEvidence } from "@/lib/flows/keep-evidence";
import { newId } from "@/lib/identifiers";
import { BackupRefused } from "@/scripts/backup/format";
import { checkBackup, restoreBackup } from "@/scripts/backup/restore-backup";
import { writeBackup } from "@/scripts/backup/write-backup";
import { migrate } from "@/scripts/migrate";
import { runSql } from "@/scripts/testing/postgres";
import { bringIn, done, makeClaimOf, makeStoryWith, mustBe, received } from "@/tests/support/builders";
import { openSpareDatabase, type SpareDatabase } from "@/tests/support/spare-database";

const url = mustBe(process.env.DATABASE_URL);
const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-backup-"));
const fileNamed = (name: string) => path.join(folder, name);
const whole = fileNamed("whole");
let spare: SpareDatabase;

beforeAll(async () => {
  const { scopes } = await makeStoryWith({ rep: "reporter" });
  await bringIn(scopes.rep, "Some words stand here. ".repeat(2_000));
  const { claimId } = await makeClaimOf(scopes.rep, "Some words stand there");
  const evidence = { id: newId(), itemId: claimId, kind: "record", title: "A log", stance: "asserts" };
  const file = await received(new TextEncoder().encode("some log"), "log.txt");
  done(await addEvidence(scopes.rep, evidenceInput.parse(evidence), file));
  await writeBackup(url, whole, { identityKey: null });
  spare = await openSpareDatabase();
});
afterAll(async () => {
  await spare.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The lines of the whole backup, changed and packed again. */
function repacked(change: (lines: string[]) => string[]): Buffer {
  return gzipSync(change(gunzipSync(readFileSync(whole)).toString("utf8").split("\n")).join("\n"));
}

const flipped = (bytes: Buffer, at: number) => {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
  return changed;
};
const indexOf = (lines: string[], start: string) => lines.findIndex((line) => line.startsWith(start));

describe("a file that is not the whole backup is refused before anything is changed", () => {
  it.each<[string, () => Buffer]>([
    ["cut in its middle", () => readFileSync(whole).subarray(0, Math.floor(readFileSync(whole).length / 2))],
    ["cut of its last byte", () => readFileSync(whole).subarray(0, -1)],
    ["empty", () => Buffer.alloc(0)],
    ["no gzip", () => Buffer.from("some words")],
    ["gzip of something else", () => gzipSync("some words\n")],
    [
      "a byte of its middle flipped",
      () => flipped(readFileSync(whole), Math.floor(readFileSync(whole).length / 2)),
    ],
    ["without its last line", () => repacked((lines) => lines.filter((line) => !line.startsWith("#end")))],
    [
      "a row's word altered",
      () => repacked((lines) => lines.map((line) => line.replace("Some words", "Same words"))),
    ],
    [
      "a row dropped",
      () =>
        repacked((lines) =>
          lines.filter((_, index) => index !== indexOf(lines, '#table {"table":"Account"') + 1),
        ),
    ],
    [
      "a row twice",
      () =>
        repacked((lines) => {
          const at = indexOf(lines, '#table {"table":"Account"') + 1;
          return [...lines.slice(0, at), mustBe(lines[at]), ...lines.slice(at)];
        }),
    ],
    [
      "a table dropped",
      () => repacked((lines) => lines.filter((line) => !line.startsWith('#table {"table":"Position"'))),
    ],
    [
      "a file of evidence altered",
      () => repacked((lines) => lines.map((line) => line.replace(/^\{"base64":"c/, '{"base64":"d'))),
    ],
    [
      "a file of evidence dropped",
      () => repacked((lines) => lines.filter((line) => !/^(#file|\{"base64")/.test(line))),
    ],
    ["its head dropped", () => repacked((lines) => lines.slice(1))],
    ["two backups in one", () => repacked((lines) => [...lines.slice(0, -1), ...lines])],
    ["a line of nonsense", () => repacked((lines) => [mustBe(lines[0]), "nonsense", ...lines.slice(1)])],
    [
      "of a later format",
      () => repacked((lines) => lines.map((line) => line.replace('"format":2', '"format":3'))),
    ],
  ])("%s", async (name, bytes) => {
    const file = fileNamed(name.replaceAll(" ", "-"));
    writeFileSync(file, bytes());
    await expect(restoreBackup(spare.url, file)).rejects.toThrow(BackupRefused);
    await runSql(spare.url, ["CREATE TABLE untouched ()", "DROP TABLE untouched"]);
  });
  it("and so is one that isn't there", async () => {
    await expect(checkBackup(fileNamed("nowhere"))).rejects.toThrow(/ENOENT/);
  });
  it("after all of which the database is as empty as before, and takes the whole one", async () => {
    await expect(runSql(spare.url, ['SELECT FROM "Account"'])).rejects.toThrow(/does not exist/);
    await restoreBackup(spare.url, whole);
    await runSql(spare.url, ['SELECT FROM "Account"']);
  });
});

describe("a place that isn't empty is refused", () => {
  it("one that was just restored into", async () => {
    await expect(restoreBackup(spare.url, whole)).rejects.toThrow(/not empty/);
  });
  it("one that holds tables of something else", async () => {
    const other = await openSpareDatabase();
    try {
      await runSql(other.url, ["CREATE TABLE theirs (id int)"]);
      await expect(restoreBackup(other.url, whole)).rejects.toThrow(/something else/);
    } finally {
      await other.close();
    }
  });
  it("but not one that has the migrations and nothing in it", async () => {
    const migrated = await openSpareDatabase();
    try {
      await migrate(migrated.url);
      await restoreBackup(migrated.url, whole);
    } finally {
      await migrated.close();
    }
  });
});

describe("a backup of a newer version is refused by name", () => {
  it("when it has a migration that this version lacks", async () => {
    const file = fileNamed("newer");
    writeFileSync(
      file,
      repacked((lines) =>
        lines.map((line) => line.replace('"migrations":[', '"migrations":["29990101000000_later",')),
      ),
    );
    const empty = await openSpareDatabase();
    try {
      await expect(restoreBackup(empty.url, file)).rejects.toThrow(/newer Onrecord.*29990101000000_later/);
    } finally {
      await empty.close();
    }
  });
});

it("no backup is written over another", async () => {
  const before = readFileSync(whole);
  await expect(writeBackup(url, whole, { identityKey: null })).rejects.toThrow(/is there already/);
  expect(readFileSync(whole).equals(before)).toBe(true);
});
