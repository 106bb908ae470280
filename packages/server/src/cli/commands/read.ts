/** `ricochet read`: every message of every source -> a row, a line of JSON, or another program's JSON. */

import { DEFAULT_LIMITS, type Report, read as readMessage } from "@ricochet/core";
import { loadSchema } from "../../schemas/index.ts";
import { readSources, STDIN, storedBytes } from "../../sources/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import { tellFailure } from "./failures.ts";
import type { ReadFlags } from "./flags.ts";
import { Output } from "./output.ts";
import { Progress } from "./progress.ts";
import { shown } from "./shown.ts";
import { standardInput } from "./standard-input.ts";

/** What becomes of each report; `end` adds what comes below them all. */
interface Presenter {
  readonly add: (report: Report) => void;
  readonly end: () => void;
}

export async function read(this: Context, flags: ReadFlags, ...paths: string[]): Promise<void> {
  const output = new Output(this.process.stdout);
  const presenter = await choosePresenter(this, flags, output);
  const progress = new Progress(this.process, () => storedBytes(paths));
  const isInteractive = paths.includes(STDIN);
  const batches = readSources(paths, {
    limitBytes: DEFAULT_LIMITS.messageBytes,
    stdin: standardInput(this),
    onFailure: (failure) => tellFailure(this, failure, "going on without it"),
    ...(progress.isWanted && { onBytes: progress.addBytes }),
  });
  for await (const batch of batches) {
    for (const { source, bytes } of batch) {
      const report = readOne(this, source, bytes);
      if (report !== undefined) presenter.add(report);
    }
    if (progress.isWanted) await progress.addMessages(batch.length);
    if (output.isFull || isInteractive) await output.flush();
  }
  progress.end();
  presenter.end();
  await output.flush();
}

/** No mail makes the reader throw. Should one, it must not take the others with it. */
function readOne(context: Context, source: string, bytes: Uint8Array): Report | undefined {
  try {
    return readMessage(bytes, { source });
  } catch (cause) {
    const where = cause instanceof Error ? (cause.stack ?? cause.message).split("\n").slice(0, 2).join(" ") : String(cause);
    context.fail(EXIT.ownFault, `ricochet: a fault of its own on ${shown(source)}: ${where}; please report it; going on without it`);
    return undefined;
  }
}

async function choosePresenter(context: Context, flags: ReadFlags, output: Output): Promise<Presenter> {
  if (flags.as !== undefined) {
    const schema = await loadSchema(flags.as);
    return {
      add: (report) => {
        for (const outcome of report.outcomes) {
          const event = schema(report, outcome);
          if (event !== undefined) output.addJson(event);
        }
      },
      end: () => undefined,
    };
  }
  if (flags.json === true) return { add: (report) => output.addJson(report), end: () => undefined };
  const { BounceTable, paintFor, Summary, terminalWidth } = await import("../present/index.ts");
  const { stdout, env } = context.process;
  const paint = paintFor(stdout, env);
  const width = terminalWidth(stdout, env);
  const table = new BounceTable({ width, paint });
  const summary = new Summary();
  return {
    add: (report) => {
      summary.add(report);
      output.add(table.add(report));
    },
    end: () => output.add(table.end() + summary.text(paint, width)),
  };
}
