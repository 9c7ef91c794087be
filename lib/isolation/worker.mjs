// The other side of read-isolated.ts. Plain JavaScript, since a thread of its own begins without TypeScript.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { bytes, format } = workerData;
const answers = {
  sheet: async () => (await import("../incoming/sheet.ts")).readSheet(bytes),
  notes: async () => ({ says: await (await import("../media/read-notes.ts")).readNotes(bytes) }),
};
const answer = await (
  answers[format] ?? (async () => (await import("../incoming/read.ts")).read(bytes, format))
)();
parentPort.postMessage(answer);
