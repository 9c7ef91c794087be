import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import os from "node:os";
import path from "node:path";
import lockfile from "proper-lockfile";
import { z } from "zod";
import { SettingsError } from "@/lib/env";

/** The name PostgreSQL's clients look for in a socket's folder. */
const SOCKET_NAME = ".s.PGSQL.5432";
/** A Unix socket's path has 104 bytes on macOS and 108 on Linux, a zero at the end included. */
const SOCKET_PATH_MAX = 100;

const holderSchema = z.object({
  pid: z.number(),
  socketFolder: z.string(),
  since: z.string(),
  /** It takes nobody new and will be gone in a moment. */
  ending: z.boolean().default(false),
});

/** Who serves a data folder's database, and where. */
export type Holder = z.infer<typeof holderSchema>;

/** Makes the data folder, for its owner alone. Throws a sentence when it can't be written. */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? ` (${String(fault.code)})` : "";
    throw new SettingsError(
      `The data folder ${folder} can't be written${code}. ONRECORD_DATA names another.`,
    );
  }
}

export function socketFile(holder: Pick<Holder, "socketFolder">): string {
  return path.join(holder.socketFolder, SOCKET_NAME);
}

/** The URL under which every PostgreSQL client reaches a Unix socket's folder. */
export function socketUrl(holder: Pick<Holder, "socketFolder">): string {
  return `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(holder.socketFolder)}`;
}

/**
 * Who serves the folder's database now; undefined when nobody does. The file says who it was, the socket whether
 * they still are: the operating system closes it with its process, however that ended.
 */
export async function findHolder(folder: string): Promise<Holder | undefined> {
  const holder = readHolder(folder);
  return holder && (await isListening(socketFile(holder))) ? holder : undefined;
}

/**
 * Makes this process the one that serves the folder's database, once `listen` listens on the socket it is given.
 * Returns who else does, when someone else does. Two that come at the same moment wait for each other.
 */
export async function claimFolder(
  folder: string,
  listen: (socket: string) => Promise<void>,
): Promise<Holder | { claimed: Holder }> {
  const release = await lockfile.lock(folder, {
    lockfilePath: path.join(folder, "claim.lock"),
    stale: 5_000,
    retries: { retries: 40, minTimeout: 100, maxTimeout: 300 },
  });
  try {
    const other = await findHolder(folder);
    if (other) return other;
    const left = readHolder(folder);
    if (left) removeSocketFolder(left, folder);
    const claimed = {
      pid: process.pid,
      socketFolder: makeSocketFolder(folder),
      since: new Date().toISOString(),
      ending: false,
    };
    await listen(socketFile(claimed));
    writeHolder(folder, claimed);
    return { claimed };
  } finally {
    await release();
  }
}

/** Tells those who come now that it is worth waiting. */
export function noteEnding(folder: string, holder: Holder): void {
  if (readHolder(folder)?.pid === holder.pid) writeHolder(folder, { ...holder, ending: true });
}

/** Takes the claim back: the process that held it ends. */
export function releaseFolder(folder: string, holder: Holder): void {
  if (readHolder(folder)?.pid === holder.pid) rmSync(holderFile(folder), { force: true });
  removeSocketFolder(holder, folder);
}

/** Where the folder's database keeps its files. */
export function databaseFolder(folder: string): string {
  return path.join(folder, "database");
}

function holderFile(folder: string): string {
  return path.join(folder, "database.json");
}

/** Under its name only once it is whole. */
function writeHolder(folder: string, holder: Holder): void {
  const unfinished = `${holderFile(folder)}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(holder), { mode: 0o600 });
  renameSync(unfinished, holderFile(folder));
}

function readHolder(folder: string): Holder | undefined {
  const file = holderFile(folder);
  if (!existsSync(file)) return undefined;
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // Cut off in the middle of writing: its process did not live to serve anyone.
    return undefined;
  }
}

/** Within the data folder when its path is short enough, else in the system's folder for passing things. */
function makeSocketFolder(folder: string): string {
  const inside = path.join(folder, "socket");
  if (Buffer.byteLength(path.join(inside, SOCKET_NAME)) > SOCKET_PATH_MAX) {
    return mkdtempSync(path.join(os.tmpdir(), "onrecord-"));
  }
  rmSync(inside, { recursive: true, force: true });
  mkdirSync(inside, { mode: 0o700 });
  chmodSync(inside, 0o700);
  return inside;
}

function removeSocketFolder(holder: Holder, folder: string): void {
  const ours = holder.socketFolder === path.join(folder, "socket");
  const passing = path.basename(holder.socketFolder).startsWith("onrecord-");
  if (ours || passing) rmSync(holder.socketFolder, { recursive: true, force: true });
}

function isListening(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(file);
    const answer = (listening: boolean) => {
      socket.destroy();
      resolve(listening);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
  });
}
