/** `ricochet suppress`: its verbs, their options and their help. */

import { buildCommand, buildRouteMap } from "@stricli/core";
import type { Context } from "./context.ts";
import { jsonFlag, textFlag } from "./shared-flags.ts";
import { span } from "./span.ts";
import {
  type AddFlags,
  CAUSE_FLAG,
  ENDED_FLAG,
  type ExportFlags,
  FORMATS,
  type ImportFlags,
  KINDS,
  type ListFlags,
  PLACE_FLAGS,
  type PlaceFlags,
  type RemoveFlags,
} from "./suppress-flags.ts";

const text = (input: string): string => input;
const address = { parse: text, placeholder: "ADDRESS", brief: "An address, or @example.com for all of a domain" } as const;
const PLACE = "[--tenant NAME] [--stream STREAM]";
const EXIT_STATUS = `EXIT STATUS
  0 done · 1 something was wrong in what was given · 2 wrong use · 75 the store is busy or full: try again`;

const list = buildCommand<ListFlags, [], Context>({
  loader: async () => (await import("./suppress-list.ts")).listSuppressions,
  parameters: {
    flags: {
      ...PLACE_FLAGS,
      ...jsonFlag("One entry a line, as JSON"),
      ...CAUSE_FLAG,
      ...ENDED_FLAG,
      prefix: textFlag("TEXT", "Addresses that begin so"),
    },
  },
  docs: {
    customUsage: [`${PLACE} [--prefix TEXT] [--cause CAUSE] [--ended] [--json]`],
    brief: "List who gets no mail, since when and why",
    fullDescription: `Prints the entries in the order of their addresses. It reads beside a running daemon and does not delay it.

EXAMPLES
  ricochet suppress list --cause complaint
  ricochet suppress list --json | jq -r .address

${EXIT_STATUS}`,
  },
});

const add = buildCommand<AddFlags, string[], Context>({
  loader: async () => (await import("./suppress-add.ts")).addSuppressions,
  parameters: {
    flags: {
      ...PLACE_FLAGS,
      ...jsonFlag("What came of it, as one line of JSON"),
      for: { kind: "parsed", optional: true, parse: span, placeholder: "SPAN", brief: "For so long, as 12h or 30d [default: for good]" },
      note: textFlag("TEXT", "Why; stands in the list, its history and the audit log"),
    },
    positional: { kind: "array", minimum: 1, parameter: address },
  },
  docs: {
    customUsage: [`${PLACE} [--for SPAN] [--note TEXT] ADDRESS...`],
    brief: "Hold addresses or domains back",
    fullDescription: `Mail to the addresses is held back from now on. What is held already, and more strongly, stays as it is.

EXAMPLES
  ricochet suppress add --note 'asked by telephone' ann@example.net
  ricochet suppress add --stream bulk --for 30d @example.org

${EXIT_STATUS}`,
  },
});

const remove = buildCommand<RemoveFlags, string[], Context>({
  loader: async () => (await import("./suppress-remove.ts")).removeSuppressions,
  parameters: {
    flags: {
      ...PLACE_FLAGS,
      ...jsonFlag("What came of it, as one line of JSON"),
      consent: { kind: "boolean", optional: true, withNegated: false, brief: "Whoever complained has asked for our mail again" },
      note: textFlag("TEXT", "Why; stands in the history and the audit log"),
    },
    positional: { kind: "array", minimum: 1, parameter: address },
  },
  docs: {
    customUsage: [`${PLACE} [--consent] [--note TEXT] ADDRESS...`],
    brief: "Let mail go to addresses again",
    fullDescription: `Reactivates the addresses, in every stream unless one is named. Bounces of mail from before count no longer.
An address that complained comes back only with --consent.

EXAMPLES
  ricochet suppress remove ann@example.net
  ricochet suppress remove --consent --note 'subscribed again' bob@example.net

${EXIT_STATUS}`,
  },
});

