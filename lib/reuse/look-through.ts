import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { findPairs } from "@/lib/reuse/find-pairs";
import { keepFound } from "@/lib/reuse/keep-found";
import { FINDER, type StoryText } from "@/lib/reuse/model";
import { forgetIndex, storyIndex } from "@/lib/reuse/story-index";

const ATTEMPTS = 8;

/** For each story where its chain ended when no text was missing. */
const seenWhole = new Map<string, number>();
const underway = new Map<string, Promise<void>>();

/** The entries that bring a text, or change what is known of one. */
const BRINGS_TEXT = ["document.created", "document.changed", "text.added", "source.changed"];

/**
 * Sees to it that every text of the story was looked through for what it shares with the others, and that what was found
 * is kept. Texts are looked through when they are brought in; after a crash in between, an import past the desk or a
 * publisher set right, it is done at the next use. Never within a transaction: the embedded database takes one at a time.
 *
 * @param seq where the story's chain ends, where the caller has read it: no text comes without an entry, so that nothing
 * is asked twice
 */
export async function lookThroughMissing(storyId: string, seq?: number): Promise<void> {
  const end = seq ?? (await endOf(storyId));
  if ((seenWhole.get(storyId) ?? -1) >= end) return;
  if ((await mayBeMissing(storyId, end)) && (await isAnyMissing(storyId)))
    await once(storyId, () => lookThrough(storyId, end));
  seenWhole.set(storyId, end);
}

async function endOf(chain: string): Promise<number> {
  const head = await db.ledgerHead.findUnique({ where: { chain }, select: { seq: true } });
  return head?.seq ?? 0;
}

/** Whether an entry since the last look may have brought a text: sooner asked than the texts themselves. */
async function mayBeMissing(storyId: string, end: number): Promise<boolean> {
  const head = await db.sharedTextHead.findUnique({ where: { storyId } });
  const known = head?.finder === FINDER ? head.wholeAt : -1;
  const since = Math.max(known, seenWhole.get(storyId) ?? -1);
  if (since < 0) return true;
  const brought = await db.ledgerEntry.count({
    where: { chain: storyId, seq: { gt: since, lte: end }, event: { in: BRINGS_TEXT } },
  });
  return brought > 0;
}

/** The same after a change that brought a text in: the change stands whatever comes of this, and the next use does it. */
export async function lookThroughAfter(storyId: string): Promise<void> {
  await lookThroughMissing(storyId).catch((fault: unknown) => {
    console.error(`The texts of story ${storyId} will be looked through at the next use: ${String(fault)}`);
  });
}

/** Looks through all texts of the story anew, from nothing but the texts. Returns how many there are. */
export async function lookThroughAnew(storyId: string): Promise<number> {
  await forgetIndex(storyId);
  await db.lookedThrough.deleteMany({ where: { storyId } });
  const end = await endOf(storyId);
  await once(storyId, () => lookThrough(storyId, end));
  return db.lookedThrough.count({ where: { storyId } });
}

/** One look at a time in this process: whoever comes meanwhile waits, and then looks whether anything is left. */
async function once(storyId: string, work: () => Promise<void>): Promise<void> {
  const before = underway.get(storyId);
  const mine = (async () => {
    await before?.catch(() => {});
    await work();
  })();
  underway.set(storyId, mine);
  try {
    await mine;
  } finally {
    if (underway.get(storyId) === mine) underway.delete(storyId);
  }
}

/** Other processes look too: what was found is kept only if nobody kept anything meanwhile, else it is found again. */
async function lookThrough(storyId: string, end: number): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const head = await db.sharedTextHead.findUnique({ where: { storyId }, select: { seq: true } });
    const texts = await readTexts(storyId);
    const missing = texts.filter((text) => text.missing);
    if (missing.length === 0) return;
    const found = findPairs(await storyIndex(storyId, texts), texts);
    if (await keepFound(storyId, { seq: head?.seq ?? 0, end }, missing, found)) return;
  }
  throw new Error("the texts of the story could not be looked through: others kept something every time");
}

const isMissing = Prisma.sql`l."textId" IS NULL OR l.finder <> ${FINDER} OR l.publisher IS DISTINCT FROM p.name
  OR l."publishedAt" IS DISTINCT FROM d."publishedAt"`;

const textsOf = (storyId: string) => Prisma.sql`
  FROM "Text" t JOIN "Document" d ON d."storyId" = t."storyId" AND d.id = t."documentId"
  LEFT JOIN "Source" p ON p."storyId" = d."storyId" AND p.id = d."publisherId"
  LEFT JOIN "LookedThrough" l ON l."storyId" = t."storyId" AND l."textId" = t.id
  WHERE t."storyId" = ${storyId}::uuid`;

async function isAnyMissing(storyId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ any: boolean }[]>`
    SELECT EXISTS (SELECT 1 ${textsOf(storyId)} AND (${isMissing})) AS any`;
  return row?.any ?? false;
}

function readTexts(storyId: string): Promise<StoryText[]> {
  return db.$queryRaw`
    SELECT t.id AS "textId", t."documentId", p.name AS publisher, d."publishedAt", (${isMissing}) AS missing
    ${textsOf(storyId)} ORDER BY t.id`;
}
