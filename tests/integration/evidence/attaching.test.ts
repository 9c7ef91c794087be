import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newClaims, sealClaims, sessionCookie } from "@/lib/auth/claims";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/digest";
import { MOST_WITH_EVIDENCE } from "@/lib/edge/request-rules";
import { readEvidence } from "@/lib/evidence/reads";
import { readAlarms } from "@/lib/evidence/reads-custody";
import { verifyEvidence } from "@/lib/flows/verify-evidence";
import { newId } from "@/lib/identifiers";
import type { Role, StoryScope } from "@/lib/policy";
import { incomingFolder, placeOf } from "@/lib/store/place";
import { ledgerOf, makeClaimOf, makeStoryWith, mustBe } from "@/tests/support/builders";
import { type Answer, knock } from "@/tests/support/knock";
import { type SiteProcess, startSiteProcess } from "@/tests/support/site-process";

let site: SiteProcess;
let storyId: string;
let scopes: Record<"rep" | "ed" | "view", StoryScope>;
let claim: { claimId: string; number: number };
let stranger: StoryScope;

beforeAll(async () => {
  ({ storyId, scopes } = await makeStoryWith({ rep: "reporter", ed: "editor", view: "viewer" }));
  ({ stranger } = (await makeStoryWith<"stranger">({ stranger: "standards" as Role })).scopes);
  claim = await makeClaimOf(scopes.rep, "Twelve were injured");
  site = await startSiteProcess(mustBe(process.env.DATABASE_URL), mustBe(process.env.NEXTAUTH_SECRET));
}, 300_000);
afterAll(() => site?.close());

async function cookieOf({ actor: { accountId } }: StoryScope): Promise<string> {
  const { sessionVersion } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  return `${sessionCookie().name}=${await sealClaims(newClaims({ accountId, sessionVersion }, new Date()))}`;
}

const BOUNDARY = "a-boundary";
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==",
  "base64",
);

type Sent = { fields?: Record<string, string>; file?: Buffer | null; filename?: string; type?: string };

/** A form as a browser writes it: the fields, then the file. */
function formOf({ fields = {}, file = PNG, filename = "gate.png", type = "image/png" }: Sent = {}): Buffer {
  const all: Record<string, string> = {
    id: newId(),
    itemId: claim.claimId,
    back: `/stories/${storyId}/claims/${claim.number}`,
    title: "The gate",
    kind: "photo",
    stance: "asserts",
    ...fields,
  };
  const parts = Object.entries(all).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: ${type}\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(parts.join("")),
    ...(file ? [Buffer.from(head), file, Buffer.from("\r\n")] : []),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}

const address = () => `/stories/${storyId}/evidence`;
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

function post(
  cookie: string | undefined,
  bytes: Buffer,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return knock(site.url, { path: address(), method: "POST", cookie, headers, body: { type: TYPE, bytes } });
}
const asScript = { accept: "application/json" };

/** What stands in the store and in the table, to be compared with what stands there later. */
async function standing() {
  return {
    incoming: existsSync(incomingFolder()) ? readdirSync(incomingFolder()) : [],
    evidence: await db.evidence.count(),
    blobs: await db.blob.count(),
  };
}

