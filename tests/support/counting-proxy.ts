import { connect, createServer } from "node:net";

/** A way to a PostgreSQL server that counts what is asked on it. */
export type CountingProxy = { url: string; asked: () => number; close: () => Promise<void> };

/** Types of the messages that run a statement: a simple query, and the execution of a prepared one. */
const RUNS = new Set(["Q".charCodeAt(0), "E".charCodeAt(0)]);

/**
 * Stands between a client and the server of `url` and counts every statement that is run, whichever library sends it.
 * Message formats: PostgreSQL documentation, "Frontend/Backend Protocol". Connections are not encrypted.
 */
export async function startCountingProxy(url: string): Promise<CountingProxy> {
  const behind = new URL(url);
  let count = 0;
  const server = createServer((client) => {
    const database = connect(Number(behind.port), behind.hostname);
    let started = false;
    let rest = Buffer.alloc(0);
    client.on("data", (data: Buffer) => {
      database.write(data);
      rest = Buffer.concat([rest, data]);
      // The first message has no type: its length stands at its beginning, in later ones after their type.
      for (let at = started ? 1 : 0; rest.length >= at + 4; at = 1) {
        const length = rest.readUInt32BE(at) + at;
        if (rest.length < length) break;
        if (started && RUNS.has(rest[0] ?? 0)) count += 1;
        started = true;
        rest = rest.subarray(length);
      }
    });
    database.pipe(client);
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const through = new URL(url);
  through.port = String(address && typeof address === "object" ? address.port : 0);
  return {
    url: through.toString(),
    asked: () => count,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
