// The process of the embedded database. Its parent gives it the data folder as its argument, hears over the channel
// that it is ready (or why not), and ends it by closing the channel, on purpose or by dying.
import { rmSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import type { PGlite } from "@electric-sql/pglite";
import {
  claimFolder,
  databaseFolder,
  type Holder,
  noteEnding,
  releaseFolder,
  socketUrl,
} from "@/scripts/database/data-folder";
import { type EmbeddedServer, listen, openDatabase } from "@/scripts/database/embedded-server";

/** What the parent hears: once, and first. */
export type EmbeddedReport = { url: string } | { heldBy: Holder } | { fault: string };

// The engine makes fast code of what of the database runs often, and thinks so too soon: for its first minute that costs
// more than it saves, while somebody waits for the desk.
setFlagsFromString("--wasm-tiering-budget=100000000");

/** Other commands that use the database may finish what they are at when the parent has ended. */
const GRACE_MS = 5_000;

const [folder = "", anew] = process.argv.slice(2);
const kept = databaseFolder(folder);

function report(message: EmbeddedReport): void {
  process.send?.(message);
}

async function serve(): Promise<void> {
  let server: EmbeddedServer | undefined;
  const claim = await claimFolder(folder, async (socket) => {
    server = await listen(socket);
  });
  if (!("claimed" in claim) || !server) return report({ heldBy: claim as Holder });
  if (anew === "--anew") rmSync(kept, { recursive: true, force: true });
  const database = await openDatabase(kept);
  endWithParent(server, database, claim.claimed);
  server.serve(database);
  report({ url: socketUrl(claim.claimed) });
}

function endWithParent(server: EmbeddedServer, database: PGlite, holder: Holder): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    noteEnding(folder, holder);
    await server.drain(GRACE_MS);
    await database.close();
    // Not before the database's files are closed: until then nobody else may open them.
    await server.close();
    releaseFolder(folder, holder);
    process.exit(0);
  };
  process.on("disconnect", () => void end());
  if (!process.connected) void end();
  // A terminal's Ctrl-C reaches the whole group: whoever serves people ends first, then the parent ends this. A
  // TERM that is meant for this process alone is obeyed when the parent does not come within the grace.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => setTimeout(() => void end(), 2 * GRACE_MS));
}

serve().catch((fault: unknown) => {
  report({ fault: fault instanceof Error ? fault.message : String(fault) });
  process.exitCode = 1;
  process.disconnect?.();
});
