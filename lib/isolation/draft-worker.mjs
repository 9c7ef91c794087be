// The other side of check-isolated.ts. Plain JavaScript, since a thread of its own begins without TypeScript.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { checkDraft } = await import("../draft/check-draft.ts");

/** Each may be thousands of statements, made ready: a desk checks drafts of few stories at a time. */
const MOST_STORIES = 8;
const stories = new Map();

parentPort.on("message", ({ copy, key, story = stories.get(key) }) => {
  if (!story) {
    parentPort.postMessage("which story");
    return;
  }
  stories.delete(key);
  stories.set(key, story);
  for (const oldest of stories.keys()) if (stories.size > MOST_STORIES) stories.delete(oldest);
  parentPort.postMessage(checkDraft(copy, story));
});
