import { existsSync, renameSync, rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { PGLiteSocketHandler, type PGLiteSocketHandlerOptions } from "@electric-sql/pglite-socket";
import { ConnectionQueue } from "@/scripts/database/connection-queue";

/** A connection that holds the session this long without a word is ended: its process has stopped in a transaction. */
const PATIENCE_MS = 60_000;
const DRAINING_EVERY_MS = 20;
const extensions = { pg_trgm, unaccent };

/** Opens the database in `folder`; makes it when there is none. One cut off while it was made is made anew. */
export async function openDatabase(folder: string): Promise<PGlite> {
  if (!existsSync(folder)) {
    const making = `${folder}.making`;
    rmSync(making, { recursive: true, force: true });
    const database = await PGlite.create(making);
    await database.close();
    renameSync(making, folder);
  }
  return PGlite.create(folder, { extensions });
}

/** An empty database in memory. */
export async function openInMemory(): Promise<PGlite> {
  return PGlite.create({ extensions });
}

/** The sockets of an embedded database. Those who connect before `serve` wait until it is called. */
export type EmbeddedServer = {
  serve: (database: PGlite) => void;
  /**
   * Takes nobody new and ends the connections, once they are done when given time for it. It goes on listening: whoever
   * asks whether somebody has the data folder hears that somebody does, until `close`.
   */
  drain: (graceMs: number) => Promise<void>;
  /** Drains without grace, and listens no more. */
  close: () => Promise<void>;
};

/** Listens on the Unix socket `socketFile`. */
export async function listen(socketFile: string): Promise<EmbeddedServer> {
  const sockets = new Map<number, Socket>();
  const early: Socket[] = [];
  let queue: ConnectionQueue | undefined;

  const attach = (socket: Socket, to: ConnectionQueue) => {
    // The handler asks no more of its queue than the three methods that ours has too.
    const queryQueue = to as unknown as PGLiteSocketHandlerOptions["queryQueue"];
    const handler = new PGLiteSocketHandler({ queryQueue, closeOnDetach: true });
    // The handler takes away every listener of a connection that breaks off, so nobody is told when it has closed.
    for (const [id, { destroyed }] of sockets) if (destroyed) sockets.delete(id);
    sockets.set(handler.handlerId, socket);
    void handler.attach(socket);
  };

  let draining = false;
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    // Without a listener a connection that breaks off would end this process.
    socket.on("error", () => {});
    if (draining) return socket.destroy();
    if (!queue) return early.push(socket);
    attach(socket, queue);
    socket.resume();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(socketFile, resolve);
  });
  const drain = async (graceMs: number) => {
    draining = true;
    const until = performance.now() + graceMs;
    while ((await connections(server)) > 0 && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, DRAINING_EVERY_MS));
    for (const socket of [...early.splice(0), ...sockets.values()]) socket.destroy();
  };

  return {
    serve: (database) => {
      const made = new ConnectionQueue(database, PATIENCE_MS, (connection) =>
        sockets.get(connection)?.destroy(),
      );
      queue = made;
      for (const socket of early.splice(0)) {
        attach(socket, made);
        socket.resume();
      }
    },
    drain,
    close: async () => {
      await drain(0);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** How many connections are open. */
function connections(server: Server): Promise<number> {
  return new Promise((resolve, reject) =>
    server.getConnections((fault, count) => (fault ? reject(fault) : resolve(count))),
  );
}
