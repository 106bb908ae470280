/** What is said on wrong use: one line, what was wrong, what is allowed, where the help is. */

import { type ApplicationText, type ArgumentScannerError, formatMessageForArgumentScannerError, text_en } from "@stricli/core";
import { ROUTES, shown } from "./commands/index.ts";

type Verb = keyof typeof ROUTES;

const SELECTION = ["--sender", "--recipient", "--destination", "--state", "--older-than"];
const ORDER = [...SELECTION, "--all", "--config", "--json"];
const PLACE = ["--tenant", "--stream", "--config"];

/** The options of each verb; a verb that is a group has verbs of its own. */
const OPTIONS: Readonly<Record<Verb, readonly string[] | Readonly<Record<string, readonly string[]>>>> = {
  read: ["--json", "--as"],
  explain: ["--json"],
  classify: ["--json"],
  compose: [],
  address: {
    sign: ["--scheme", "--key", "--key-id", "--domain", "--now"],
    check: ["--scheme", "--key", "--key-id", "--domain", "--now"],
    unwrap: ["--scheme"],
  },
  serve: ["--config"],
  demo: ["--minutes", "--speed", "--keep", "--json"],
  queue: {
    list: [...SELECTION, "--config", "--json"],
    show: ["--config", "--json", "--content"],
    stats: ["--config", "--json"],
    retry: ORDER,
    hold: ORDER,
    release: ORDER,
    drop: [...ORDER, "--yes"],
    check: ["--config"],
    repair: ["--config"],
  },
  suppress: {
    list: [...PLACE, "--prefix", "--cause", "--ended", "--json"],
    add: [...PLACE, "--for", "--note", "--json"],
    remove: [...PLACE, "--consent", "--note", "--json"],
    check: [...PLACE, "--json"],
    import: [...PLACE, "--kind", "--json"],
    export: [...PLACE, "--format", "--after", "--ended"],
    history: [...PLACE, "--json"],
  },
  intake: { status: ["--config", "--json"] },
  follow: ["--config", "--json", "--from-start", "--once", "--senders"],
  rates: ["--since", "--by", "--tenant", "--stream", "--sender", "--provider", "--ascii", "--config", "--json"],
  privacy: { export: ["--tenant", "--config"], erase: ["--tenant", "--config", "--json"] },
  audit: ["--since", "--who", "--what", "--recipient", "--limit", "--config", "--json"],
  key: { add: ["--name", "--scope", "--tenant", "--expires", "--config", "--json"], list: ["--config", "--json"], revoke: ["--config"] },
  webhook: {
    list: ["--config", "--json"],
    add: ["--type", "--shape", "--tenant", "--authorization", "--note", "--config", "--json"],
    test: ["--config", "--json"],
    rotate: ["--drop-old", "--config", "--json"],
    deliveries: ["--parked", "--config", "--json"],
    replay: ["--config", "--json"],
    enable: ["--config"],
    disable: ["--config"],
    remove: ["--config"],
  },
  dashboard: { link: ["--role", "--url", "--config", "--json"] },
  deliver: ["-f", "-N", "-R", "-V", "--config"],
  sendmail: [],
  config: { check: ["--config", "--json"], show: ["--config", "--json"] },
  completion: [],
};

export function usageText(inputs: readonly string[]): ApplicationText {
  const options = optionsOf(inputs);
  return {
    ...text_en,
    noCommandRegisteredForInput: ({ input, corrections }) => {
      const guess = corrections.length > 0 ? `; did you mean ${corrections.join(" or ").replaceAll("`", "")}?` : ";";
      return `ricochet: no command "${shown(input)}"${guess} There are ${listed(verbsAround(inputs))}. See ${typed(inputs)} --help`;
    },
    exceptionWhileParsingArguments: (cause) => {
      const where = typed(inputs);
      return `${where}: ${whatWasWrong(cause, options)}. See ${where} --help`;
    },
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

function isVerb(input: string | undefined): input is Verb {
  return input !== undefined && input in ROUTES;
}

/** What is known of the verb that was typed: its options, or the verbs of a group. */
function knownOf([verb]: readonly string[]): (typeof OPTIONS)[Verb] | undefined {
  return isVerb(verb) ? OPTIONS[verb] : undefined;
}

function optionsOf(inputs: readonly string[]): readonly string[] | undefined {
  const known = knownOf(inputs);
  return isGroup(known) ? known[inputs[1] ?? ""] : known;
}

/** The verbs from which one had to be chosen. */
function verbsAround(inputs: readonly string[]): readonly string[] {
  const known = knownOf(inputs);
  return Object.keys(isGroup(known) ? known : ROUTES);
}

/** The verb that was typed; of verbs in groups both words. */
function typed(inputs: readonly string[]): string {
  const [verb, second = ""] = inputs;
  const known = knownOf(inputs);
  if (known === undefined) return "ricochet";
  return isGroup(known) && Object.hasOwn(known, second) ? `ricochet ${verb} ${second}` : `ricochet ${verb}`;
}

function isGroup(known: (typeof OPTIONS)[Verb] | undefined): known is Readonly<Record<string, readonly string[]>> {
  return known !== undefined && !Array.isArray(known);
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
