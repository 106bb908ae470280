/** What is said on wrong use: one line, what was wrong, what is allowed, where the help is. */

import {
  type ApplicationText,
  type ArgumentScannerError,
  type Command,
  formatMessageForArgumentScannerError,
  text_en,
} from "@stricli/core";
import { type Context, inGroup, isGroup, kebab, optionsOf, ROUTES, shown, type Target } from "./commands/index.ts";

/** How far the typed words lead. */
interface Way {
  /** Those that the table knows. */
  readonly words: readonly string[];
  /** From what the next one, or the last, had to be chosen. */
  readonly table: Readonly<Record<string, Target>>;
  readonly command?: Command<Context>;
}

export function usageText(inputs: readonly string[]): ApplicationText {
  const { words, table, command } = wayOf(inputs);
  const where = words.join(" ");
  return {
    ...text_en,
    noCommandRegisteredForInput: ({ input, corrections }) => {
      const guess = corrections.length > 0 ? `; did you mean ${corrections.join(" or ").replaceAll("`", "")}? There` : "; there";
      return `ricochet: no command "${shown(input)}"${guess} are ${listed(Object.keys(table))}. See ${where} --help`;
    },
    exceptionWhileParsingArguments: (cause) => `${where}: ${whatWasWrong(cause, command && optionsOf(command))}. See ${where} --help`,
    exceptionWhileRunningCommand: ownFault,
    exceptionWhileLoadingCommandFunction: ownFault,
    exceptionWhileLoadingCommandContext: ownFault,
    commandErrorResult: (error) => error.message,
  };
}

function whatWasWrong(cause: unknown, options: readonly string[] | undefined): string {
  if (!(cause instanceof Error)) return String(cause);
  const allowed = options === undefined ? "" : `; allowed are ${listed([...options, "--help"])}`;
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

function wayOf([word, ...more]: readonly string[], way: Way = { words: ["ricochet"], table: ROUTES }): Way {
  const target = word !== undefined && Object.hasOwn(way.table, word) ? way.table[word] : undefined;
  if (word === undefined || target === undefined) return way;
  const words = [...way.words, word];
  return isGroup(target) ? wayOf(more, { words, table: inGroup(target) }) : { words, table: way.table, command: target };
}

function wordsOf(exception: unknown): string {
  return exception instanceof Error ? exception.message : String(exception);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
