import { PHASE_PRODUCTION_SERVER } from "next/constants.js";
import { describe, expect, it } from "vitest";
import { DOCUMENT_MAX_BYTES } from "@/lib/documents/model";
import {
  isForeign,
  MOST_OF_A_FORM,
  MOST_OF_A_STRANGER,
  MOST_WITH_EVIDENCE,
  MOST_WITH_FILE,
  mostBytes,
  turnedAway,
} from "@/lib/edge/request-rules";
import { QUOTE_MAX } from "@/lib/statements/model";
import config from "@/next.config.mjs";

const HOST = { host: "desk.example.org" };
const ask = (method: string, headers: Record<string, string>, path = "/stories/new", signedIn = true) =>
  turnedAway({ method, path, headers: new Headers({ ...HOST, ...headers }) }, async () => signedIn);

describe("where a request comes from", () => {
  it.each<[string, string, Record<string, string>, boolean]>([
    ["our own page", "POST", { origin: "https://desk.example.org", "sec-fetch-site": "same-origin" }, false],
    [
      "our own page, in a browser that sends no Sec-Fetch-Site",
      "POST",
      { origin: "https://desk.example.org" },
      false,
    ],
    [
      "a form sent again by its reader",
      "POST",
      { origin: "https://desk.example.org", "sec-fetch-site": "none" },
      false,
    ],
    ["a program, which no page can be", "POST", {}, false],
    ["another site", "POST", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, true],
    ["another site, in a browser that sends Origin alone", "POST", { origin: "https://evil.example" }, true],
    [
      "another site, in a browser that sends Sec-Fetch-Site alone",
      "POST",
      { "sec-fetch-site": "cross-site" },
      true,
    ],
    [
      "a neighbouring host",
      "POST",
      { origin: "https://wiki.example.org", "sec-fetch-site": "same-site" },
      true,
    ],
    ["another port of our host", "POST", { origin: "https://desk.example.org:8443" }, true],
    ["a sandboxed frame", "POST", { origin: "null" }, true],
    ["what is no origin", "POST", { origin: "desk.example.org" }, true],
    ["a name that ends as ours does", "POST", { origin: "https://evil-desk.example.org" }, true],
    ["another site, by another method that changes", "DELETE", { origin: "https://evil.example" }, true],
    [
      "another site that only links here",
      "GET",
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      false,
    ],
  ])("%s (%s)", (_who, method, headers, foreign) => {
    expect(isForeign(method, new Headers({ ...HOST, ...headers }))).toBe(foreign);
  });

  it("is compared with the name that a proxy in front was asked for", () => {
    const headers = { host: "127.0.0.1:3000", "x-forwarded-host": "desk.example.org" };
    expect(isForeign("POST", new Headers({ ...headers, origin: "https://desk.example.org" }))).toBe(false);
    expect(isForeign("POST", new Headers({ ...headers, origin: "http://127.0.0.1:3000" }))).toBe(true);
  });

  it("turns a foreign request away before anything else is asked", async () => {
    expect(await ask("POST", { origin: "https://evil.example" })).toMatchObject({ status: 403 });
  });
});

