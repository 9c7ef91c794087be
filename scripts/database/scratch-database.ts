import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { socketFile, socketUrl } from "@/scripts/database/data-folder";
import { listen, openInMemory } from "@/scripts/database/embedded-server";

/** An empty embedded database in memory, reached through `url`, gone with `close`. */
export type ScratchDatabase = { url: string; close: () => Promise<void> };

export async function openScratchDatabase(): Promise<ScratchDatabase> {
  const socketFolder = await mkdtemp(path.join(os.tmpdir(), "onrecord-"));
  const server = await listen(socketFile({ socketFolder }));
  const database = await openInMemory();
  server.serve(database);
  return {
    url: socketUrl({ socketFolder }),
    close: async () => {
      await server.close(0);
      await database.close();
      await rm(socketFolder, { recursive: true, force: true });
    },
  };
}
