import { createServer } from "node:net";
import { SettingsError } from "@/lib/env";

/** A desk that was ended without warning a moment ago leaves its port within this. */
const LEFT_WITHIN_MS = 2_000;

/** Throws a sentence when nobody could listen on the port: asked before the long work, not after it. */
export async function requirePort(host: string, port: number): Promise<void> {
  const from = performance.now();
  let code = await tryPort(host, port);
  while (code === "EADDRINUSE" && performance.now() - from < LEFT_WITHIN_MS) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    code = await tryPort(host, port);
  }
  if (!code) return;
  if (code === "EADDRINUSE") {
    throw new SettingsError(
      `Port ${port} is taken by another program. PORT names another: PORT=${port + 1} npm start`,
    );
  }
  if (code === "EACCES")
    throw new SettingsError(`Port ${port} is not this user's to listen on; take one above 1023.`);
  throw new SettingsError(`This machine can't listen on ${host}, port ${port} (${code}).`);
}

/** Why nobody can listen on the port, as the operating system names it; undefined when one can. */
function tryPort(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (fault) => resolve("code" in fault ? String(fault.code) : fault.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** A port that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host: "127.0.0.1", port: 0 }, () => {
      const address = server.address();
      const port = address && typeof address === "object" ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
