/** `ricochet queue`: its verbs, their options and their help. */

import { buildCommand, buildRouteMap } from "@stricli/core";
import type { QueueCommand } from "../../store/index.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { type OrderFlags, SELECTION_FLAGS, type SelectionFlags, type ShowFlags } from "./queue-flags.ts";
import { CONFIG_FLAG, jsonFlag } from "./shared-flags.ts";

const text = (input: string): string => input;
const IDS = {
  kind: "array",
  parameter: { parse: text, placeholder: "ID", brief: "Queue ids, as the log and queue list have them" },
} as const;
const SELECTION = "[--sender A] [--recipient A] [--destination D] [--state S] [--older-than SPAN]";

const EXIT_STATUS = `EXIT STATUS
  0 done · 1 there is no such mail, or the store is damaged · 2 wrong use · 75 the store is busy or full: try again`;

const list = buildCommand<SelectionFlags, string[], Context>({
  loader: async () => (await import("./queue-list.ts")).listQueue,
  parameters: { flags: { ...SELECTION_FLAGS, ...jsonFlag("One recipient a line, as JSON") }, positional: IDS },
  docs: {
    customUsage: [`${SELECTION} [--json] [ID...]`],
    brief: "List queued mail, one line a recipient",
    fullDescription: `Prints every recipient that the store knows, in the order in which the mail was accepted: the state, when it is tried
next, and what the last answer was. It reads beside a running daemon and does not delay it.

STATE is waiting, claimed (being tried), held, quarantined, or one of those that mail ends in and is remembered by for a
while: delivered, relayed, expanded, failed, suppressed, dropped.

EXAMPLES
  ricochet queue list --state waiting
  ricochet queue list --destination example.net --older-than 4h
  ricochet queue list --json | jq -r 'select(.last.code >= 500) | .recipient'

${EXIT_STATUS}`,
  },
});

const show = buildCommand<ShowFlags, [string], Context>({
  loader: async () => (await import("./queue-show.ts")).showMessage,
  parameters: {
    flags: {
      ...CONFIG_FLAG,
      ...jsonFlag("The message and its recipients as one line of JSON"),
      content: { kind: "boolean", optional: true, withNegated: false, brief: "The message itself, as it will be sent" },
    },
    positional: { kind: "tuple", parameters: [{ parse: text, placeholder: "ID", brief: "A queue id" }] },
  },
  docs: {
    customUsage: ["[--json | --content] ID"],
    brief: "Show one message: who brought it, and where each recipient stands",
    fullDescription: `EXAMPLES
  ricochet queue show 23B3JKRCWHS
  ricochet queue show --content 23B3JKRCWHS | less

${EXIT_STATUS}`,
  },
});

const stats = buildCommand<ConfigFlag & JsonFlag, [], Context>({
  loader: async () => (await import("./queue-stats.ts")).showStats,
  parameters: { flags: { ...CONFIG_FLAG, ...jsonFlag("All figures as one line of JSON") } },
  docs: {
    customUsage: ["[--json]"],
    brief: "Show how much is queued, for whom, and since when",
    fullDescription: `EXAMPLES
  ricochet queue stats
  ricochet queue stats --json | jq .byState.waiting

${EXIT_STATUS}`,
  },
});

interface OrderWords {
  readonly brief: string;
  readonly does: string;
  /** What becomes of mail that is being tried, where it does not stay as it is. */
  readonly underWay?: string;
  readonly examples: readonly string[];
}

