/** Where a thread of the store begins. It runs as it stands here, as tsc writes it, and inside the bundled program. */

import { parentPort, workerData } from "node:worker_threads";
import { failureOf } from "./failure-of.ts";
import { serveReads } from "./reader.ts";
import type { FromThread, ThreadData } from "./thread-data.ts";
import { serveWrites } from "./writer.ts";

const data = workerData as ThreadData;
if (parentPort === null) throw new TypeError("this file is a thread of the store and does nothing by itself");
try {
  if (data.part === "writer") serveWrites(parentPort, data);
  else serveReads(parentPort, data);
} catch (error) {
  const { code, message } = failureOf(error);
  parentPort.postMessage({ kind: "failed", failure: { code, message } } satisfies FromThread);
}
