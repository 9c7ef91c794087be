import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { signIn } from "@/tests/support/desk";
import { demoStory } from "@/tests/support/every-page";
import { statusOfHead } from "@/tests/support/raw-request";

const SITE = process.env.E2E_URL ?? "http://localhost:3000";
const PASSWORD = process.env.ONRECORD_DEMO_PASSWORD ?? "";
const EDITOR = "standards@newsroom.example";
const EVIL = { Origin: "https://evil.example" };
const OURS = { Origin: new URL(SITE).origin };
const SESSION = "next-auth.session-token";

/** The fields of a page's first form as a browser without a script sends them. */
async function formOf(request: APIRequestContext, path: string): Promise<Record<string, string>> {
  const html = await (await request.get(path)).text();
  const form = /<form[\s\S]*?<\/form>/.exec(html.slice(html.indexOf("<main")))?.[0] ?? "";
  const plain = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map((match) => [
      plain(match[1] ?? ""),
      plain(match[2] ?? ""),
    ]),
  );
}

async function signedIn(page: Page): Promise<string> {
  await signIn(page, EDITOR, PASSWORD);
  return demoStory(page);
}

test("every kind of answer has its security headers", async ({ page, request }) => {
  const story = await signedIn(page);
  const kinds: [string, number][] = [
    ["/sign-in", 307],
    ["/", 200],
    [story, 200],
    ["/no/such/page", 404],
    ["/stories/%ff", 400],
    [`${story}/editions/1/download`, 200],
    [`${story}/editions/999/download`, 404],
    ["/api/health", 200],
    ["/api/auth/csrf", 200],
    ["/api/auth/signin", 302],
    ["/api/no-such", 404],
    ["/_next/static/no-such.js", 404],
    ["/icon.svg", 200],
  ];
  for (const [path, status] of kinds) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect([path, answer.status()]).toEqual([path, status]);
    const headers = answer.headers();
    expect([path, headers]).toEqual([
      path,
      expect.objectContaining({
        "content-security-policy": expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": expect.stringContaining("geolocation=()"),
      }),
    ]);
    for (const name of ["x-powered-by", "server", "access-control-allow-origin", "strict-transport-security"])
      expect([path, name, headers[name]]).toEqual([path, name, undefined]);
  }
  const redirected = await request.get("/stories", { maxRedirects: 0 });
  expect([redirected.status(), redirected.headers()["x-content-type-options"]]).toEqual([307, "nosniff"]);
});

test("what somebody signed in reads is kept by no cache, and a download is only ever a file", async ({
  page,
}) => {
  const story = await signedIn(page);
  for (const path of ["/", story, `${story}/statements/1`, `${story}/editions/1/download`, "/api/go?q=a"])
    expect([path, (await page.request.get(path)).headers()["cache-control"]]).toEqual([
      path,
      expect.stringContaining("no-store"),
    ]);
  const download = (await page.request.get(`${story}/editions/1/download`)).headers();
  expect(download["content-disposition"]).toMatch(/^attachment; filename="[\x20-\x7e]+"/);
  expect(download["content-security-policy"]).toMatch(/default-src 'none'.*sandbox/);
});

