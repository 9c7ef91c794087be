import { createWriteStream } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ReuseIndex } from "@/lib/text/reuse/reuse-index";

/** The index that a file holds, an empty one where there is no file; throws `UnreadableIndex` at anything else. */
export async function readIndexFile(file: string): Promise<ReuseIndex> {
  const bytes = await readFile(file).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return null;
    throw fault;
  });
  return bytes === null ? new ReuseIndex() : ReuseIndex.read(bytes);
}

/** Beside the file first, then in its place: whoever reads meanwhile, or after a crash, finds the old or the new one. */
export async function writeIndexFile(file: string, index: ReuseIndex): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.${process.pid}.new`;
  try {
    await pipeline(Readable.from(index.pieces()), createWriteStream(beside, { mode: 0o600 }));
    await rename(beside, file);
  } catch (fault) {
    await rm(beside, { force: true });
    throw fault;
  }
}
