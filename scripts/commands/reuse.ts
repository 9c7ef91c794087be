import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { readIndexFile, writeIndexFile } from "@/lib/reuse/index-file";
import { UnreadableIndex } from "@/lib/text/reuse/index-file";
import type { Relation } from "@/lib/text/reuse/model";
import { ReuseIndex } from "@/lib/text/reuse/reuse-index";
import { parseLines } from "@/scripts/commands/json-lines";

/** One line of input. Other fields are let be, so that a file can carry notes of its own. */
const document = z.object({
  id: z.string().min(1),
  text: z.string(),
  publisher: z.string().nullish(),
  publishedAt: z.iso
    .datetime({ offset: true, error: "must be an ISO 8601 time with its zone" })
    .nullish()
    .transform((time) => (time ? Date.parse(time) : null)),
});

/** Lines are written so many characters at a time: one by one takes longer than finding what they say. */
const TOGETHER = 1 << 16;
/** From this share of new documents on, all are compared anew: sooner done than one by one. */
const MANY = 0.1;

/**
 * Reads documents as JSON lines `{id, text, publishedAt: ISO 8601 with zone|null, publisher: name|null}` into the index.
 * A line that can't be read, or whose id is taken, is complained of and the rest is still done. Returns the ids added.
 */
async function addLines(
  index: ReuseIndex,
  lines: AsyncIterable<string>,
  complain: (sentence: string) => void,
): Promise<{ added: string[]; code: 0 | 1 }> {
  const added: string[] = [];
  let code: 0 | 1 = 0;
  const refuse = (error: string) => {
    complain(error);
    code = 1;
  };
  for await (const line of parseLines(lines, document)) {
    if (!line.ok) refuse(line.error);
    else if (index.has(line.value.id))
      refuse(`line ${line.number}: there is a document ${line.value.id} already`);
    else {
      const { id, text, publisher, publishedAt } = line.value;
      index.add({ id, text, publisher: publisher ?? null, publishedAt });
      added.push(id);
    }
  }
  return { added, code };
}

/** What the documents added share, with each other and with those that were there, each pair once. */
function* relationsOfAdded(index: ReuseIndex, added: readonly string[]): Generator<Relation> {
  const fresh = new Set(added);
  if (added.length >= index.size * MANY) {
    for (const relation of index.relations())
      if (fresh.has(relation.a) || fresh.has(relation.b)) yield relation;
    return;
  }
  const done = new Set<string>();
  for (const id of added) {
    for (const relation of index.relationsOf(id)) {
      if (!done.has(relation.a === id ? relation.b : relation.a)) yield relation;
    }
    done.add(id);
  }
}

function* inChunks(relations: Iterable<Relation>): Generator<string> {
  let chunk = "";
  for (const { a, b, kind, passages, from, evidence } of relations) {
    chunk += `${JSON.stringify({ a, b, kind, passages, from, evidence })}\n`;
    if (chunk.length >= TOGETHER) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}

/**
 * Finds what the documents of JSON lines share; writes one JSON line `{a, b, kind, passages: [{aStart, aEnd, bStart,
 * bEnd}], from, evidence}` for each related pair as it is found. Offsets are UTF-16 units, end exclusive. Returns the
 * exit code: 1 if any line was in error.
 */
export async function findReuse(
  index: ReuseIndex,
  lines: AsyncIterable<string>,
  output: Writable,
  complain: (sentence: string) => void,
): Promise<0 | 1> {
  const { added, code } = await addLines(index, lines, complain);
  await pipeline(Readable.from(inChunks(relationsOfAdded(index, added)), { objectMode: true }), output, {
    end: false,
  });
  return code;
}

/** `onrecord reuse`: finds copied text in a file of JSON lines, or in standard input. */
export async function reuseInFile(
  file: string | undefined,
  { index: indexFile }: { index?: string },
  complain: (sentence: string) => void,
): Promise<0 | 1> {
  try {
    const index = indexFile ? await readIndexFile(indexFile) : new ReuseIndex();
    const input = file ? createReadStream(file, "utf8") : process.stdin;
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    const code = await findReuse(index, lines, process.stdout, complain);
    if (indexFile) await writeIndexFile(indexFile, index);
    return code;
  } catch (fault) {
    if (!(fault instanceof UnreadableIndex)) throw fault;
    complain(`${indexFile}: ${fault.message}. Delete it and give all documents again.`);
    return 1;
  }
}
