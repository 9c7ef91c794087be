import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { restoreBackup } from "@/scripts/backup/restore-backup";
import { migrationNames, missingMigrations } from "@/scripts/migrate";
import { onrecord } from "@/tests/support/command-line";
import { openSpareDatabase } from "@/tests/support/spare-database";

const FIXTURES = path.resolve(import.meta.dirname, "..", "..", "fixtures", "upgrades");
const EDITOR = "editor@newsroom.example";
const names = await migrationNames();
const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-upgrade-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixtureOf = (migration: string) => path.join(FIXTURES, `${migration}.backup`);

describe("the data of every earlier migration", () => {
  // Data of a migration passes through every later one on its way, so what is kept of the first one meets them all.
  it("is kept from the first one on; scripts/make-upgrade-fixture.ts keeps what the newest one holds", () => {
    expect(existsSync(fixtureOf(names[0] ?? ""))).toBe(true);
    const kept = readdirSync(FIXTURES).map((file) => path.basename(file, ".backup"));
    expect(kept.filter((name) => !names.includes(name))).toEqual([]);
  });
  it.each(names.filter((name) => existsSync(fixtureOf(name))))(
    "%s is opened, checked and exported by this version",
    async (name) => {
      const { url, close } = await openSpareDatabase();
      const environment = { DATABASE_URL: url };
      try {
        const { manifest } = await restoreBackup(url, fixtureOf(name));
        expect(await missingMigrations(url)).toEqual([]);
        const checked = await onrecord(["verify"], environment);
        expect(checked).toMatchObject({ code: 0, err: "" });
        const accounts = await onrecord(["accounts", "list"], environment);
        expect(accounts.out.trim().split("\n")).toHaveLength(manifest.tables.Account?.rows ?? 0);
        // A change and not only a read: an edition of the demonstration, with its entry in the ledger.
        const out = path.join(folder, `${name}.json`);
        const include = "unconfirmed,disputed,stale";
        const exported = await onrecord(
          [
            "export",
            "--story",
            "Balochistan attacks",
            "--format",
            "json",
            "--out",
            out,
            "--as",
            EDITOR,
            "--include",
            include,
          ],
          environment,
        );
        expect(exported).toMatchObject({ code: 0 });
        const edition = JSON.parse(readFileSync(out, "utf8")) as { items: unknown[] };
        expect(edition.items.length).toBeGreaterThan(10);
        expect((await onrecord(["verify"], environment)).code).toBe(0);
      } finally {
        await close();
      }
    },
    180_000,
  );
});
