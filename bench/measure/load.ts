import http from "node:http";

export type Ask = { path: string; method?: "GET" | "POST"; headers?: Record<string, string>; body?: Buffer };
export type Answer = { status: number; bytes: number; location: string | undefined };
export type Served = {
  requests: number;
  /** Requests a second. */
  rate: number;
  /** Milliseconds: half of the requests, 95 and 99 of 100 took at most so long. */
  p50: number;
  p95: number;
  p99: number;
  /** Of one answer. */
  bytes: number;
};

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** Sends one request and reads the whole answer, uncompressed: what compresses stands in front of the site. */
export function send(port: number, cookie: string, ask: Ask): Promise<Answer & { text: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: "127.0.0.1",
        port,
        agent,
        path: ask.path,
        method: ask.method ?? "GET",
        headers: { cookie, ...ask.headers },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const body = Buffer.concat(parts);
          resolve({
            status: response.statusCode ?? 0,
            bytes: body.length,
            location: response.headers.location,
            text: body.toString(),
          });
        });
      },
    );
    request.on("error", (fault: NodeJS.ErrnoException) => {
      // The site ends a connection that has been idle; a request that was just on its way takes another.
      if (request.reusedSocket && fault.code === "ECONNRESET") send(port, cookie, ask).then(resolve, reject);
      else reject(fault);
    });
    request.end(ask.body);
  });
}

/**
 * Sends requests from so many clients, each its next one when the last is answered, until `until` says it is enough.
 * An answer that is no success ends the run: a refusal is fast and would measure nothing.
 */
export async function load(
  port: number,
  cookie: string,
  next: (index: number) => Ask | undefined,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<Served> {
  const times: number[] = [];
  let bytes = 0;
  let index = 0;
  const began = performance.now();
  const client = async () => {
    while (performance.now() - began < seconds * 1000) {
      const ask = next(index);
      index += 1;
      if (!ask) return;
      const sent = performance.now();
      const answer = await send(port, cookie, ask);
      times.push(performance.now() - sent);
      if (answer.status !== 200 && answer.status !== 303)
        throw new Error(`${ask.method ?? "GET"} ${ask.path} was answered with ${answer.status}`);
      bytes = answer.bytes;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (part: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return {
    requests: times.length,
    rate: times.length / took,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    bytes,
  };
}