test("the session cookie is for the server alone, and its garbage signs nobody in", async ({
  page,
  playwright,
}) => {
  await signedIn(page);
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === SESSION);
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  // Nothing else of ours is kept in a cookie, and no script can read this one.
  expect(await page.evaluate(() => document.cookie)).toBe("");

  const [, payload = ""] = [session?.value.split(".")[0], session?.value.split(".").at(-2)];
  const plain = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { sub: "01999999-0000-7000-8000-000000000000", version: 1, until: 9_999_999_999 };
  const garbage = [
    "",
    "x",
    "%00",
    "a.b.c",
    "....",
    `${plain({ alg: "none" })}.${plain(claims)}.`,
    `${plain({ alg: "HS256" })}.${plain(claims)}.${plain("signature")}`,
    await encode({ token: claims, secret: "a secret that is somebody else's, as long as ours" }),
    session?.value.slice(0, -2),
    session?.value.replace(payload, [...payload].reverse().join("")),
    "x".repeat(8_000),
    '"; DROP TABLE "Account"; --',
  ];
  for (const value of garbage) {
    const request = await playwright.request.newContext({
      baseURL: SITE,
      extraHTTPHeaders: { Cookie: `${SESSION}=${value}; ${SESSION}.0=x; other=${"y".repeat(100)}` },
    });
    expect([value, (await request.get("/stories", { maxRedirects: 0 })).status()]).toEqual([value, 307]);
    expect([value, (await request.get("/api/go?q=a")).status()]).toEqual([value, 401]);
    expect([value, await (await request.get("/api/auth/session")).json()]).toEqual([value, {}]);
    await request.dispose();
  }
});

test("a form sent from another site's page signs nobody in, and one of ours does", async ({ request }) => {
  const fields = { ...(await formOf(request, "/sign-in")), email: EDITOR, password: PASSWORD };
  for (const headers of [EVIL, { Origin: "null" }, { ...OURS, "Sec-Fetch-Site": "cross-site" }]) {
    const answer = await request.post("/sign-in", { multipart: fields, headers, maxRedirects: 0 });
    expect([headers, answer.status(), answer.headers()["set-cookie"]]).toEqual([headers, 403, undefined]);
  }
  const answer = await request.post("/sign-in", { multipart: fields, headers: OURS, maxRedirects: 0 });
  expect([answer.status(), answer.headers()["set-cookie"]]).toEqual([303, expect.stringContaining(SESSION)]);
});

test("no door that changes or computes anything opens to another site", async ({ page }) => {
  const story = await signedIn(page);
  const doors: [string, object][] = [
    ["/api/prove", { data: { storyId: story.slice(9), textId: story.slice(9), quote: "x" } }],
    ["/api/auth/signout", { form: { csrfToken: "x" } }],
    ["/api/auth/callback/credentials", { form: { email: EDITOR, password: PASSWORD } }],
    [`${story}/statements/1`, { multipart: { itemId: "x" } }],
    [`${story}/documents/new`, { multipart: { title: "x" } }],
    ["/account", { multipart: { current: "x" } }],
  ];
  for (const [path, body] of doors) {
    const answer = await page.request.post(path, { ...body, headers: EVIL, maxRedirects: 0 });
    expect([path, answer.status()]).toEqual([path, 403]);
  }
  // With our own origin but without its token, NextAuth's own doors do nothing either.
  await page.request.post("/api/auth/signout", {
    form: { csrfToken: "forged" },
    headers: OURS,
    maxRedirects: 0,
  });
  expect((await page.request.get("/stories", { maxRedirects: 0 })).status()).toBe(200);
  // And a page that is only read changes nothing: signing out takes a form.
  await page.request.get("/api/auth/signout", { maxRedirects: 0 });
  expect((await page.request.get("/stories", { maxRedirects: 0 })).status()).toBe(200);
});

test("what is too long is refused, and no page or action sees it", async ({ page, request }) => {
  const story = await signedIn(page);
  const long = async (from: APIRequestContext, path: string, bytes: number) => {
    const body = { data: Buffer.alloc(bytes, 32), headers: { ...OURS, "Content-Type": "text/plain" } };
    return (await from.post(path, { ...body, maxRedirects: 0 })).status();
  };
  expect(await long(request, "/sign-in", 65_000)).toBe(413);
  expect(await long(request, "/api/auth/callback/credentials", 65_000)).toBe(413);
  expect(await long(request, `${story}/documents/new`, 3_000_000)).toBe(413);
  expect(await long(page.request, "/api/prove", 3_000_000)).toBe(413);
  expect(await long(page.request, `${story}/statements`, 3_000_000)).toBe(413);
  expect(await long(page.request, `${story}/documents/new`, 21_000_001)).toBe(413);
});