describe("a file is attached", () => {
  it("as it came: in the store under its hash, in no table, told in the ledger; and nothing is left coming in", async () => {
    const file = Buffer.concat([PNG, randomBytes(3_000_000)]);
    const id = newId();
    const fields = { id, madeBy: "A resident", cameFrom: "By messenger" };
    const answer = await post(await cookieOf(scopes.rep), formOf({ fields, file }), asScript);
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.stringContaining("Evidence%20added.".replace("%20", "+")),
    ]);
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(file.equals(await readFile(placeOf(sha256(file))))).toBe(true);
    const blob = await db.blob.findUniqueOrThrow({ where: { sha256: sha256(file) } });
    expect(blob).toMatchObject({ bytes: null, size: file.length });
    const [entry] = (await readEvidence(scopes.rep, claim.claimId)).filter((each) => each.id === id);
    expect(entry).toMatchObject({ filename: "gate.png", mediaType: "image/png", madeBy: "A resident" });
    const told = (await ledgerOf(storyId)).filter(({ event }) => event === "evidence.added");
    expect(told.at(-1)?.payload).toMatchObject({ sha256: sha256(file), cameFrom: "By messenger" });
    expect((await standing()).incoming).toEqual([]);
  });

  it("once, though it is sent twice at one moment, and its content once for two pieces", async () => {
    const cookie = await cookieOf(scopes.rep);
    const id = newId();
    const file = randomBytes(400_000);
    const twice = await Promise.all(
      [1, 2].map(() => post(cookie, formOf({ fields: { id }, file }), asScript)),
    );
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect((await post(cookie, formOf({ file }), asScript)).status).toBe(200);
    expect(await db.evidence.count({ where: { blobSha256: sha256(file) } })).toBe(2);
    expect((await standing()).incoming).toEqual([]);
  });

  it("by a browser without a script, which is led back to the item; and what it typed comes back when it is refused", async () => {
    const cookie = await cookieOf(scopes.rep);
    const added = await post(cookie, formOf());
    expect([added.status, added.headers.location]).toEqual([
      303,
      expect.stringMatching(new RegExp(`^/stories/${storyId}/claims/${claim.number}\\?done=.*#evidence$`)),
    ]);
    const refused = await post(cookie, formOf({ fields: { title: " ", note: "Taken at noon" } }));
    expect([refused.status, refused.headers.location]).toEqual([
      303,
      expect.stringContaining("refused=evidence"),
    ]);
    const kept = mustBe(refused.headers["set-cookie"]);
    expect(kept).toMatch(/HttpOnly; SameSite=Lax/);
    const page = await knock(site.url, {
      path: mustBe(refused.headers.location).replace(/#.*/, ""),
      cookie: `${cookie}; ${kept.split(";")[0]}`,
    });
    expect(page.body).toContain("Taken at noon");
    expect(page.body).toContain("Nothing was added");
  });

  it("and what is too long to come back is told, as plain words that nothing reads as anything else", async () => {
    const cookie = await cookieOf(scopes.rep);
    const before = await standing();
    const repeated = "<script>alert(1)</script> ".repeat(1_500);
    // What repeats itself packs to next to nothing, and comes back; two such fields are more than is unpacked again.
    const short = await post(cookie, formOf({ fields: { title: " ", note: repeated } }));
    expect(short.status).toBe(303);
    const kept = mustBe(short.headers["set-cookie"]).split(";")[0] ?? "";
    expect(kept.length).toBeLessThan(4096);
    const path = mustBe(short.headers.location).replace(/#.*/, "");
    expect((await knock(site.url, { path, cookie: `${cookie}; ${kept}` })).status).toBe(200);
    for (const fields of [
      { title: " ", note: repeated, cameFrom: repeated },
      { title: " ", note: randomBytes(2_500).toString("hex") },
    ]) {
      const long = await post(cookie, formOf({ fields }));
      expect(long.status).toBe(422);
      expect(long.headers).toMatchObject({
        "content-type": "text/plain; charset=utf-8",
        "x-content-type-options": "nosniff",
      });
      expect(long.headers["set-cookie"]).toBeUndefined();
      expect(long.body).toContain(`Note\n${fields.note.trim()}`);
    }
    expect(await standing()).toEqual(before);
  });

  it("or without a file", async () => {
    const answer = await post(await cookieOf(scopes.rep), formOf({ file: null }), asScript);
    expect(answer.status).toBe(200);
  });
});

