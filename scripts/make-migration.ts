import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { differenceToSchema } from "@/scripts/database/schema-engine";
import { openScratchDatabase } from "@/scripts/database/scratch-database";

const PROJECT = path.resolve(import.meta.dirname, "..");
const MIGRATIONS = path.join(PROJECT, "prisma", "migrations");

/**
 * Writes the SQL that leads from the migrations there are to prisma/schema.prisma into a new folder of
 * prisma/migrations, for a person to read and complete (checks, triggers and generated columns are written by hand).
 */
async function makeMigration(name: string): Promise<void> {
  const scratch = await openScratchDatabase();
  try {
    const sql = await differenceToSchema(
      scratch.url,
      MIGRATIONS,
      path.join(PROJECT, "prisma", "schema.prisma"),
    );
    if (!sql.trim()) return console.log("The migrations and the schema say the same: nothing to write.");
    const folder = path.join(MIGRATIONS, `${timestamp(new Date())}_${name}`);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "migration.sql"), sql);
    await writeFile(path.join(MIGRATIONS, "migration_lock.toml"), 'provider = "postgresql"\n');
    console.log(`${path.relative(PROJECT, folder)}/migration.sql, ${sql.split("\n").length} lines`);
  } finally {
    await scratch.close();
  }
}

/** Migrations run in the order of their names, which begin with the time: yyyymmddhhmmss, UTC, as Prisma's do. */
function timestamp(at: Date): string {
  return at.toISOString().replace(/\D/g, "").slice(0, 14);
}

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    "Usage: tsx scripts/make-migration.ts NAME, where NAME is a verb phrase such as add_relay_links.",
  );
  process.exitCode = 1;
} else if ((await readdir(MIGRATIONS).catch(() => [])).some((folder) => folder.endsWith(`_${name}`))) {
  console.error(
    `There is a migration named ${name} already; migrations that others may have are never changed.`,
  );
  process.exitCode = 1;
} else {
  await makeMigration(name);
}
