import { rm } from "node:fs/promises";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { db } from "@/lib/db";
import { settings } from "@/lib/env";
import { readIndexFile, writeIndexFile } from "@/lib/reuse/index-file";
import type { StoryText } from "@/lib/reuse/model";
import { UnreadableIndex } from "@/lib/text/reuse/index-file";
import type { Entry } from "@/lib/text/reuse/model";
import { ReuseIndex } from "@/lib/text/reuse/reuse-index";

/** Stories whose index this process holds at a time, those used last. */
const MOST_HELD = 4;
const TEXTS_AT_ONCE = 100;
/** An index is written down once so many texts, and such a share of it, came since it was: reading them anew takes less. */
const WRITTEN_AFTER = 200;
const WRITTEN_AFTER_SHARE = 0.1;

type Held = { index: ReuseIndex; written: number };
const held = new Map<string, Held>();

/**
 * The index of a story's texts, and of no other story's, with all of `texts` in it: this process's, else the one of the
 * data folder, else a new one. Any of it can be thrown away at any moment: what is missing is read from the database.
 */
export async function storyIndex(storyId: string, texts: readonly StoryText[]): Promise<ReuseIndex> {
  const wanted = new Map(texts.map((text) => [text.textId, entryOf(text)]));
  const known = held.get(storyId) ?? (await fromFile(storyId));
  const entry = known && fits(known.index, wanted) ? known : { index: new ReuseIndex(), written: 0 };
  await addMissing(storyId, entry.index, wanted);
  held.delete(storyId);
  held.set(storyId, entry);
  for (const oldest of held.keys()) {
    if (held.size <= MOST_HELD) break;
    held.delete(oldest);
  }
  const since = entry.index.size - entry.written;
  if (since >= WRITTEN_AFTER && since >= entry.index.size * WRITTEN_AFTER_SHARE) {
    entry.written = entry.index.size;
    await writeDown(storyId, entry.index);
  }
  return entry.index;
}

/** Forgets the story's index, in this process and in the data folder. */
export async function forgetIndex(storyId: string): Promise<void> {
  held.delete(storyId);
  await rm(fileOf(storyId), { force: true });
}

function fileOf(storyId: string): string {
  return path.join(settings().dataFolder, "shared-text", `${storyId}.index`);
}

async function fromFile(storyId: string): Promise<Held | null> {
  try {
    const index = await readIndexFile(fileOf(storyId));
    return { index, written: index.size };
  } catch (fault) {
    if (fault instanceof UnreadableIndex) return null;
    throw fault;
  }
}

/** A folder that can't be written to, or a full disk, costs time at the next start and nothing else. */
async function writeDown(storyId: string, index: ReuseIndex): Promise<void> {
  await writeIndexFile(fileOf(storyId), index).catch((fault: unknown) => {
    console.error(`The index of shared text could not be written: ${String(fault)}`);
  });
}

function entryOf({ textId, documentId, publisher, publishedAt }: StoryText): Entry {
  return { id: textId, work: documentId, publisher, publishedAt: publishedAt?.getTime() ?? null };
}

/** Whether all that the index holds is still so: a publisher or a date may have been set right since. */
function fits(index: ReuseIndex, wanted: ReadonlyMap<string, Entry>): boolean {
  return index.entries.every((entry) => {
    const now = wanted.get(entry.id);
    return (
      now !== undefined &&
      now.work === entry.work &&
      now.publisher === entry.publisher &&
      now.publishedAt === entry.publishedAt
    );
  });
}

async function addMissing(
  storyId: string,
  index: ReuseIndex,
  wanted: ReadonlyMap<string, Entry>,
): Promise<void> {
  const missing = [...wanted.keys()].filter((id) => !index.has(id));
  for (let from = 0; from < missing.length; from += TEXTS_AT_ONCE) {
    const rows = await db.text.findMany({
      where: { storyId, id: { in: missing.slice(from, from + TEXTS_AT_ONCE) } },
      select: { id: true, content: true },
    });
    for (const { id, content } of rows) {
      const entry = wanted.get(id);
      if (entry && !index.has(id)) index.add({ ...entry, text: content });
    }
    // Reading words takes its time: the server answers others in between.
    await setImmediate();
  }
}
