/** `ricochet intake` and `ricochet follow`: their options and their help. */

import { buildCommand, buildRouteMap } from "@stricli/core";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import type { FollowFlags } from "./follow.ts";
import { CONFIG_FLAG, jsonFlag, textFlag } from "./shared-flags.ts";

const status = buildCommand<ConfigFlag & JsonFlag, [], Context>({
  loader: async () => (await import("./intake-status.ts")).intakeStatus,
  parameters: { flags: { ...CONFIG_FLAG, ...jsonFlag("One source a line, as JSON") } },
  docs: {
    customUsage: ["[--json]"],
    brief: "Show from where bounces come, how far each source was read, and what is wrong",
    fullDescription: `Prints every source of the configuration, and those that were read before: how many bounces came from it, when it was last
read, how much of it waits to be read, and the trouble that it has. It reads beside a running daemon and does not delay it.

EXAMPLES
  ricochet intake status
  ricochet intake status --json | jq -r 'select(.trouble) | .account'

EXIT STATUS
  0 done · 1 a source has trouble · 2 wrong use · 75 the store is busy or full: try again`,
  },
});

export const INTAKE = buildRouteMap({
  routes: { status },
  docs: { brief: "See from where bounces come" },
});

const flag = (brief: string) => ({ kind: "boolean", optional: true, withNegated: false, brief }) as const;

export const FOLLOW = buildCommand<FollowFlags, [string], Context>({
  loader: async () => (await import("./follow.ts")).follow,
  parameters: {
    flags: {
      ...CONFIG_FLAG,
      ...jsonFlag("One line of JSON for each outcome that is recorded"),
      fromStart: flag("Read a log that was never read from its beginning, and not from its end"),
      once: flag("Read what is there, and end"),
      senders: textFlag("DOMAIN,…", "Only mail from these domains is ours [default: any]"),
    },
    positional: {
      kind: "tuple",
      parameters: [{ parse: (input: string) => input, placeholder: "LOG", brief: "A log of Postfix, Exim or KumoMTA" }],
    },
  },
  docs: {
    customUsage: ["[--from-start] [--once] [--senders DOMAIN,…] [--json] LOG"],
    brief: "Record what the log of a mail server says of the mail that it sent",
    fullDescription: `Reads the log as it grows: failures become outcomes of the ledger, with all that follows from them, and deliveries count in the
rates. Logs of Postfix, Exim and KumoMTA (JSON lines) are told by their lines; in files, or as journalctl prints them.
How far it was read is kept in the store: begun again it goes on there, also behind rotations, packed ones too. Ends with Ctrl-C.

The daemon does the same for each [[intake]] of kind "log"; the two must not follow one log.

EXAMPLES
  ricochet follow /var/log/mail.log
  ricochet follow --from-start --once /var/log/mail.log
  ricochet follow --senders example.com,example.org --json /var/log/exim4/mainlog

EXIT STATUS
  0 done · 1 the log cannot be read · 2 wrong use · 75 the store is busy or full: try again`,
  },
});
