/** `ricochet explain`: one message -> the page, or the report with the advice as JSON. */

import { existsSync } from "node:fs";
import { DEFAULT_LIMITS, read as readMessage } from "@ricochet/core";
import { type Message, readSources, STDIN } from "../../sources/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import { tellFailure } from "./failures.ts";
import type { JsonFlag } from "./flags.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { standardInput } from "./standard-input.ts";

export async function explain(this: Context, flags: JsonFlag, file: string): Promise<void> {
  const message = await findMessage(this, file);
  if (message === undefined) return;
  if (message.bytes.length === 0) {
    this.fail(EXIT.badInput, `ricochet: ${file === STDIN ? "the standard input" : shown(file)} is empty; nothing to explain`);
    return;
  }
  const { adviceFor, explainReport, paintFor } = await import("../present/index.ts");
  const report = readMessage(message.bytes, { source: message.source });
  const output = new Output(this.process.stdout);
  if (flags.json === true) output.addJson({ ...report, advice: adviceFor(report) });
  else output.add(explainReport(report, { bytes: message.bytes, paint: paintFor(this.process.stdout, this.process.env) }));
  await output.flush();
}

/** The one message that was meant. "mbox#3" is the third of a mailbox, unless a file has that very name. */
async function findMessage(context: Context, file: string): Promise<Message | undefined> {
  const number = existsSync(file) ? null : /^(.+)#([1-9]\d*)$/.exec(file);
  const path = number?.[1] ?? file;
  let hasFailed = false;
  let first: Message | undefined;
  const batches = readSources([path], {
    limitBytes: DEFAULT_LIMITS.messageBytes,
    stdin: standardInput(context),
    onFailure: (failure) => {
      hasFailed = true;
      tellFailure(context, failure, "nothing to explain");
    },
  });
  for await (const batch of batches) {
    for (const message of batch) {
      if (number !== null) {
        if (message.source === file || (message.source === path && number[2] === "1")) return message;
      } else if (first === undefined) {
        // Its bytes are lent only until the next batch.
        first = { source: message.source, bytes: Uint8Array.from(message.bytes) };
      } else {
        context.fail(
          EXIT.wrongUse,
          `ricochet: ${shown(file)} holds more than one message; name the one to explain: ${shown(first.source)}, ${shown(message.source)}, …`,
        );
        return undefined;
      }
    }
  }
  if (first === undefined && !hasFailed) {
    context.fail(
      EXIT.badInput,
      number === null
        ? `ricochet: no message in ${shown(file)}; nothing to explain`
        : `ricochet: ${shown(path)} has no message number ${number[2]}; nothing to explain`,
    );
  }
  return first;
}
