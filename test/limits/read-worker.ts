/** Makes hostile mails one by one, reads each, and names it; dies when its heap is full. */
import { parentPort, workerData } from "node:worker_threads";
import { read } from "../../packages/core/src/index.ts";
import { bytesOf, HOSTILE_MAILS } from "./hostile-mail.ts";

for (const index of workerData as readonly number[]) {
  const hostile = HOSTILE_MAILS[index];
  if (hostile === undefined) throw new TypeError(`no hostile mail ${index}`);
  read(bytesOf(hostile.make(hostile.bytes)));
  parentPort?.postMessage(hostile.name);
}
