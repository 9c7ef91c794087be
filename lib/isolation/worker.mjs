// The other side of read-isolated.ts. Plain JavaScript, since a thread of its own begins without TypeScript.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { read } = await import("../incoming/read.ts");
const { bytes, format } = workerData;
parentPort.postMessage(await read(bytes, format));
