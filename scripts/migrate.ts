import path from "node:path";
import { applyMigrations, diagnoseMigrations, listMigrations } from "@/scripts/database/schema-engine";

const MIGRATIONS = path.resolve(import.meta.dirname, "..", "prisma", "migrations");

/** Applies the migrations that the database at `url` lacks, all or those up to `last`, and returns their names. */
export async function migrate(url: string, last?: string): Promise<string[]> {
  return applyMigrations(url, MIGRATIONS, last);
}

/** The names of every migration this version has, oldest first. */
export async function migrationNames(): Promise<string[]> {
  return listMigrations(MIGRATIONS);
}

/** The names of the migrations that the database at `url` lacks. */
export async function missingMigrations(url: string): Promise<string[]> {
  const { history } = await diagnoseMigrations(url, MIGRATIONS);
  return history && "unappliedMigrationNames" in history ? history.unappliedMigrationNames : [];
}

if (process.argv[1] === import.meta.filename) {
  const given = process.argv.indexOf("--url");
  const url = given > 0 ? process.argv[given + 1] : process.env.DATABASE_URL;
  if (!url) {
    console.error("Usage: tsx scripts/migrate.ts --url postgresql://…  (or DATABASE_URL)");
    process.exitCode = 1;
  } else {
    const applied = await migrate(url);
    console.log(applied.length ? applied.join("\n") : "Nothing to apply.");
  }
}
