import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, unlink } from "node:fs/promises";
import path from "node:path";
import { settings } from "@/lib/env";

/** More than this is kept in a file instead of memory. */
const IN_MEMORY = 4 * 1024 * 1024;

/**
 * Bytes put aside while an edition is made, and read again as often as wanted: a few megabytes in memory, more in a file
 * of the data folder. The file has no name from the moment it is opened, so nothing of it outlives the process.
 */
export class Spool {
  #chunks: Uint8Array[] = [];
  #waiting = 0;
  #file: FileHandle | null = null;
  #written = 0;

  async add(chunk: Uint8Array): Promise<void> {
    this.#chunks.push(chunk);
    this.#waiting += chunk.byteLength;
    if (this.#waiting >= IN_MEMORY) await this.#flush();
  }

  async #flush(): Promise<void> {
    this.#file ??= await openNameless();
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [];
    this.#waiting = 0;
    // A disk that fills up takes a part of what it is given, and says so only when it is given the rest.
    for (let at = 0; at < all.byteLength; ) {
      const { bytesWritten } = await this.#file.write(all, at, all.byteLength - at, this.#written);
      at += bytesWritten;
      this.#written += bytesWritten;
    }
  }

  /** What was put aside, in pieces of `size` bytes; the last is shorter. */
  async *pieces(size: number, from = 0): AsyncGenerator<Buffer> {
    if (this.#file && this.#waiting > 0) await this.#flush();
    if (!this.#file) {
      const all = Buffer.concat(this.#chunks);
      for (let at = from; at < all.byteLength; at += size) yield all.subarray(at, at + size);
      return;
    }
    for (let at = from; at < this.#written; at += size) {
      const piece = Buffer.allocUnsafe(Math.min(size, this.#written - at));
      const { bytesRead } = await this.#file.read(piece, 0, piece.byteLength, at);
      if (bytesRead < piece.byteLength)
        throw new Error(`${bytesRead} of ${piece.byteLength} bytes were read`);
      yield piece;
    }
  }

  async discard(): Promise<void> {
    this.#chunks = [];
    await this.#file?.close();
    this.#file = null;
  }
}

async function openNameless(): Promise<FileHandle> {
  const { dataFolder } = settings();
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const name = path.join(dataFolder, `edition-${randomUUID()}.part`);
  const file = await open(name, "wx+", 0o600);
  await unlink(name);
  return file;
}

const NEWLINE = 0x0a;

/**
 * Values put aside as lines of JSON, many at a time: none of them has a line's end of its own, which JSON escapes. The
 * first megabytes of them stay as they are besides, and aren't read from their lines again.
 */
export class JsonSpool<T> {
  #spool = new Spool();
  #bytes = 0;
  #first: T[] = [];
  #after = 0;

  async add(values: readonly T[]): Promise<void> {
    if (values.length === 0) return;
    const lines = Buffer.from(`${values.map((value) => JSON.stringify(value)).join("\n")}\n`);
    await this.#spool.add(lines);
    this.#bytes += lines.byteLength;
    if (this.#bytes > IN_MEMORY) return;
    this.#first.push(...values);
    this.#after = this.#bytes;
  }

  /** Whole lines, about `size` bytes of them at once, without the end of the last. */
  async *lines(size: number, from = 0): AsyncGenerator<Buffer> {
    let rest = Buffer.alloc(0) as Buffer;
    for await (const piece of this.#spool.pieces(size, from)) {
      const all = rest.byteLength === 0 ? piece : Buffer.concat([rest, piece]);
      const end = all.lastIndexOf(NEWLINE);
      if (end >= 0) yield all.subarray(0, end);
      rest = all.subarray(end + 1);
    }
  }

  async *values(): AsyncGenerator<T> {
    yield* this.#first;
    for await (const lines of this.lines(256 * 1024, this.#after))
      yield* JSON.parse(`[${lines.toString("utf8").replaceAll("\n", ",")}]`) as T[];
  }

  discard(): Promise<void> {
    this.#first = [];
    return this.#spool.discard();
  }
}
