// The other side of read-isolated.ts. Plain JavaScript, since a thread of its own begins without TypeScript.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { bytes, format } = workerData;
const answer =
  format === "sheet"
    ? await (await import("../incoming/sheet.ts")).readSheet(bytes)
    : await (await import("../incoming/read.ts")).read(bytes, format);
parentPort.postMessage(answer);
