import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage, type Reach } from "@/lib/capture/fetch-page";
import { addressProblem, isPublic } from "@/lib/capture/guard";
import { toWarc } from "@/lib/capture/to-warc";
import { read } from "@/lib/incoming/read";

describe("an address", () => {
  it.each([
    "0.0.0.0",
    "10.0.0.1",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.2.1",
    "192.168.1.1",
    "198.18.0.1",
    "203.0.113.9",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "fc00::1",
    "fd12::1",
    "fe80::1",
    "ff02::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "localhost",
    "",
    "not an address",
  ])("%j is not of the public internet", (address) => {
    expect(isPublic(address)).toBe(false);
  });
  it.each([
    "1.1.1.1",
    "93.184.215.14",
    "172.32.0.1",
    "192.169.0.1",
    "2606:4700::1111",
    "2a00:1450:4001::200e",
    "::ffff:1.1.1.1",
  ])("%j is", (address) => {
    expect(isPublic(address)).toBe(true);
  });
  it.each([
    ["file:///etc/passwd", "Only http"],
    ["ftp://example.org/", "Only http"],
    ["gopher://example.org/", "Only http"],
    ["http://user:secret@example.org/", "user name or password"],
    ["http://example.org:22/", "usual ports"],
    ["http://127.0.0.1/", "private network"],
    ["http://2130706433/", "private network"],
    ["http://0x7f.1/", "private network"],
    ["http://[::1]/", "private network"],
    ["http://[::ffff:169.254.169.254]/latest/meta-data", "private network"],
  ])("%s is not asked", (address, why) => {
    expect(addressProblem(new URL(address))).toContain(why);
  });
  it("of a page on the internet is", () => {
    expect(addressProblem(new URL("https://example.org/news?a=b#c"))).toBeNull();
  });
});

let server: Server;
let base: string;
const asked: IncomingMessage[] = [];

const ROUTES: Record<string, (answer: ServerResponse) => void> = {
  "/page": (answer) =>
    answer
      .setHeader("content-type", "text/html; charset=utf-8")
      .end("<title>T</title><p>We counted <b>twelve</b>.</p>"),
  "/hop": (answer) => answer.writeHead(302, { location: "/page" }).end(),
  "/loop": (answer) => answer.writeHead(301, { location: "/loop" }).end(),
  "/to-metadata": (answer) => answer.writeHead(302, { location: "http://169.254.169.254/latest" }).end(),
  "/to-file": (answer) => answer.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/to-name": (answer) => answer.writeHead(302, { location: "http://localhost/private" }).end(),
  "/large": (answer) => answer.setHeader("content-type", "text/html").end(Buffer.alloc(3_000_000, 97)),
  "/never": (answer) => {
    answer.setHeader("content-type", "text/html").write("<p>begun");
  },
  "/cut": (answer) => {
    answer.writeHead(200, { "content-type": "text/html", "content-length": "1000" });
    answer.write("<p>half", () => answer.destroy());
  },
  "/gone": (answer) => answer.writeHead(410).end(),
  "/picture": (answer) => answer.setHeader("content-type", "image/png").end("x"),
};

beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(request);
    (ROUTES[request.url ?? ""] ?? ROUTES["/gone"])?.(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The test's own server is the internet: everything else is what it is. */
const reach = (): Reach => ({
  addressProblem: (url) => (url.origin === base ? null : addressProblem(url)),
  isPublic,
  time: 1_500,
  bytes: 1_000_000,
});
const fetched = (path: string) => fetchPage(`${base}${path}`, reach());

describe("a page that is asked for", () => {
  it("is given with its headers, and without a cookie or a reader's address sent", async () => {
    const page = await fetched("/page");
    expect(page).toMatchObject({ ok: true, answers: [{ status: 200, url: `${base}/page` }] });
    const [request] = asked.slice(-1);
    expect(Object.keys(request?.headers ?? {}).sort()).toEqual([
      "accept",
      "accept-encoding",
      "connection",
      "host",
      "user-agent",
    ]);
  });
  it("is followed to where it moved, and every step is kept", async () => {
    const page = await fetched("/hop");
    expect(page.ok && page.answers.map(({ status }) => status)).toEqual([302, 200]);
  });
  it.each([
    ["/to-metadata", "private network"],
    ["/to-file", "Only http"],
    ["/to-name", "private network"],
    ["/loop", "redirects more than 5 times"],
    ["/large", "larger than"],
    ["/never", "took too long"],
    ["/cut", "could not be reached"],
    ["/gone", "answers 410 Gone"],
    ["/picture", "“image/png”"],
  ])("at %s is refused in a sentence", async (path, why) => {
    expect(await fetched(path)).toMatchObject({ ok: false, reason: expect.stringContaining(why) });
  });
  it("under a name that resolves to this machine is refused as the connection is made", async () => {
    const open = { ...reach(), addressProblem: () => null };
    expect(await fetchPage(`http://localhost:${new URL(base).port}/page`, open)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("private network"),
    });
  });
  it("by default is asked of the internet alone", async () => {
    expect(await fetchPage(`${base}/page`)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("usual ports"),
    });
    expect(await fetchPage("http://localhost/page")).toMatchObject({
      ok: false,
      reason: expect.stringContaining("private network"),
    });
    expect(await fetchPage("no address")).toMatchObject({ ok: false });
  });
});

describe("a capture", () => {
  it("holds every answer with its digests, and becomes the page's words with its address and time", async () => {
    const page = await fetched("/hop");
    if (!page.ok) throw new Error(page.reason);
    const warc = await toWarc(page.answers);
    expect(new TextDecoder().decode(warc)).toMatch(
      /^WARC\/1\.1\r\n[\s\S]*HTTP\/1\.1 302 Found[\s\S]*HTTP\/1\.1 200 OK/,
    );
    const reading = await read(warc, "warc");
    expect(reading).toMatchObject({ ok: true, text: "We counted twelve." });
    expect(reading.ok && reading.notes[0]).toContain(`Captured from ${base}/page, 2`);
  });
});