const ORDERS: Readonly<Record<QueueCommand, OrderWords>> = {
  retry: {
    brief: "Try waiting mail now",
    does: "Makes waiting mail due at once. A destination that takes nothing now is still asked gently.",
    examples: ["ricochet queue retry 23B3JKRCWHS", "ricochet queue retry --destination example.net"],
  },
  hold: {
    brief: "Hold waiting mail until it is released",
    does: "Mail that is held is not tried, and does not expire.",
    examples: ["ricochet queue hold --sender news@example.com"],
  },
  release: {
    brief: "Let held or quarantined mail go",
    does: "Mail that was held or quarantined waits again, and is tried at once.",
    examples: ["ricochet queue release --state quarantined 23B3JKRCWHS"],
  },
  expire: {
    brief: "Give mail up now, and tell its sender",
    does: `Mail that waits or is held is past its time at once: it is not tried again, and its sender gets the notification that the end
of its time would have brought, with the last answer. Nobody is told who asked for none (NOTIFY=NEVER), and where nobody
may be told the mail is quarantined. Asks before it does so, unless --yes is given.`,
    underWay: "What is being tried at the moment is given up\nwhen that attempt ends without success.",
    examples: [
      "ricochet queue expire 23B3JKRCWHS",
      "ricochet queue expire --destination gone.example --yes",
      "ricochet queue expire --recipient bob@example.net --older-than 4h",
    ],
  },
  drop: {
    brief: "Take mail out of the queue, and tell nobody",
    does: "The mail is gone, and no notification is written; that it was dropped stands in the audit log. Asks before it does so,\nunless --yes is given.",
    examples: ["ricochet queue drop 23B3JKRCWHS", "ricochet queue drop --sender '<>' --older-than 2d --yes"],
  },
};

function order(command: QueueCommand) {
  const { brief, does, underWay = "What is being tried at the moment stays as it is.", examples } = ORDERS[command];
  return buildCommand<OrderFlags, string[], Context>({
    loader: async () => (await import("./queue-order.ts")).orderWith(command),
    parameters: {
      flags: {
        ...SELECTION_FLAGS,
        ...jsonFlag("How many recipients it were, as JSON"),
        all: { kind: "boolean", optional: true, withNegated: false, brief: "The whole queue" },
        yes: { kind: "boolean", optional: true, withNegated: false, brief: "Do not ask; only expire and drop ask" },
      },
      positional: IDS,
    },
    docs: {
      customUsage: [`${SELECTION} [--all] [--yes] [ID...]`],
      brief,
      fullDescription: `${does}
What is meant has to be named: ids, options, or --all. ${underWay}

EXAMPLES
${examples.map((example) => `  ${example}`).join("\n")}

${EXIT_STATUS}`,
    },
  });
}

const check = buildCommand<ConfigFlag & JsonFlag, [], Context>({
  loader: async () => (await import("./queue-check.ts")).checkQueue,
  parameters: { flags: { ...CONFIG_FLAG, ...jsonFlag("Whether it is whole, and what was found, as one line of JSON") } },
  docs: {
    customUsage: ["[--json]"],
    brief: "Check that the store is whole",
    fullDescription: `Reads the whole database and checks that what belongs together is there. It takes a while for a large queue, and does
not delay a running daemon.

EXAMPLES
  ricochet queue check

${EXIT_STATUS}`,
  },
});

const repair = buildCommand<ConfigFlag & JsonFlag, [], Context>({
  loader: async () => (await import("./queue-repair.ts")).repairQueue,
  parameters: { flags: { ...CONFIG_FLAG, ...jsonFlag("What was mended, as one line of JSON") } },
  docs: {
    customUsage: ["[--json]"],
    brief: "Mend what queue check found; the daemon must be stopped",
    fullDescription: `Says each thing that it mends. Damage of the file itself cannot be mended: restore the folder from a copy.

EXAMPLES
  systemctl stop ricochet && ricochet queue repair && systemctl start ricochet

${EXIT_STATUS}`,
  },
});

export const QUEUE = buildRouteMap<"list" | "show" | "stats" | "check" | "repair" | QueueCommand, Context>({
  routes: {
    list,
    show,
    stats,
    retry: order("retry"),
    hold: order("hold"),
    release: order("release"),
    expire: order("expire"),
    drop: order("drop"),
    check,
    repair,
  },
  docs: { brief: "See what is queued, and decide about it" },
});
