import { mkdirSync } from "node:fs";
import path from "node:path";
import { adoptEmbeddedDatabase } from "@/lib/env";
import { writeBackup } from "@/scripts/backup/write-backup";
import { openScratchDatabase } from "@/scripts/database/scratch-database";
import { migrate, migrationNames } from "@/scripts/migrate";

const FOLDER = path.resolve(import.meta.dirname, "..", "tests", "fixtures", "upgrades");

/**
 * Keeps the demonstration as a database of the newest migration, or of an earlier one that this code can still write,
 * holds it. Run it before adding a migration: from then on the tests open that data with every later version.
 */
async function makeUpgradeFixture(last: string): Promise<void> {
  const scratch = await openScratchDatabase();
  try {
    await migrate(scratch.url, last);
    adoptEmbeddedDatabase(scratch.url);
    const { db } = await import("@/lib/db");
    const { seedDemonstration } = await import("@/prisma/seed/demo");
    await seedDemonstration(db, { password: "a password of the tests" });
    await db.$disconnect();
    mkdirSync(FOLDER, { recursive: true });
    const file = path.join(FOLDER, `${last}.backup`);
    const { bytes } = await writeBackup(scratch.url, file, { identityKey: null });
    console.log(`${path.relative(process.cwd(), file)}, ${bytes} bytes`);
  } finally {
    await scratch.close();
  }
}

const names = await migrationNames();
const wanted = process.argv[2] ?? names.at(-1) ?? "";
if (names.includes(wanted)) await makeUpgradeFixture(wanted);
else {
  console.error("Usage: tsx scripts/make-upgrade-fixture.ts [MIGRATION], the newest without one.");
  process.exitCode = 1;
}
