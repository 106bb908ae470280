/** What is said on wrong use: one line, what was wrong, what is allowed, where the help is. */

import { type ApplicationText, type ArgumentScannerError, formatMessageForArgumentScannerError, text_en } from "@stricli/core";
import { ROUTES, shown } from "./commands/index.ts";

type Verb = keyof typeof ROUTES;

const ADDRESS_VERBS: readonly string[] = ["sign", "check", "unwrap"];

const OPTIONS: Readonly<Record<Verb, readonly string[]>> = {
  read: ["--json", "--as"],
  explain: ["--json"],
  classify: ["--json"],
  address: ["--scheme", "--key", "--key-id", "--domain", "--now"],
  compose: [],
  completion: [],
};

export function usageText(inputs: readonly string[]): ApplicationText {
  const verb = isVerb(inputs[0]) ? inputs[0] : undefined;
  return {
    ...text_en,
    noCommandRegisteredForInput: ({ input, corrections }) => {
      const guess = corrections.length > 0 ? `; did you mean ${corrections.join(" or ").replaceAll("`", "")}?` : ";";
      return `ricochet: no command "${shown(input)}"${guess} There are ${listed(inputs[0] === "address" ? ADDRESS_VERBS : Object.keys(ROUTES))}. See ricochet --help`;
    },
    exceptionWhileParsingArguments: (cause) => {
      const where = verb === undefined ? "ricochet" : typed(inputs);
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
  const allowed = verb === undefined ? "" : `; allowed are ${listed([...OPTIONS[verb], "--help"])}`;
  return formatMessageForArgumentScannerError(cause as ArgumentScannerError, {
    FlagNotFoundError: (error) => `no option --${shown(error.input)}${allowed}`,
    AliasNotFoundError: (error) => `no option -${shown(error.input)}${allowed}`,
    EnumValidationError: (error) => `--${error.externalFlagName} cannot be "${shown(error.input)}"; allowed are ${listed(error.values)}`,
    ArgumentParseError: (error) =>
      `--${kebab(error.externalFlagNameOrPlaceholder)} cannot be "${shown(error.input)}"; ${wordsOf(error.exception)}`,
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

/** The verb that was typed; of verbs in groups both words. */
function typed([verb, second = ""]: readonly string[]): string {
  return verb === "address" && ADDRESS_VERBS.includes(second) ? `ricochet address ${second}` : `ricochet ${verb}`;
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function wordsOf(exception: unknown): string {
  return exception instanceof Error ? exception.message : String(exception);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
