/**
 * All that `ricochet read --json` does but read: the mailbox is cut, each message scanned, and the report of the message that
 * stood in its place when the set came for the first time is written. What is left of it is what reading costs.
 *
 *     node nothing-read.ts MESSAGES-IN-THE-SET MBOX
 */

import { DEFAULT_LIMITS, type Report, read } from "../../packages/core/dist/index.js";
import { scanMessage } from "../../packages/core/dist/mime/index.js";
import { Output } from "../../packages/server/dist/cli/commands/output.js";
import { readSources } from "../../packages/server/dist/sources/index.js";

const [, , size = "1", path = ""] = process.argv;
const output = new Output(process.stdout);
const known: Report[] = [];
const batches = readSources([path], {
  limitBytes: DEFAULT_LIMITS.messageBytes,
  stdin: process.stdin,
  onFailure: ({ cause }) => {
    throw cause;
  },
});
let count = 0;
for await (const batch of batches) {
  for (const { source, bytes } of batch) {
    const place = count++ % Number(size);
    known[place] ??= read(bytes, { source });
    scanMessage(bytes, []);
    output.addJson(known[place]);
  }
  if (output.isFull) await output.flush();
}
await output.flush();
