import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { verifyEveryChain } from "@/lib/ledger/verify";
import { restoreBackup } from "@/scripts/backup/restore-backup";
import { migrationNames, missingMigrations } from "@/scripts/migrate";
import { onrecord } from "@/tests/support/command-line";
import { openClient } from "@/tests/support/other-database";
import { openSpareDatabase } from "@/tests/support/spare-database";

const FIXTURES = path.resolve(import.meta.dirname, "..", "..", "fixtures", "upgrades");
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
      const opened = openClient(url);
      const expectSound = async () => {
        const reports = await verifyEveryChain(opened);
        expect(reports.length).toBeGreaterThan(0);
        expect(reports.filter(({ sound }) => !sound)).toEqual([]);
      };
      try {
        const { manifest } = await restoreBackup(url, fixtureOf(name));
        expect(await missingMigrations(url)).toEqual([]);
        await expectSound();
        expect(await opened.account.count()).toBe(manifest.tables.Account?.rows);
        // A change and not only a read: an edition of the demonstration, with its entry in the ledger.
        const out = path.join(folder, `${name}.json`);
        const story = ["--story", "Balochistan attacks", "--as", "editor@newsroom.example"];
        const what = ["--format", "json", "--include", "unconfirmed,disputed,stale", "--out", out];
        const exported = await onrecord(["export", ...story, ...what], { DATABASE_URL: url });
        expect(exported).toMatchObject({ code: 0 });
        const edition = JSON.parse(readFileSync(out, "utf8")) as { items: unknown[] };
        expect(edition.items.length).toBeGreaterThan(10);
        await expectSound();
      } finally {
        await opened.$disconnect();
        await close();
      }
    },
    180_000,
  );
});