test("heads that no browser sends are refused", async () => {
  const head = (first: string, ...more: string[]) =>
    statusOfHead(SITE, [first, `Host: ${new URL(SITE).host}`, `Origin: ${OURS.Origin}`, ...more]);
  const post = (...more: string[]) => head("POST /sign-in HTTP/1.1", ...more);
  expect(await post("Transfer-Encoding: chunked", "", "0")).toBe(411);
  // Two lengths, or one that is none, are how requests are smuggled past a proxy.
  expect(await post("Content-Length: 5", "Transfer-Encoding: chunked")).toBe(400);
  expect(await post("Content-Length: 5", "Content-Length: 6")).toBe(400);
  expect(await post("Content-Length: 5x")).toBe(400);
  expect(await post(`X-Long: ${"x".repeat(20_000)}`)).toBe(431);
  expect(await head("PROPFIND / HTTP/1.1")).toBe(405);
  // The framework itself gives up on this one; what matters is that nothing is echoed.
  expect(await head("TRACE / HTTP/1.1")).toBeGreaterThanOrEqual(400);
});

const HOSTILE = [
  "%00",
  "1.37",
  "1e99",
  "2147483648",
  "99999999999999999999",
  "%E2%80%AE",
  "[]",
  "__proto__",
  "-".repeat(36),
  "a".repeat(6_000),
];

test("no address, however written, brings a page down", async ({ page }) => {
  const story = await signedIn(page);
  const asked: Record<string, readonly string[]> = {
    "/": ["page"],
    "/stories": ["page"],
    "/search": ["q", "page", "kind", "story"],
    "/api/go": ["q"],
    "/sign-in": ["next", "error", "done"],
    [story]: ["done"],
    [`${story}/statements`]: [
      "page",
      "state",
      "said",
      "holds",
      "speaker",
      "party",
      "document",
      "claim",
      "stale",
      "waiting",
    ],
    [`${story}/statements/new`]: ["document"],
    [`${story}/claims`]: ["page", "holds"],
    [`${story}/claims/new`]: ["statement"],
    [`${story}/board`]: ["page"],
    [`${story}/documents`]: ["page"],
    [`${story}/documents/1`]: ["text", "part", "start", "end", "new"],
    [`${story}/sources`]: ["page", "party"],
    [`${story}/timeline`]: ["page"],
    [`${story}/editions`]: ["page"],
    [`${story}/editions/1`]: ["page"],
    [`${story}/editions/new`]: ["speaker", "order", "style", "verbs", "disputed"],
    [`${story}/ledger`]: ["page", "kind", "who", "item", "verify"],
  };
  const addresses = [
    ...Object.entries(asked).flatMap(([path, names]) =>
      names.flatMap((name) => [
        ...HOSTILE.map((value) => `${path}?${name}=${value}`),
        `${path}?${name}=1&${name}=2`,
      ]),
    ),
    ...HOSTILE.flatMap((value) => [
      ...["statements", "claims", "documents"].flatMap((room) => [
        `${story}/${room}/${value}`,
        `${story}/${room}/${value}/edit`,
      ]),
      ...[
        `documents/${value}/text`,
        `editions/${value}`,
        `editions/${value}/download`,
        `sources/${value}`,
      ].map((rest) => `${story}/${rest}`),
      ...[`/stories/${value}`, `/stories/${value}/claims`, `/setup/${value}`, `/admin/accounts/${value}`],
    ]),
  ];
  const failed: string[] = [];
  for (const address of addresses) {
    const answer = await page.request.get(address, { maxRedirects: 0 });
    // A fault below a page that had already begun shows in it, with its digest.
    if (answer.status() >= 500 || /digest\\?":\\?"\d/.test(await answer.text()))
      failed.push(`${answer.status()} ${address.slice(0, 120)}`);
  }
  expect(failed).toEqual([]);
});
