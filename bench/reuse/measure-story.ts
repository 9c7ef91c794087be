import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fill } from "@/bench/data/fill";
import { planOfReprints } from "@/bench/data/plan";
import { nativeDatabase } from "@/bench/measure/site";
import { startPostgres } from "@/scripts/testing/postgres";

/**
 * What copied text costs in the life of one story on a native PostgreSQL: looking through all its texts, its board and a
 * claim with 400 positions worked out and kept, and one more document. In this process, as pages and flows ask for it.
 */
const statements = Number(process.argv[2] ?? 20_000);
const say = (line: string) => console.error(line);
process.env.ONRECORD_DATA = mkdtempSync(path.join(os.tmpdir(), "onrecord-bench-"));
const server = await startPostgres(say);
const database = await nativeDatabase(server);
process.env.DATABASE_URL = database.url;
const plan = planOfReprints(statements);
const storyId = plan.stories[0]?.id ?? "";
await fill(database.url, plan, "nobody signs in", say);

const { db } = await import("@/lib/db");
const { actorByEmail, storyScope } = await import("@/lib/auth/mint");
const { PEOPLE } = await import("@/bench/data/plan");
const { listClaims, readClaimPage } = await import("@/lib/claims/reads");
const { lookThroughMissing, lookThroughAnew } = await import("@/lib/reuse/look-through");
const { bringInDocument } = await import("@/lib/flows/bring-in-document");
const { documentInput } = await import("@/lib/documents/model");
const { newId } = await import("@/lib/identifiers");

const actor = await actorByEmail(db, PEOPLE.editor.email);
const scope = actor && (await storyScope(actor, storyId));
if (!scope) throw new Error("the editor has no such story");

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const made = await work();
  console.log(`${name.padEnd(52)} ${(performance.now() - began).toFixed(0).padStart(7)} ms`);
  return made;
}

/** The middle and the slowest of some. */
async function timedOften(
  name: string,
  times: number,
  work: (at: number) => Promise<unknown>,
): Promise<void> {
  const took: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const began = performance.now();
    await work(at);
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  const [middle = 0, slowest = 0] = [took[Math.floor(times / 2)], took.at(-1)];
  console.log(`${name.padEnd(52)} ${middle.toFixed(0).padStart(7)} ms, slowest ${slowest.toFixed(0)} ms`);
}

const [texts, { content }] = [
  await db.text.count({ where: { storyId } }),
  await db.text.findFirstOrThrow({ where: { storyId }, select: { content: true } }),
];
await timed(`all ${texts} texts looked through`, () => lookThroughMissing(storyId));
const pairs = await db.sharedText.count({ where: { storyId } });
const positions = await db.position.count({ where: { storyId, claim: { item: { number: 1 } } } });
console.log(`${pairs} pairs share something; C1 has ${positions} positions`);
await timed("the claim’s page, worked out", () => readClaimPage(scope, 1));
await timedOften("the claim’s page, kept", 20, () => readClaimPage(scope, 1));
await timed("the board, worked out", () => listClaims(scope, {}, { page: 1, size: 60 }));
await timedOften("the board, kept", 20, () => listClaims(scope, {}, { page: 1, size: 60 }));
const bring = (text: string) =>
  bringInDocument(scope, documentInput.parse({ id: newId(), title: "One more", kind: "article" }), {
    bytes: new TextEncoder().encode(text),
    mediaType: "text/plain",
    filename: null,
    how: "paste",
  });
await timedOften("one more document, a reprint", 10, (at) => bring(`Report ${at}.\n\n${content}`));
await timed("the claim’s page after it", () => readClaimPage(scope, 1));
await timed("the board after it", () => listClaims(scope, {}, { page: 1, size: 60 }));
await timed("all looked through anew", () => lookThroughAnew(storyId));
console.log(`${(process.memoryUsage().rss / 1e6).toFixed(0)} MB in this process`);
await db.$disconnect();
await database.close();
await server.close();