describe("nothing is left on the disk and in no table", () => {
  const cases: [string, () => Promise<Answer>, number][] = [
    ["of a stranger's", () => post(undefined, formOf()), 303],
    ["of a stranger's film", () => post(undefined, formOf({ file: randomBytes(70_000) })), 413],
    ["of a forged session's", () => post(`${sessionCookie().name}=x`, formOf(), asScript), 401],
    ["of a member of another story", async () => post(await cookieOf(stranger), formOf(), asScript), 404],
    ["of a viewer's", async () => post(await cookieOf(scopes.view), formOf(), asScript), 403],
    [
      "of another site's page",
      async () => post(await cookieOf(scopes.rep), formOf(), { origin: "https://evil.example" }),
      403,
    ],
    [
      "of a form without a title",
      async () => post(await cookieOf(scopes.rep), formOf({ fields: { title: "" } }), asScript),
      422,
    ],
    [
      "of an item that isn't there",
      async () => post(await cookieOf(scopes.rep), formOf({ fields: { itemId: newId() } }), asScript),
      422,
    ],
    [
      "of an empty file",
      async () => post(await cookieOf(scopes.rep), formOf({ file: Buffer.alloc(0) }), asScript),
      422,
    ],
    [
      "of a form cut off before its end, whatever length it says",
      async () =>
        post(
          await cookieOf(scopes.rep),
          formOf({ file: randomBytes(200_000) }).subarray(0, 150_000),
          asScript,
        ),
      400,
    ],
    [
      "of two files",
      async () => {
        const one = formOf();
        const end = `--${BOUNDARY}--\r\n`.length;
        const second = one.subarray(
          one.indexOf('--a-boundary\r\nContent-Disposition: form-data; name="file"'),
        );
        return post(await cookieOf(scopes.rep), Buffer.concat([one.subarray(0, -end), second]), asScript);
      },
      400,
    ],
    [
      "of what is no form",
      async () =>
        knock(site.url, {
          path: address(),
          method: "POST",
          cookie: await cookieOf(scopes.rep),
          headers: asScript,
          body: { type: "image/png", bytes: PNG },
        }),
      400,
    ],
  ];
  it.each(cases)("%s", async (_who, send, status) => {
    const before = await standing();
    const answer = await send();
    expect([answer.status, answer.body]).toEqual([status, expect.anything()]);
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(await standing()).toEqual(before);
  });

  it("of what doesn't say its length, or says more than any may have", async () => {
    const before = await standing();
    const cookie = await cookieOf(scopes.rep);
    expect(await statusOf({ cookie, "transfer-encoding": "chunked" })).toBe(411);
    expect(await statusOf({ cookie, "content-length": String(MOST_WITH_EVIDENCE + 1) })).toBe(413);
    expect(await standing()).toEqual(before);
  });

  it("of what breaks off on its way", async () => {
    const before = await standing();
    const cookie = await cookieOf(scopes.rep);
    const whole = formOf({ file: randomBytes(2_000_000) });
    const request = ask({ cookie, "content-length": String(whole.length) });
    request.on("error", () => {});
    request.write(whole.subarray(0, 1_000_000));
    await expect.poll(async () => (await standing()).incoming.length).toBe(1);
    request.destroy();
    await expect.poll(standing).toEqual(before);
  });
});

function ask(headers: Record<string, string>): http.ClientRequest {
  const { hostname, port, origin } = new URL(site.url);
  return http.request({
    hostname,
    port,
    path: address(),
    method: "POST",
    headers: { origin, "content-type": TYPE, ...headers },
  });
}

/** The status that a request's head alone gets. */
function statusOf(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = ask(headers);
    request.on("response", ({ statusCode = 0 }) => {
      resolve(statusCode);
      request.destroy();
    });
    request.on("error", reject);
    request.flushHeaders();
    if ("transfer-encoding" in headers) request.end("x");
  });
}

