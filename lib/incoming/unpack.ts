import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { BOUNDS, type Unreadable, unreadable } from "@/lib/incoming/model";

/** A zip file's parts by name, whole in memory and within bounds. */
export type Unpacked = { ok: true; parts: Map<string, Buffer> } | Unreadable;

const DAMAGED = "It is damaged or cut off: its parts can't be unpacked. Ask for the file again.";

/**
 * Unpacks a zip file to its last byte, counting as it goes rather than believing what its headers say. Refuses too many
 * parts, parts that grow without measure, parts behind a password, one name twice, and a file that is cut off.
 */
export async function unpack(bytes: Uint8Array): Promise<Unpacked> {
  const parts = new Map<string, Buffer>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true });
    if (zip.entryCount > BOUNDS.parts)
      return unreadable(
        `It has ${zip.entryCount.toLocaleString("en-GB")} parts; ${BOUNDS.parts.toLocaleString("en-GB")} is the most.`,
      );
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      const name = String(entry.fileName);
      if (entry.isEncrypted())
        return unreadable("It is locked with a password: unlock it and save it again.");
      if (parts.has(name))
        return unreadable("Two of its parts have one name, so that programs read it differently.");
      const allowed = Math.max(BOUNDS.unpackedFreely, entry.compressedSize * BOUNDS.unpackedTimes);
      const most = Math.min(BOUNDS.unpackedBytes - total, allowed);
      const part = await read(zip, entry, most);
      if (part === null)
        return unreadable(
          `Unpacked it grows past ${BOUNDS.unpackedBytes / 1e6} MB, or past ${BOUNDS.unpackedTimes} times its size: it may be made to fill a memory.`,
        );
      total += part.length;
      parts.set(name, part);
    }
    return { ok: true, parts };
  } catch {
    return unreadable(DAMAGED);
  }
}

/** A part's bytes, or null as soon as there are more than `most`. */
async function read(zip: ZipFile, entry: Entry, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > most) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Whether a part declares its document type or entities, in any encoding that leaves its letters in order. */
export function declaresType(part: Buffer | undefined): boolean {
  return part !== undefined && /<!(DOCTYPE|ENTITY)/i.test(part.toString("latin1").replaceAll("\0", ""));
}
