import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { placeOf } from "@/lib/store/place";

/** A file's bytes, to be read in pieces and closed. */
export type KeptFile = {
  size: number;
  /** The bytes from `from` up to and without `to`, in pieces; each asks for the next. Closes the file at its end. */
  read: (from: number, to: number) => AsyncIterator<Uint8Array>;
  /** The first `length` bytes, or fewer if it has no more. */
  head: (length: number) => Promise<Uint8Array>;
  close: () => Promise<void>;
};

/** A file as it was found: only while its bytes are those its name says is there anything to read. */
export type Found = { finding: "whole"; file: KeptFile } | { finding: "changed" | "missing" };

const PIECE = 256 * 1024;
/** A film is asked for in many parts, each of which would hash all of it again. */
const HASH_HOLDS_MS = 10 * 60_000;
const MOST_REMEMBERED = 1_000;

/** What the file system said of files when they were hashed and found whole, by their SHA-256. */
const whole = new Map<string, { stamp: string; at: number }>();

/**
 * Opens a file of the store, hashed again to its end: unless this process did so within ten minutes and the file system
 * says that it is the same file since. Its change time, to the nanosecond, is among what it says: every write, renaming
 * and change of mode sets it, and none of the ways that set a file's times sets it back. The bytes given out are those of
 * the very file that was hashed.
 */
export async function openWhole(sha256: string): Promise<Found> {
  return look(sha256, true);
}

/** What hashing a file of the store finds, whatever was found a moment ago. */
export async function checkStored(sha256: string): Promise<Found["finding"]> {
  const found = await look(sha256, false);
  if (found.finding === "whole") await found.file.close();
  return found.finding;
}

async function look(sha256: string, remembering: boolean): Promise<Found> {
  const handle = await openIfThere(placeOf(sha256));
  if (!handle) return { finding: "missing" };
  try {
    const { stamp, size } = await stampOf(handle);
    const known = whole.get(sha256);
    const holds = remembering && known?.stamp === stamp && Date.now() - known.at < HASH_HOLDS_MS;
    if (!holds) {
      const isWhole = (await hashOf(handle)) === sha256 && (await stampOf(handle)).stamp === stamp;
      remember(sha256, isWhole ? stamp : null);
      if (!isWhole) {
        await handle.close();
        return { finding: "changed" };
      }
    }
    return { finding: "whole", file: fileOf(handle, size) };
  } catch (fault) {
    await handle.close();
    throw fault;
  }
}

async function openIfThere(place: string): Promise<FileHandle | null> {
  try {
    return await open(place, "r");
  } catch (fault) {
    if (["ENOENT", "ENOTDIR"].includes(String((fault as NodeJS.ErrnoException).code))) return null;
    throw fault;
  }
}

async function stampOf(handle: FileHandle): Promise<{ stamp: string; size: number }> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await handle.stat({ bigint: true });
  return { stamp: [dev, ino, size, mtimeNs, ctimeNs].join(":"), size: Number(size) };
}

async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(PIECE);
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, PIECE, at);
    if (bytesRead === 0) return hash.digest("hex");
    hash.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}

function remember(sha256: string, stamp: string | null): void {
  whole.delete(sha256);
  if (stamp === null) return;
  const [oldest] = whole.keys();
  if (whole.size >= MOST_REMEMBERED && oldest !== undefined) whole.delete(oldest);
  whole.set(sha256, { stamp, at: Date.now() });
}

function fileOf(handle: FileHandle, size: number): KeptFile {
  const close = () => handle.close();
  return {
    size,
    close,
    head: async (length) => {
      const buffer = Buffer.alloc(Math.min(length, size));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
      return buffer.subarray(0, bytesRead);
    },
    read: (from, to) => {
      let at = from;
      const end = async () => {
        await close();
        return { done: true as const, value: undefined };
      };
      return {
        next: async () => {
          if (at >= to) return end();
          const { bytesRead, buffer } = await handle.read(
            Buffer.allocUnsafe(Math.min(PIECE, to - at)),
            0,
            Math.min(PIECE, to - at),
            at,
          );
          // Cut off since it was hashed: what is missing is no end.
          if (bytesRead === 0) {
            await close();
            throw new Error("The file became shorter while it was read.");
          }
          at += bytesRead;
          return { done: false, value: buffer.subarray(0, bytesRead) };
        },
        return: end,
      };
    },
  };
}

/** Bytes that are in memory, read as a file is. */
export function fileInMemory(bytes: Uint8Array): KeptFile {
  return {
    size: bytes.length,
    close: async () => {},
    head: async (length) => bytes.subarray(0, length),
    read: (from, to) => {
      let at = from;
      return {
        next: async () => {
          if (at >= to) return { done: true, value: undefined };
          const piece = bytes.subarray(at, Math.min(to, at + PIECE));
          at += piece.length;
          return { done: false, value: piece };
        },
      };
    },
  };
}
