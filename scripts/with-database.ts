import { adoptEmbeddedDatabase, settings } from "@/lib/env";
import { reachEmbedded } from "@/scripts/database/embedded";
import { migrate } from "@/scripts/migrate";

/**
 * Runs a command's work with a database: the server's of DATABASE_URL, the embedded one that a running desk serves, or
 * the folder's own for as long as the command lasts.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const { databaseUrl, dataFolder } = settings();
  const embedded = databaseUrl ? null : await reachEmbedded(dataFolder);
  if (embedded) {
    adoptEmbeddedDatabase(embedded.url);
    await migrate(embedded.url);
  }
  const { db } = await import("@/lib/db");
  try {
    return await work();
  } finally {
    await db.$disconnect();
    await embedded?.close();
  }
}
