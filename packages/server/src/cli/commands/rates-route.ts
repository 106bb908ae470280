/** `ricochet rates`: its options and its help. */

import { buildCommand } from "@stricli/core";
import type { RatesBy } from "../rates/index.ts";
import type { Context } from "./context.ts";
import type { RatesFlags } from "./rates.ts";
import { CONFIG_FLAG, jsonFlag, textFlag } from "./shared-flags.ts";
import { span } from "./span.ts";

/** Spelt out here: nothing of the ledger is loaded until something runs. */
const BY = ["provider", "sender", "reason", "hour", "day", "stream"] as const satisfies readonly RatesBy[];

export const RATES = buildCommand<RatesFlags, [], Context>({
  loader: async () => (await import("./rates.ts")).showRates,
  parameters: {
    flags: {
      ...CONFIG_FLAG,
      since: { kind: "parsed", optional: true, parse: span, placeholder: "SPAN", brief: "How far back, as 12h or 30d [default: 24h]" },
      by: {
        kind: "enum",
        optional: true,
        values: BY,
        placeholder: "WHAT",
        brief: "By what the table tells mail apart [default: provider]",
      },
      tenant: textFlag("NAME", "Only mail of this tenant"),
      stream: { kind: "enum", optional: true, values: ["transactional", "bulk"], placeholder: "STREAM", brief: "Only this kind of mail" },
      sender: textFlag("DOMAIN", "Only mail from this domain"),
      provider: textFlag("NAME", "Only mail to these hosts, as google or example.net"),
      ascii: { kind: "boolean", optional: true, withNegated: false, brief: "Draw with ASCII, also where the terminal can do better" },
      ...jsonFlag("All of it as one line of JSON"),
    },
  },
  docs: {
    customUsage: ["[--since SPAN] [--by WHAT] [--tenant NAME] [--stream STREAM] [--sender DOMAIN] [--provider NAME] [--ascii] [--json]"],
    brief: "Show how much mail arrived, was put off, bounced and was complained of",
    fullDescription: `Shows the rates of a period beside those of as long a period before, whether they are near a limit that SES, Gmail,
Yahoo or Postmark have published, charts over time, and a table. Figures are kept by the hour, in UTC; the hour that has
begun counts. It reads beside a running daemon and does not delay it.

WHAT is provider (the hosts that decide: google, microsoft-365, or a domain), sender (our domains), reason, hour, day or
stream.

EXAMPLES
  ricochet rates
  ricochet rates --since 30d --by day
  ricochet rates --by reason --provider google
  ricochet rates --json | jq '.shares.hard'

EXIT STATUS
  0 shown · 1 there is no store, or it is damaged · 2 wrong use · 75 the store is busy: try again`,
  },
});
