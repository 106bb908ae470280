/** A process that logs more than a pipe holds, says by a message that it went on, and ends in the way that it is asked to: for a test. */

import { LogOutlet } from "./log-outlet.ts";
import { logWriter, writeRest } from "./log-writer.ts";

const LINES = 20_000;

const outlet = new LogOutlet({ write: logWriter(process.stdout), onLost: () => undefined });
for (let line = 0; line < LINES; line++) outlet.write(`${"x".repeat(90)} ${line}\n`);
process.once("exit", () => writeRest(process.stdout, outlet.takeRest()));
process.once("message", (end) => {
  if (end === "at-once") process.exit();
  outlet.flushed().then(() => process.exit());
});
setImmediate(() => process.send?.("went on"));
