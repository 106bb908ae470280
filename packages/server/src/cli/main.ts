/**
 * The program `ricochet`: arguments in, exit code out.
 *
 * Exit codes are a contract (commands/exit-code.ts). A reader that closes the pipe early, as `head`
 * does, ends the program quietly: nobody is left to tell.
 */

import { basename } from "node:path";
import { type Application, proposeCompletions, run, ExitCode as StricliExit } from "@stricli/core";
import { buildApp } from "./app.ts";
import { type Context, EXIT, type ExitCode, knownCause, runSendmail } from "./commands/index.ts";

const WRONG_USE: readonly number[] = [StricliExit.UnknownCommand, StricliExit.InvalidArgument];

export async function main(process: NodeJS.Process): Promise<void> {
  let gravest: ExitCode = EXIT.ok;
  const fail: Context["fail"] = (code, line) => {
    if (code > gravest) gravest = code;
    process.stderr.write(`${line}\n`);
  };
  process.stdout.on("error", (cause) => endWithoutReader(process, cause));
  process.stderr.on("error", () => process.exit());

  const { stdout, stderr, env } = process;
  const own = {
    stdout,
    stderr,
    env,
    exitCode: null as number | null,
    get stdin() {
      return process.stdin;
    },
  };
  const inputs = process.argv.slice(2);
  const isColoured = stdout.isTTY && !env["NO_COLOR"];
  const app = buildApp(inputs, isColoured);
  const context: Context = { process: own, fail };
  if (env["RICOCHET_COMPLETE"] !== undefined) {
    await printCompletions(app, inputs, context);
    return;
  }
  const sendmailInputs = asSendmail(process.argv);
  if (sendmailInputs === undefined) await run(app, inputs, context);
  else await runSendmail(context, sendmailInputs);
  process.exitCode = exitCode(own.exitCode ?? 0, gravest);
}

/** Arguments in sendmail's own syntax: of the verb, or of the program under one of its other names; undefined where they are ours. */
function asSendmail([, program = "", ...inputs]: readonly string[]): readonly string[] | undefined {
  const name = basename(program);
  if (name === "sendmail") return inputs;
  if (name === "mailq") return ["-bp"];
  return inputs[0] === "sendmail" && !inputs.includes("--help") ? inputs.slice(1) : undefined;
}

/** For the scripts of `ricochet completion`: a word and what it means, a line each. */
async function printCompletions(app: Application<Context>, inputs: readonly string[], context: Context): Promise<void> {
  const found = await proposeCompletions(app, inputs, context);
  context.process.stdout.write(found.map(({ completion, brief }) => `${completion}\t${brief}\n`).join(""));
}

function exitCode(stricli: number, gravest: ExitCode): ExitCode {
  if (WRONG_USE.includes(stricli)) return EXIT.wrongUse;
  return stricli === StricliExit.Success ? gravest : EXIT.ownFault;
}

function endWithoutReader(process: NodeJS.Process, cause: Error): never {
  const isClosed = "code" in cause && cause.code === "EPIPE";
  if (isClosed) process.exit(EXIT.ok);
  const { words, exit } = knownCause(cause);
  process.stderr.write(`ricochet: cannot write the output: ${words}; what was written is incomplete\n`);
  process.exit(exit);
}
