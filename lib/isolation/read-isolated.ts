import path from "node:path";
import { Worker } from "node:worker_threads";
import { type Format, type Reading, type Unreadable, unreadable } from "@/lib/incoming/model";
import type { Sheet } from "@/lib/incoming/sheet";
import type { FileSays } from "@/lib/media/file-says";

/** What a reader may take before it is ended. */
export type Allowance = {
  /** Milliseconds from the thread's beginning to its answer. */
  time: number;
  /** Megabytes of the thread's own heap. */
  heap: number;
  /** Megabytes by which the whole process may grow meanwhile: what libraries keep outside the heap. */
  growth: number;
};

const USUAL: Allowance = { time: 30_000, heap: 768, growth: 1_200 };
const LOOK_EVERY_MS = 50;

// The site, the commands and the tests all run in the project's folder; a bundle has no folder of its own.
const WORKER = path.join("lib", "isolation", "worker.mjs");

/** One file at a time: what two would take together is more than a small server has. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads a file in a thread of its own, which ends with the answer, at the deadline, or when it takes more memory than it
 * may: whatever the file is, this process goes on. What ends it is a refusal in words.
 */
export function readIsolated(
  bytes: Uint8Array,
  format: Exclude<Format, "text">,
  allowance: Partial<Allowance> = {},
): Promise<Reading> {
  return inTurn<Reading>({ bytes, format }, allowance);
}

/** Reads a spreadsheet in the same way. */
export function readSheetIsolated(
  bytes: Uint8Array,
  allowance: Partial<Allowance> = {},
): Promise<Sheet | Unreadable> {
  return inTurn<Sheet | Unreadable>({ bytes, format: "sheet" }, allowance);
}

/** What a picture says of itself takes no time to find; where it does, the picture says nothing. */
const OF_NOTES: Partial<Allowance> = { time: 10_000, heap: 256, growth: 400 };

/**
 * Reads what a picture says of itself in the same way, out of its first bytes. Whatever the bytes do to their reader:
 * then it says nothing.
 */
export async function readNotesIsolated(
  head: Uint8Array,
  allowance: Partial<Allowance> = {},
): Promise<FileSays | null> {
  const task: Task = { bytes: head, format: "notes" };
  const found = await inTurn<{ says: FileSays | null }>(task, { ...OF_NOTES, ...allowance }).catch(
    () => null,
  );
  return found && "says" in found ? found.says : null;
}

type Task = { bytes: Uint8Array; format: Exclude<Format, "text"> | "sheet" | "notes" };

function inTurn<T>(task: Task, allowance: Partial<Allowance>): Promise<T | Unreadable> {
  const turn = queue.then(() => readNow<T>(task, { ...USUAL, ...allowance }));
  queue = turn.catch(() => {});
  return turn;
}

const TOO_MUCH =
  "Reading it takes more memory than any document does: it may be made to. Print it to PDF elsewhere, or paste its words.";
const TOO_LONG =
  "Reading it takes longer than any document does: it may be made to. Print it to PDF elsewhere, or paste its words.";

async function readNow<T>(task: Task, { time, heap, growth }: Allowance): Promise<T | Unreadable> {
  const worker = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), WORKER), {
    workerData: task,
    // A thread that reads hostile bytes is told no secret of the process.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    // What a library says on its way is nobody's to read.
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  let ended: Unreadable | undefined;
  const end = (why: string) => {
    ended ??= unreadable(why);
    void worker.terminate();
  };
  const deadline = setTimeout(() => end(TOO_LONG), time);
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > growth * 1_000_000) end(TOO_MUCH);
  }, LOOK_EVERY_MS);
  try {
    return await new Promise<T | Unreadable>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", (fault) => {
        if ("code" in fault && fault.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(unreadable(TOO_MUCH));
        else reject(fault);
      });
      worker.once("exit", () =>
        ended ? resolve(ended) : reject(new Error("The reading thread ended by itself.")),
      );
    });
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    await worker.terminate();
  }
}
