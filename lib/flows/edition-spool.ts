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
    await this.#file.write(all, 0, all.byteLength, this.#written);
    this.#written += all.byteLength;
  }

  /** What was put aside, from the beginning, in pieces of `size` bytes; the last is shorter. */
  async *pieces(size: number): AsyncGenerator<Buffer> {
    if (this.#file && this.#waiting > 0) await this.#flush();
    if (!this.#file) {
      const all = Buffer.concat(this.#chunks);
      for (let at = 0; at < all.byteLength; at += size) yield all.subarray(at, at + size);
      return;
    }
    for (let at = 0; at < this.#written; at += size) {
      const piece = Buffer.alloc(Math.min(size, this.#written - at));
      await this.#file.read(piece, 0, piece.byteLength, at);
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

/** Values put aside as lines of JSON. */
export class JsonSpool<T> {
  #spool = new Spool();

  async add(value: T): Promise<void> {
    await this.#spool.add(Buffer.from(`${JSON.stringify(value)}\n`));
  }

  async *values(): AsyncGenerator<T> {
    let rest = Buffer.alloc(0);
    for await (const piece of this.#spool.pieces(256 * 1024)) {
      const all = Buffer.concat([rest, piece]);
      let from = 0;
      for (let end = all.indexOf(NEWLINE); end >= 0; end = all.indexOf(NEWLINE, from)) {
        yield JSON.parse(all.toString("utf8", from, end)) as T;
        from = end + 1;
      }
      rest = all.subarray(from);
    }
  }

  discard(): Promise<void> {
    return this.#spool.discard();
  }
}
