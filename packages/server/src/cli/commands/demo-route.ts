/** The verb that shows the server at work, with its help: its part of the table in routes.ts. */

import { buildCommand } from "@stricli/core";
import type { Context } from "./context.ts";
import type { DemoFlags } from "./demo.ts";
import { jsonFlag, textFlag } from "./shared-flags.ts";

const LONGEST_MINUTES = 24 * 60;
const FASTEST = 600;

export const DEMO = buildCommand<DemoFlags, [], Context>({
  loader: async () => (await import("./demo.ts")).demo,
  parameters: {
    flags: {
      minutes: {
        kind: "parsed",
        optional: true,
        parse: between({ least: 0, most: LONGEST_MINUTES }),
        placeholder: "N",
        brief: "End by itself after so many [default: 2; on a terminal, when you end it]",
      },
      speed: {
        kind: "parsed",
        optional: true,
        parse: between({ least: 1, most: FASTEST }),
        placeholder: "X",
        brief: `How much faster the queue's clock goes, 1 to ${FASTEST} [default: 1, so that the dashboard tells the time of day]`,
      },
      keep: textFlag("FOLDER", "Keep store, mail and every bounce there; the folder must be empty"),
      ...jsonFlag("Every event as an object, one a line; the summary is the last"),
    },
  },
  docs: {
    customUsage: ["[--minutes N] [--speed X] [--keep FOLDER] [--json]"],
    brief: "Show the server at work, against an internet of its own that misbehaves",
    fullDescription: `Starts the real server on a store of its own, and around it more than a hundred domains that refuse, stall, greylist, hang
up, lie and bounce in the styles of other programs, all on loopback. Mail is sent at the pace of a small office, forged
bounces come in between. Every notification is read back and matched to the message that it is about.

On a terminal it is a living page, else a line an event; the summary comes last. The link that it prints opens the
dashboard, once, with everything that happens. Ctrl-C ends it. Nothing leaves this machine, and nothing is left on it.

EXAMPLES
  ricochet demo
  ricochet demo --speed 600                            retries, warnings and expiry of hours within seconds
  ricochet demo --minutes 1 --keep demo && ricochet explain demo/bounces/0002*
  ricochet demo --json --minutes 1 | tail -n 1 | jq .reasons

EXIT STATUS
  0 it ran · 1 it cannot start · 2 wrong use`,
  },
});

function between({ least, most }: { readonly least: number; readonly most: number }): (input: string) => number {
  return (input) => {
    const number = Number(input);
    if (input.trim() === "" || !(number > 0 && number >= least && number <= most))
      throw new Error(`a number ${least === 0 ? "above 0" : `from ${least}`} to ${most}`);
    return number;
  };
}