describe("a file is looked at", () => {
  async function attached(sent: Sent): Promise<string> {
    const id = newId();
    expect(
      (await post(await cookieOf(scopes.rep), formOf({ ...sent, fields: { id } }), asScript)).status,
    ).toBe(200);
    return id;
  }
  const openings = (file: Buffer) => db.originalCheck.count({ where: { blobSha256: sha256(file) } });
  const look = async (who: StoryScope, id: string, query = "", headers: Record<string, string> = {}) =>
    knock(site.url, { path: `${address()}/${id}${query}`, cookie: await cookieOf(who), headers });

  it("in place when its bytes are a picture's, whatever it is called; one opening however often it is asked for", async () => {
    const file = Buffer.concat([PNG, randomBytes(2_000)]);
    const id = await attached({ file, filename: "page.html", type: "text/html" });
    const opening = newId();
    const shown = await look(scopes.view, id, `?shown=${opening}`);
    expect(shown.status).toBe(200);
    expect(shown.headers).toMatchObject({
      "content-type": "image/png",
      "content-disposition": "inline",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "content-security-policy": expect.stringMatching(/default-src 'none'.*sandbox/),
    });
    await look(scopes.view, id, `?shown=${opening}`);
    expect(await openings(file)).toBe(1);
    // Somebody else's opening is their own, whatever identifier they send.
    await look(scopes.ed, id, `?shown=${opening}`);
    await look(scopes.view, id);
    expect(await openings(file)).toBe(3);
  });

  it.each<[string, string, string]>([
    ["a page", "<!doctype html><script>alert(1)</script>", "image/png"],
    [
      "a drawing with a program",
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      "image/svg+xml",
    ],
    ["a PDF", "%PDF-1.7 /JS", "application/pdf"],
  ])("as a file to be saved when it is %s, also where it is asked to be shown", async (_what, text, type) => {
    const id = await attached({ file: Buffer.from(`${text}${newId()}`), filename: "x.png", type });
    for (const query of ["", `?shown=${newId()}`])
      expect((await look(scopes.view, id, query)).headers).toMatchObject({
        "content-type": "application/octet-stream",
        "content-disposition": expect.stringMatching(/^attachment/),
        "x-content-type-options": "nosniff",
      });
  });

  it("in parts, as a player asks for a film", async () => {
    const film = Buffer.concat([
      Buffer.from("\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00", "latin1"),
      randomBytes(900_000),
    ]);
    const id = await attached({ file: film, filename: "film.mp4", type: "video/mp4" });
    const opening = `?shown=${newId()}`;
    const part = await look(scopes.view, id, opening, { range: "bytes=100-199" });
    expect([part.status, part.headers["content-range"]]).toEqual([206, `bytes 100-199/${film.length}`]);
    expect((await look(scopes.view, id, opening, { range: "bytes=9000000-" })).status).toBe(416);
    expect((await look(scopes.view, id, opening, { range: "bytes=0-9", "if-range": '"x"' })).status).toBe(
      200,
    );
    expect(await openings(film)).toBe(1);
  });

  it("by nobody once a byte of it was changed or it is gone, which is an alarm wherever something rests on it", async () => {
    const file = randomBytes(5_000);
    const id = await attached({ file, filename: "log.bin" });
    expect((await look(scopes.view, id)).status).toBe(200);
    const place = placeOf(sha256(file));
    await chmod(place, 0o600);
    await writeFile(place, Buffer.concat([file.subarray(0, -1), Buffer.from([(file.at(-1) ?? 0) ^ 1])]));
    expect((await look(scopes.view, id)).status).toBe(409);
    expect((await readAlarms(scopes.rep)).map(({ finding, page }) => [finding, page])).toEqual([
      ["changed", `claims/${claim.number}`],
    ]);
    await rm(place);
    const { wrong } = await verifyEvidence();
    expect(wrong).toEqual([{ sha256: sha256(file), finding: "missing", stories: [storyId] }]);
    // Brought in again it is whole, once somebody has looked.
    await attached({ file, filename: "log.bin" });
    expect((await look(scopes.view, id)).status).toBe(200);
    expect(await readAlarms(scopes.rep)).toEqual([]);
  });
});
