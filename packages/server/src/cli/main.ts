/**
 * The program `ricochet`: arguments in, exit code out.
 *
 * Exit codes are a contract (commands/exit-code.ts). A reader that closes the pipe early, as `head`
 * does, ends the program quietly: nobody is left to tell.
 */

import { run, ExitCode as StricliExit } from "@stricli/core";
import { buildApp } from "./app.ts";
import { type Context, EXIT, type ExitCode, knownCause } from "./commands/index.ts";

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
  await run(buildApp(inputs, isColoured), inputs, { process: own, fail });
  process.exitCode = exitCode(own.exitCode ?? 0, gravest);
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
