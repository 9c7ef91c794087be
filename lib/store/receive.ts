import { createHash, randomUUID } from "node:crypto";
import { chmod, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { incomingFolder, ownMark, placeOf, syncFolder } from "@/lib/store/place";

/** So much of a file's beginning is kept in memory: enough to tell what it is and what it says of itself. */
export const HEAD_BYTES = 1_000_000;

/** A file that came in whole and is on the disk under a name for the while: whoever received it keeps or discards it. */
export type Received = {
  sha256: string;
  size: number;
  /** Its first HEAD_BYTES. */
  head: Uint8Array;
  /** Gives it its place in the store. The same content that stands there is replaced: it may have been damaged. */
  keep: () => Promise<void>;
  /** Takes it away, unless it was kept. */
  discard: () => Promise<void>;
};

/** Why nothing was received: nothing of it is on the disk. */
export type NotReceived = { problem: "too-long" | "disk-full" };

const FULL = ["ENOSPC", "EDQUOT", "EFBIG"];

/**
 * Writes a stream into the store's incoming files, hashed on the way, a piece at a time: memory doesn't grow with it. The
 * bytes are on the disk when it resolves. A stream that fails leaves nothing, and its fault is thrown.
 *
 * @param most bytes it may have
 */
export async function receive(
  stream: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Received | NotReceived> {
  const folder = incomingFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${ownMark()}${randomUUID()}`);
  const discard = () => rm(file, { force: true });
  try {
    const written = await writeAll(file, stream, most);
    if (!written) {
      await discard();
      return { problem: "too-long" };
    }
    return { ...written, keep: () => keep(file, written.sha256), discard };
  } catch (fault) {
    await discard();
    if (FULL.includes(String((fault as NodeJS.ErrnoException).code))) return { problem: "disk-full" };
    throw fault;
  }
}

/** Null when there is more of it than may be. */
async function writeAll(
  file: string,
  stream: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Pick<Received, "sha256" | "size" | "head"> | null> {
  const handle = await open(file, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    const head: Uint8Array[] = [];
    let size = 0;
    for await (const piece of stream) {
      // A copy: the piece is a part of a larger buffer, which would be held with it.
      if (size < HEAD_BYTES) head.push(Uint8Array.from(piece.subarray(0, HEAD_BYTES - size)));
      size += piece.length;
      if (size > most) return null;
      hash.update(piece);
      await writeWhole(handle, piece);
    }
    await handle.sync();
    return { sha256: hash.digest("hex"), size, head: Buffer.concat(head) };
  } finally {
    await handle.close();
  }
}

/** A write may take less than it was given, on a disk that is nearly full. */
async function writeWhole(handle: Awaited<ReturnType<typeof open>>, piece: Uint8Array): Promise<void> {
  for (let from = 0; from < piece.length; ) {
    const { bytesWritten } = await handle.write(piece, from, piece.length - from);
    from += bytesWritten;
  }
}

/** Again after a transaction was run anew, it finds the file in its place and has nothing to do. */
async function keep(file: string, sha256: string): Promise<void> {
  const place = placeOf(sha256);
  const folder = path.dirname(place);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    // Nobody writes it any more, this account included: what is changed by hand is changed on purpose.
    await chmod(file, 0o400);
    await rename(file, place);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "ENOENT") throw fault;
    await stat(place);
  }
  await syncFolder(folder);
  if (made) await syncFolder(path.dirname(folder));
}
