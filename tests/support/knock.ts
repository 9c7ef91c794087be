import http from "node:http";

/** A request as anybody may write one. */
export type Knock = {
  path: string;
  method?: "GET" | "HEAD" | "POST";
  /** A session cookie, name and value; none of somebody who isn't signed in. */
  cookie?: string | undefined;
  headers?: Readonly<Record<string, string>>;
  body?: { type: string; bytes: Buffer };
};

/** All that whoever sent a request can see of the answer. */
export type Answer = { status: number; headers: Readonly<Record<string, string>>; body: string };

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

/** Sends one request to a site on this machine and reads the whole answer; redirects are not followed. */
export function knock(site: string, ask: Knock): Promise<Answer> {
  const { hostname, port, origin } = new URL(site);
  const { path, method = "GET", cookie, body } = ask;
  const headers = {
    // As every browser does: to who doesn't say what they are the framework sends a page's title when it comes.
    "user-agent": "a test of Onrecord",
    ...(cookie ? { cookie } : {}),
    // Without it a server action is refused before it is looked up.
    ...(method === "POST" ? { origin } : {}),
    ...(body ? { "content-type": body.type, "content-length": String(body.bytes.length) } : {}),
    ...ask.headers,
  };
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, agent, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    request.on("error", (fault: NodeJS.ErrnoException) => {
      // The site ends a connection that has been idle; a request that was just on its way takes another.
      if (request.reusedSocket && fault.code === "ECONNRESET") knock(site, ask).then(resolve, reject);
      else reject(fault);
    });
    request.end(body?.bytes);
  });
}

/** Of the connection or the clock, and no part of what is told. A length follows from the body. */
const OF_THE_WIRE = new Set(["date", "connection", "keep-alive", "transfer-encoding", "content-length"]);

/** What the framework makes up anew for each answer, as the key of a part of the page. */
const FRESH_KEY = /(?<=\\?")[\w-]{21}(?=[a-z]\\?")/g;
/** The framework numbers a page's forms as they get ready. */
const ACTION_NUMBER = /(\$ACTION_(?:REF_)?)\d+/g;
const IDENTIFIER = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * An answer as text, to be compared with another's: the nonce, each of the words that the request itself brought along
 * (as they are, and as an address writes them), and every identifier stand as placeholders, numbered as they come, so that
 * one identifier in two places is told from two.
 */
export function seen(answer: Answer, brought: readonly string[]): string {
  const nonce = /'nonce-([^']+)'/.exec(answer.headers["content-security-policy"] ?? "")?.[1];
  const headers = Object.entries(answer.headers)
    .filter(([name]) => !OF_THE_WIRE.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}: ${value}`);
  let text = [String(answer.status), ...headers, "", inOrder(answer.body)].join("\n");
  if (nonce) text = text.replaceAll(nonce, "‹nonce›");
  for (const [index, word] of brought.entries())
    for (const written of new Set([
      word,
      encodeURIComponent(word),
      encodeURIComponent(encodeURIComponent(word)),
    ]))
      if (written !== "") text = text.replaceAll(written, `‹${index}›`);
  text = text.replaceAll(FRESH_KEY, "‹fresh›").replaceAll(ACTION_NUMBER, "$1");
  const met = new Map<string, number>();
  return text.replaceAll(IDENTIFIER, (id) => {
    const number = met.get(id.toLowerCase()) ?? met.size;
    met.set(id.toLowerCase(), number);
    return `‹id ${number}›`;
  });
}

const LOADED = /<script[^>]* src="[^>]*><\/script>|<link[^>]* rel="(?:preload|stylesheet)"[^>]*>/g;
const PUSHED = /self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g;

/**
 * A body with the parts of a page's data in an order of their own and without their numbers: the framework sends each when
 * it is ready, which differs from one request to the next.
 */
function inOrder(body: string): string {
  const pushed = [...body.matchAll(PUSHED)].map(([, text]) => JSON.parse(text ?? '""') as string);
  const around = body
    .replaceAll(PUSHED, "‹data›")
    // Between which parts of the page it stands is a matter of moments; the rows follow below.
    .replaceAll(/<script[^>]*>‹data›<\/script>/g, "");
  // The same for what a page asks the browser to load: where in the head it stands is a matter of moments.
  const loaded = [...around.matchAll(LOADED)].map(([tag]) => tag).sort();
  const isData = pushed.length === 0 && /^[0-9a-f]*:/.test(body);
  const rows = (isData ? body : pushed.join(""))
    .split("\n")
    .map((row) =>
      row.replace(/^[0-9a-f]+:/, ":").replaceAll(/"\$[A-Za-z@]?[0-9a-f]+((?::[^"\\]*)?)(\\?")/g, '"$$$1$2'),
    );
  return [isData ? "" : around.replaceAll(LOADED, ""), ...loaded, ...rows.sort()].join("\n");
}

/** Where two answers first differ, with what stands around it: for a test to say. */
export function apart(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `${JSON.stringify(a.slice(Math.max(0, at - 60), at + 60))} but ${JSON.stringify(b.slice(Math.max(0, at - 60), at + 60))}`;
}
