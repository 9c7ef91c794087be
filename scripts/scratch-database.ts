import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";

/** An empty database in memory, reached through `url`, gone with `close`. */
export type ScratchDatabase = { url: string; close: () => Promise<void> };

export async function openScratchDatabase(): Promise<ScratchDatabase> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "onrecord-"));
  const database = await PGlite.create({ extensions: { pg_trgm, unaccent } });
  const server = new PGLiteSocketServer({
    db: database,
    path: path.join(folder, ".s.PGSQL.5432"),
    maxConnections: 20,
  });
  await server.start();
  return {
    url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    close: async () => {
      await server.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
