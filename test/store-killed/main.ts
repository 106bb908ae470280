/**
 * The process that is killed: `node main.ts FILE FIRST-ID`. Sessions store messages and settle each with a notification, as
 * fast as they can, for ever. What the store has acknowledged is told on the standard output, a line each: "stored 7", "settled 7".
 */

import { NOON_MS, OWNER, sampleMessage, sampleRecipient } from "../../packages/server/src/store/conformance/index.ts";
import { openSqliteStore, type QueueStore } from "../../packages/server/src/store/index.ts";

/** The notification about message 7 is message 1,000,000,007. */
const NOTIFICATION = 1_000_000_000;
const SESSIONS = 8;
const LARGE_EVERY = 23;

const [file = "", firstId = "1"] = process.argv.slice(2);
let lastId = Number(firstId) - 1;
const store = await openSqliteStore({ file });
await Promise.all(Array.from({ length: SESSIONS }, () => session(store)));

async function session(queue: QueueStore): Promise<never> {
  for (;;) {
    lastId += 1;
    const id = lastId;
    const content = id % LARGE_EVERY === 0 ? await staged(queue) : new Uint8Array(900);
    await queue.enqueue(sampleMessage(id, { owner: OWNER, content, recipients: [sampleRecipient({ state: "claimed" })] }));
    tell(`stored ${id}`);
    await queue.settle({
      owner: OWNER,
      recipients: [{ key: { message: id, index: 0 }, state: "failed", isAttempt: true }],
      messages: [sampleMessage(NOTIFICATION + id, { kind: "notification", about: id })],
      audit: [],
      nowMs: NOON_MS,
    });
    tell(`settled ${id}`);
  }
}

async function staged(queue: QueueStore) {
  const writer = queue.stage();
  await writer.write(new Uint8Array(300_000));
  return await writer.finish();
}

/** Node writes to a pipe at once. A line that dies with the process all the same only means that less is asked of the store. */
function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