const check = buildCommand<PlaceFlags, string[], Context>({
  loader: async () => (await import("./suppress-check.ts")).checkSuppressions,
  parameters: {
    flags: { ...PLACE_FLAGS, ...jsonFlag("One answer a line, as JSON, in the order of the input") },
    positional: { kind: "array", parameter: address },
  },
  docs: {
    customUsage: [`${PLACE} [--json] [ADDRESS...]`],
    brief: "Say who of many may be written to",
    fullDescription: `Looks addresses up, from the arguments or, without any, a line each from the standard input. Case, the two spellings
of a domain and the rules of the configuration are taken into account, and entries for whole domains.

EXAMPLES
  ricochet suppress check ann@example.net
  ricochet suppress check --stream bulk --json < subscribers.txt | jq -r 'select(.hold == null) | .address'

${EXIT_STATUS}`,
  },
});

const bringIn = buildCommand<ImportFlags, [string], Context>({
  loader: async () => (await import("./suppress-import.ts")).importSuppressions,
  parameters: {
    flags: {
      ...PLACE_FLAGS,
      ...jsonFlag("What came of it, as one line of JSON"),
      kind: { kind: "enum", optional: true, values: KINDS, placeholder: "KIND", brief: "What the list is about, where it does not say so" },
    },
    positional: { kind: "tuple", parameters: [{ parse: text, placeholder: "FILE", brief: "A list, or - for the standard input" }] },
  },
  docs: {
    customUsage: [`${PLACE} [--kind KIND] [--json] FILE`],
    brief: "Bring in a list, of ours or of a sending service",
    fullDescription: `Reads CSV, NDJSON or JSON: a bare list of addresses, what suppress export writes, and the lists of Amazon SES, SendGrid,
Mailgun and Postmark as their consoles and APIs give them. The form is found out by itself. Wrong lines are told with
their numbers and the rest goes in; an import that was broken off may be given again.

KIND is bounces, blocks, complaints or unsubscribes: some lists of SendGrid and Mailgun do not say which they are.

EXAMPLES
  aws sesv2 list-suppressed-destinations | ricochet suppress import -
  ricochet suppress import --kind unsubscribes --stream bulk suppression_unsubscribes.csv

${EXIT_STATUS}`,
  },
});

const giveOut = buildCommand<ExportFlags, [], Context>({
  loader: async () => (await import("./suppress-export.ts")).exportSuppressions,
  parameters: {
    flags: {
      ...PLACE_FLAGS,
      ...ENDED_FLAG,
      format: { kind: "enum", optional: true, values: FORMATS, placeholder: "FORMAT", brief: "csv, ndjson, or a service's [default: csv]" },
      after: textFlag("ADDRESS", "Go on behind this address, where an export was broken off"),
    },
  },
  docs: {
    customUsage: [`${PLACE} [--format FORMAT] [--after ADDRESS] [--ended]`],
    brief: "Write the whole list to the standard output",
    fullDescription: `FORMAT is csv or ndjson, which lose nothing, or ses, sendgrid, mailgun, postmark, which have addresses, causes and times.

EXAMPLES
  ricochet suppress export > suppressions.csv
  ricochet suppress export --format ndjson --stream bulk | gzip > bulk.ndjson.gz

${EXIT_STATUS}`,
  },
});

const history = buildCommand<PlaceFlags, [string], Context>({
  loader: async () => (await import("./suppress-history.ts")).suppressionHistory,
  parameters: {
    flags: { ...PLACE_FLAGS, ...jsonFlag("One line of history a line, as JSON") },
    positional: { kind: "tuple", parameters: [address] },
  },
  docs: {
    customUsage: [`${PLACE} [--json] ADDRESS`],
    brief: "Show what happened to an address: who held it back, who let it go, and why",
    fullDescription: `EXAMPLES
  ricochet suppress history ann@example.net

${EXIT_STATUS}`,
  },
});

export const SUPPRESS = buildRouteMap<"list" | "add" | "remove" | "check" | "import" | "export" | "history", Context>({
  routes: { list, add, remove, check, import: bringIn, export: giveOut, history },
  docs: { brief: "See and change who gets no mail" },
});
