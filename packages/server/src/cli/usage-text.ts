/** What is said on wrong use: one line, what was wrong, what is allowed, where the help is. */

import { type ApplicationText, type ArgumentScannerError, formatMessageForArgumentScannerError, text_en } from "@stricli/core";
import { ROUTES, shown } from "./commands/index.ts";

type Verb = keyof typeof ROUTES;

export function usageText(inputs: readonly string[]): ApplicationText {
  const verb = isVerb(inputs[0]) ? inputs[0] : undefined;
  return {
    ...text_en,
    noCommandRegisteredForInput: ({ input, corrections }) => {
      const guess = corrections.length > 0 ? `; did you mean ${corrections.join(" or ").replaceAll("`", "")}?` : ";";
      return `ricochet: no command "${shown(input)}"${guess} There are ${listed(Object.keys(ROUTES))}. See ricochet --help`;
    },
    exceptionWhileParsingArguments: (cause) => {
      const where = verb === undefined ? "ricochet" : `ricochet ${verb}`;
      return `${where}: ${whatWasWrong(cause, verb)}. See ${where} --help`;
    },
    exceptionWhileRunningCommand: ownFault,
    exceptionWhileLoadingCommandFunction: ownFault,
    exceptionWhileLoadingCommandContext: ownFault,
    commandErrorResult: (error) => error.message,
  };
}

function whatWasWrong(cause: unknown, verb: Verb | undefined): string {
  if (!(cause instanceof Error)) return String(cause);
  const allowed = verb === undefined ? "" : `; allowed are ${listed(["--json", ...(verb === "read" ? ["--as"] : []), "--help"])}`;
  return formatMessageForArgumentScannerError(cause as ArgumentScannerError, {
    FlagNotFoundError: (error) => `no option --${shown(error.input)}${allowed}`,
    AliasNotFoundError: (error) => `no option -${shown(error.input)}${allowed}`,
    EnumValidationError: (error) => `--${error.externalFlagName} cannot be "${shown(error.input)}"; allowed are ${listed(error.values)}`,
    UnsatisfiedFlagError: (error) => `--${error.externalFlagName} needs a value`,
    UnexpectedFlagError: (error) => `--${error.externalFlagName} was given twice`,
    UnexpectedPositionalError: (error) => `"${shown(error.input)}" is one argument too many; it takes ${error.expectedCount}`,
    UnsatisfiedPositionalError: (error) => `${error.placeholder} is missing`,
  });
}

function ownFault(cause: unknown): string {
  return `ricochet: a fault of its own; please report it: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`;
}

function isVerb(input: string | undefined): input is Verb {
  return input !== undefined && input in ROUTES;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
