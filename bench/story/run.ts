import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { hashPassword } from "@/lib/auth/password";
import { buildWhenStale } from "@/scripts/launch/build";
import { startPostgres } from "@/scripts/testing/postgres";
import { fill } from "../data/fill";
import { planOfReprints } from "../data/plan";
import { formRequest } from "../measure/forms";
import { type Ask, load, send } from "../measure/load";
import { peakMegabytes } from "../measure/processes";
import { type BenchSite, nativeDatabase, startSite } from "../measure/site";
import { cookieOf } from "../run";

/** What somebody does with the story, and how long they wait for it: the middle and the slowest of so many times. */
export type Wait = { what: string; times: number; middle: number; slowest: number };
export type StoryMeasured = {
  statements: number;
  documents: number;
  /** Pairs of documents that share something, and positions of the claim whose page is opened. */
  pairs: number;
  positions: number;
  waits: Wait[];
  siteMegabytes: number;
};

const TIMES = 20;
const DOCUMENTS_ADDED = 10;

/**
 * What copied text costs in the life of one story of `statements`, four to a document, a third of the documents reprints:
 * its board and a claim with 400 positions opened through the real site on a native PostgreSQL, and documents brought in.
 */
export async function measureStory(statements: number, say: (line: string) => void): Promise<StoryMeasured> {
  await buildWhenStale(say, new AbortController().signal);
  const folder = mkdtempSync(path.join(os.tmpdir(), "onrecord-bench-story-"));
  process.env.ONRECORD_DATA = folder;
  const server = await startPostgres(say);
  const database = await nativeDatabase(server);
  const client = new pg.Client({ connectionString: database.url });
  try {
    const plan = planOfReprints(statements);
    const storyId = plan.stories[0]?.id ?? "";
    await fill(database.url, plan, await hashPassword(randomBytes(16).toString("hex")), say);
    await client.connect();
    const secret = randomBytes(32).toString("hex");
    const waits: Wait[] = [];
    const first = await startSite(database, false, secret);
    waits.push(...(await opened(first, secret, storyId, "the first time ever, all texts looked through")));
    await first.close();
    const site = await startSite(database, false, secret);
    try {
      waits.push(...(await opened(site, secret, storyId, "the site just started")));
      waits.push(...(await worked(site, secret, storyId, client)));
      return {
        statements,
        ...(await countsOf(client, storyId)),
        waits,
        siteMegabytes: peakMegabytes(site.pid),
      };
    } finally {
      await site.close();
    }
  } finally {
    await client.end();
    await database.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const boardOf = (storyId: string) => `/stories/${storyId}/board`;
const claimOf = (storyId: string) => `/stories/${storyId}/claims/1`;

/** The board, then the claim, once each: nothing is kept yet. */
async function opened(site: BenchSite, secret: string, storyId: string, when: string): Promise<Wait[]> {
  const cookie = await cookieOf(secret, site.port);
  return [
    await waited(`the board, ${when}`, 1, () => answered(site.port, cookie, { path: boardOf(storyId) })),
    await waited("the claim, after it", 1, () => answered(site.port, cookie, { path: claimOf(storyId) })),
  ];
}

/** A working day: both again and again, documents brought in, and both after each. */
async function worked(site: BenchSite, secret: string, storyId: string, client: pg.Client): Promise<Wait[]> {
  const { port } = site;
  const cookie = await cookieOf(secret, port);
  const open = (page: string) => () => answered(port, cookie, { path: page });
  // What is compiled at a first request belongs to no request in particular.
  await load(port, cookie, () => ({ path: boardOf(storyId) }), { clients: 1, seconds: 1 });
  const waits = [
    await waited("the board, again", TIMES, open(boardOf(storyId))),
    await waited("the claim, again", TIMES, open(claimOf(storyId))),
  ];
  const texts = await textsToReprint(client, storyId);
  const forms = await Promise.all(texts.map((text, at) => formOf(port, cookie, storyId, text, at)));
  const [added, boards, claims]: [number[], number[], number[]] = [[], [], []];
  for (const form of forms) {
    added.push(await timed(() => answered(port, cookie, form)));
    boards.push(await timed(open(boardOf(storyId))));
    claims.push(await timed(open(claimOf(storyId))));
  }
  return [
    ...waits,
    summed("a reprint brought in", added),
    summed("the board, after it", boards),
    summed("the claim, after it", claims),
  ];
}

/** Texts of documents behind the claim: a reprint of one touches it. */
async function textsToReprint(client: pg.Client, storyId: string): Promise<string[]> {
  const { rows } = await client.query<{ content: string }>(
    `SELECT t.content FROM "Text" t WHERE t.id IN (
       SELECT s."textId" FROM "Position" p JOIN "Statement" s ON s.id = p."statementId"
       JOIN "Item" i ON i.id = p."claimId" WHERE p."storyId" = $1 AND i.number = 1)
     ORDER BY t.id LIMIT $2`,
    [storyId, DOCUMENTS_ADDED],
  );
  return rows.map(({ content }, at) => `Report ${at + 1} of the evening.\n\n${content}`);
}

async function formOf(port: number, cookie: string, storyId: string, text: string, at: number): Promise<Ask> {
  const page = `/stories/${storyId}/documents/new`;
  const { text: html } = await send(port, cookie, { path: page });
  const values = { title: `One more, ${at + 1}`, kind: "article", text };
  return formRequest(`http://127.0.0.1:${port}`, page, html, "text", values);
}

async function answered(port: number, cookie: string, ask: Ask): Promise<void> {
  const { status, location } = await send(port, cookie, ask);
  if (status === 200 && ask.method !== "POST") return;
  if (status === 303 && location?.includes("?new=1")) return;
  throw new Error(`${ask.method ?? "GET"} ${ask.path} was answered with ${status} ${location ?? ""}`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function waited(what: string, times: number, work: () => Promise<void>): Promise<Wait> {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) took.push(await timed(work));
  return summed(what, took);
}

function summed(what: string, took: readonly number[]): Wait {
  const sorted = [...took].sort((a, b) => a - b);
  return {
    what,
    times: sorted.length,
    middle: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    slowest: sorted.at(-1) ?? Number.NaN,
  };
}

async function countsOf(client: pg.Client, storyId: string) {
  const count = async (question: string) => {
    const { rows } = await client.query<{ count: number }>(question, [storyId]);
    return rows[0]?.count ?? 0;
  };
  return {
    documents: await count(`SELECT count(*)::int AS count FROM "Document" WHERE "storyId" = $1`),
    pairs: await count(
      `SELECT count(*)::int AS count FROM "SharedText" WHERE "storyId" = $1 AND kind <> 'nothing'`,
    ),
    positions: await count(
      `SELECT count(*)::int AS count FROM "Position" p JOIN "Item" i ON i.id = p."claimId"
       WHERE p."storyId" = $1 AND i.number = 1`,
    ),
  };
}