describe("how much a request may bring", () => {
  const story = "/stories/01999999-0000-7000-8000-000000000000";
  it.each([
    [`${story}/documents/new`, MOST_WITH_FILE],
    [`${story}/documents/3/text`, MOST_WITH_FILE],
    [`${story}/statements/import`, MOST_WITH_FILE],
    [`${story}/draft`, MOST_WITH_FILE],
    [`${story}/draft/findings`, MOST_WITH_FILE],
    [`${story}/evidence`, MOST_WITH_EVIDENCE],
    [`${story}/evidence/1`, MOST_OF_A_FORM],
    [`${story}/claims/12`, MOST_OF_A_FORM],
    [`${story}/statements/12`, MOST_OF_A_FORM],
    [`${story}/documents/3`, MOST_OF_A_FORM],
    [`${story}/claims/12/edit`, MOST_OF_A_FORM],
    [`${story}/editions/new`, MOST_OF_A_FORM],
    ["/api/prove", MOST_OF_A_FORM],
    ["/sign-in", MOST_OF_A_FORM],
    [`/x${story}/documents/new`, MOST_OF_A_FORM],
  ])("%s, signed in: %i bytes", (path, most) => {
    expect(mostBytes(path, true)).toBe(most);
    expect(mostBytes(path, false)).toBe(MOST_OF_A_STRANGER);
  });

  it("lets the largest document through, though every second character be a line end, and the longest quote twice", () => {
    expect(MOST_WITH_FILE).toBeGreaterThan(DOCUMENT_MAX_BYTES * 2);
    expect(MOST_OF_A_FORM).toBeGreaterThan(QUOTE_MAX * 3 * 2);
  });

  it("is less than what the framework would cut off or drop", () => {
    const bytes = (size: string) => Number(/^(\d+)mb$/.exec(size)?.[1]) * 1024 * 1024;
    const { serverActions, proxyClientMaxBodySize } = config(PHASE_PRODUCTION_SERVER).experimental ?? {};
    expect(bytes(String(serverActions?.bodySizeLimit))).toBeGreaterThan(MOST_WITH_FILE);
    expect(bytes(String(proxyClientMaxBodySize))).toBeGreaterThan(MOST_WITH_FILE);
  });

  it.each<[string, Record<string, string>, string, boolean, number | null]>([
    ["a form", { "content-length": "2000" }, "/sign-in", false, null],
    ["nothing", {}, "/sign-in", false, null],
    ["a length of nought", { "content-length": "0" }, "/sign-in", false, null],
    ["a stranger's megabyte", { "content-length": "1000000" }, "/sign-in", false, 413],
    [
      "a stranger's megabyte where files go",
      { "content-length": "1000000" },
      `${story}/documents/new`,
      false,
      413,
    ],
    ["a member's document", { "content-length": "10200000" }, `${story}/documents/new`, true, null],
    [
      "a member's document where none goes",
      { "content-length": "10200000" },
      `${story}/documents/3`,
      true,
      413,
    ],
    ["a member's film", { "content-length": "200000000" }, `${story}/evidence`, true, null],
    ["a member's longer film", { "content-length": "202000000" }, `${story}/evidence`, true, 413],
    ["a stranger's film", { "content-length": "64001" }, `${story}/evidence`, false, 413],
    ["more than any document", { "content-length": "99000000" }, `${story}/documents/new`, true, 413],
    ["a length past all numbers", { "content-length": "9".repeat(400) }, `${story}/documents/new`, true, 413],
    ["pieces without end", { "transfer-encoding": "chunked" }, `${story}/documents/new`, true, 411],
    ["pieces and a length", { "transfer-encoding": "chunked", "content-length": "5" }, "/sign-in", true, 411],
  ])("%s: %o to %s", async (_what, headers, path, signedIn, status) => {
    expect((await ask("POST", headers, path, signedIn))?.status ?? null).toBe(status);
  });

  it("holds for reads as well, and says what to do", async () => {
    const refusal = await ask("GET", { "content-length": "5000000" }, "/stories", true);
    expect(refusal).toMatchObject({ status: 413, reason: expect.stringContaining("2 MB is the most") });
  });

  it("asks who sends it only where that matters", async () => {
    const asked: string[] = [];
    const signedIn = async () => asked.push("asked") > 0;
    const head = (length: string) => ({
      method: "POST",
      path: "/stories/new",
      headers: new Headers({ ...HOST, "content-length": length }),
    });
    await turnedAway(head("500"), signedIn);
    expect(asked).toEqual([]);
    await turnedAway(head("500000"), signedIn);
    expect(asked).toEqual(["asked"]);
  });
});

describe("methods", () => {
  it.each(["TRACE", "TRACK", "CONNECT", "PROPFIND", "get"])("%s is not used", async (method) => {
    expect(await ask(method, {})).toMatchObject({ status: 405 });
  });
  it.each(["GET", "HEAD", "OPTIONS", "POST"])("%s is", async (method) => {
    expect(await ask(method, {})).toBeNull();
  });
});

describe("addresses", () => {
  it.each(["/stories/%ff", "/stories/%", "/stories/%zz/claims", "/stories/%c0%80", "/%ed%a0%80"])(
    "%s is none",
    async (path) => {
      expect(await ask("GET", {}, path)).toMatchObject({ status: 400 });
    },
  );
  it.each(["/", "/stories/%00", "/stories/%d8%b3", "/stories/a%2fb"])(
    "%s is one, whatever stands there",
    async (path) => {
      expect(await ask("GET", {}, path)).toBeNull();
    },
  );
});
