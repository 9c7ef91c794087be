import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { DraftStory, Finding } from "@/lib/draft/model";

/** Milliseconds for one draft from its turn on; the longest prose that is taken needs a tenth of it. */
const DEADLINE = 20_000;
/** Megabytes of the thread's own heap. */
const HEAP = 1_024;

// The site, the commands and the tests all run in the project's folder; a bundle has no folder of its own.
const WORKER = path.join("lib", "isolation", "draft-worker.mjs");

/** The thread is kept: it takes a second to begin, and has the stories it was asked about ready. */
let kept: Worker | undefined;
/** One draft at a time. */
let queue: Promise<unknown> = Promise.resolve();

/** What the thread knows a story by: it is told the whole of it only when it asks. */
const keys = new WeakMap<DraftStory, number>();
let lastKey = 0;

/**
 * Holds a draft against a story as `checkDraft` does, in a thread beside this one, which goes on answering others. Null
 * when the copy takes longer, or more memory, than drafts do: it may be made to.
 *
 * @param time milliseconds it may take at most
 */
export function checkIsolated(copy: string, story: DraftStory, time = DEADLINE): Promise<Finding[] | null> {
  const turn = queue.then(() => checkNow(copy, story, time));
  queue = turn.catch(() => {});
  return turn;
}

async function checkNow(copy: string, story: DraftStory, time: number): Promise<Finding[] | null> {
  kept ??= begin();
  const worker = kept;
  const key = keys.get(story) ?? ++lastKey;
  keys.set(story, key);
  const late = new AbortController();
  const deadline = setTimeout(() => late.abort(), time);
  const ask = async (question: { copy: string; key: number; story?: DraftStory }) => {
    const answer = once(worker, "message", { signal: late.signal });
    worker.postMessage(question);
    return (await answer)[0] as Finding[] | "which story";
  };
  worker.ref();
  try {
    const answer = await ask({ copy, key });
    return answer === "which story" ? ((await ask({ copy, key, story })) as Finding[]) : answer;
  } catch (fault) {
    // Whatever it is in the middle of, the next draft has a new one.
    kept = undefined;
    await worker.terminate();
    if (late.signal.aborted || isOutOfMemory(fault)) return null;
    throw fault;
  } finally {
    clearTimeout(deadline);
    // A command ends when its work is done.
    worker.unref();
  }
}

function begin(): Worker {
  const worker = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), WORKER), {
    // A thread that reads what anybody pasted is told no secret of the process.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });
  // One that ends while nobody waits for it is begun anew for the next draft.
  worker.on("error", () => {
    if (kept === worker) kept = undefined;
  });
  return worker;
}

function isOutOfMemory(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && fault.code === "ERR_WORKER_OUT_OF_MEMORY";
}
