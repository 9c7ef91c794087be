import { connect } from "node:net";

/**
 * Sends the head of a request as it stands, and nothing after it, and gives the status the server answers with: for what
 * no well-behaved client would send. Rejects when the server says nothing within ten seconds.
 */
export function statusOfHead(site: string, lines: readonly string[]): Promise<number> {
  const { hostname, port } = new URL(site);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let said = "";
    socket.setTimeout(10_000, () => {
      socket.destroy();
      reject(new Error("The server waits for what it should have refused"));
    });
    socket.on("data", (data) => {
      said += data.toString();
      const status = /^HTTP\/1\.1 (\d{3})/.exec(said)?.[1];
      if (!status) return;
      socket.destroy();
      resolve(Number(status));
    });
    socket.on("error", reject);
    socket.on("close", () => reject(new Error(`The server hung up: ${said.slice(0, 80)}`)));
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  });
}
