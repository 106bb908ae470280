/** The largest hostile mails are read in bounded memory: in a worker whose heap is small, one after the other. */
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { HOSTILE_MAILS } from "./hostile-mail.ts";

const SECONDS = 300_000;
/** What may be in use beside the message: the message as a string (64 MiB at most), and what the reader makes of it. */
const HEAP_MB = 320;
const LARGE_BYTES = 15_000_000;
const NESTED = /nested|digest/;

const LARGE = HOSTILE_MAILS.map(({ name, bytes }, index) => ({ name, bytes, index })).filter(
  ({ name, bytes }) => bytes >= LARGE_BYTES || NESTED.test(name),
);

/** The names of the mails that were read before the heap was full. */
function readInWorker(indexes: readonly number[]): Promise<string[]> {
  return new Promise((resolve) => {
    const read: string[] = [];
    const worker = new Worker(new URL("read-worker.ts", import.meta.url), {
      workerData: indexes,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32 },
    });
    worker.on("message", (name: string) => read.push(name));
    worker.on("error", (error) => read.push(String(error)));
    worker.on("exit", () => resolve(read));
  });
}

it(
  `reads the largest mails within ${HEAP_MB} MB`,
  async () => {
    expect(await readInWorker(LARGE.map(({ index }) => index))).toEqual(LARGE.map(({ name }) => name));
  },
  SECONDS,
);
