import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { socketFile, socketUrl } from "@/scripts/database/data-folder";
import { listen, openInMemory } from "@/scripts/database/embedded-server";

/** An embedded database in this process for a while, reached through `url`; no longer served after `close`. */
export type ScratchDatabase = { url: string; close: () => Promise<void> };

/** An empty one in memory, gone with `close`. */
export function openScratchDatabase(): Promise<ScratchDatabase> {
  return openScratch(openInMemory);
}

/** Serves whatever database `open` opens on a socket of its own. */
export async function openScratch(open: () => Promise<PGlite>): Promise<ScratchDatabase> {
  const socketFolder = await mkdtemp(path.join(os.tmpdir(), "onrecord-"));
  const server = await listen(socketFile({ socketFolder }));
  const database = await open();
  server.serve(database);
  return {
    url: socketUrl({ socketFolder }),
    close: async () => {
      await server.close();
      await database.close();
      await rm(socketFolder, { recursive: true, force: true });
    },
  };
}
