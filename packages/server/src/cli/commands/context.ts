/**
 * What a command is given: the process it runs in, and a place for its exit code.
 *
 * A command that met several failures exits with the gravest: the code with the highest number.
 */

import type { ApplicationContext } from "@stricli/core";
import type { ExitCode } from "./exit-code.ts";

export interface Context extends ApplicationContext {
  readonly process: Pick<NodeJS.Process, "stdout" | "stderr" | "stdin" | "env">;
  /** Says one line on the standard error, and sets the exit code if it is graver than the one before. */
  readonly fail: (code: ExitCode, line: string) => void;
}
