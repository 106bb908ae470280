/** `ricochet webhook`: its verbs, their options and their help. */

import { buildCommand, buildRouteMap } from "@stricli/core";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { CONFIG_FLAG, jsonFlag, textFlag } from "./shared-flags.ts";
import { type DeliveriesFlags, type RotateFlags, SHAPES, TYPES, type WebhookAddFlags } from "./webhook-flags.ts";

const text = (input: string): string => input;
const EXIT_STATUS = `EXIT STATUS
  0 done · 1 there is no such webhook, or the URL will not do · 2 wrong use · 75 the store is busy or full: try again`;
const ID = { parse: text, placeholder: "ID", brief: "An id, as webhook list has it" } as const;
const ONE = { kind: "tuple", parameters: [ID] } as const;
const SEVERAL = { kind: "array", minimum: 1, parameter: ID } as const;

const add = buildCommand<WebhookAddFlags, [string], Context>({
  loader: async () => (await import("./webhook-add.ts")).addWebhook,
  parameters: {
    flags: {
      ...CONFIG_FLAG,
      type: {
        kind: "enum",
        optional: true,
        values: TYPES,
        variadic: ",",
        placeholder: "TYPE",
        brief: "Events, parted by commas [default: all]",
      },
      shape: {
        kind: "enum",
        optional: true,
        values: SHAPES,
        placeholder: "SHAPE",
        brief: "Whose payloads it understands [default: ricochet]",
      },
      tenant: textFlag("TENANT", "Whose mail it hears of [default: all]"),
      authorization: textFlag("TEXT", "Sent as the header field Authorization"),
      note: textFlag("TEXT", "Words for people"),
      ...jsonFlag("Id and secret as one line of JSON"),
    },
    positional: { kind: "tuple", parameters: [{ parse: text, placeholder: "URL", brief: "Where events are posted to" }] },
  },
  docs: {
    customUsage: ["[--type TYPE[,TYPE]...] [--shape SHAPE] [--tenant TENANT] [--authorization TEXT] [--note TEXT] [--json] URL"],
    brief: "Tell somebody of events, from now on; the secret is printed this once",
    fullDescription: `Events are posted as Standard Webhooks has it, signed with the secret; a running daemon begins within seconds.
SHAPE is ricochet, or the provider whose payloads the receiver understands: ses, sendgrid, postmark, mailgun.

EXAMPLES
  ricochet webhook add https://app.example.com/hooks
  ricochet webhook add --type message.bounced,message.complained --shape sendgrid https://list.example.com/webhooks/service/sendgrid

${EXIT_STATUS}`,
  },
});

const list = buildCommand<ConfigFlag & JsonFlag, [], Context>({
  loader: async () => (await import("./webhook-list.ts")).listWebhooks,
  parameters: { flags: { ...CONFIG_FLAG, ...jsonFlag("One webhook a line, as JSON") } },
  docs: {
    customUsage: ["[--json]"],
    brief: "List who is told of events, and how much is still to be told",
    fullDescription: `EXAMPLES
  ricochet webhook list
  ricochet webhook list --json | jq -r 'select(.parked > 0) | .id'

${EXIT_STATUS}`,
  },
});

const test = buildCommand<ConfigFlag & JsonFlag, [string], Context>({
  loader: async () => (await import("./webhook-test.ts")).testWebhook,
  parameters: { flags: { ...CONFIG_FLAG, ...jsonFlag("What came back, as JSON") }, positional: ONE },
  docs: {
    customUsage: ["[--json] ID"],
    brief: "Post an event that means nothing, and say what came back",
    fullDescription: `EXAMPLES
  ricochet webhook test wh_3nJx0Q5b1aZ7

EXIT STATUS
  0 it was heard · 1 there is no such webhook · 2 wrong use · 75 it was not heard`,
  },
});

const rotate = buildCommand<RotateFlags, [string], Context>({
  loader: async () => (await import("./webhook-change.ts")).rotateWebhook,
  parameters: {
    flags: {
      ...CONFIG_FLAG,
      dropOld: { kind: "boolean", optional: true, withNegated: false, brief: "The one before signs no more, from now on" },
      ...jsonFlag("Id and secret as one line of JSON"),
    },
    positional: ONE,
  },
  docs: {
    customUsage: ["[--drop-old] [--json] ID"],
    brief: "Give a webhook a new secret; it is printed this once",
    fullDescription: `The secret before goes on signing beside the new one until the next change, so that the receiver can change over.

EXAMPLES
  ricochet webhook rotate wh_3nJx0Q5b1aZ7
  ricochet webhook rotate --drop-old wh_3nJx0Q5b1aZ7     when the old one has become known

${EXIT_STATUS}`,
  },
});

const deliveries = buildCommand<DeliveriesFlags, [string], Context>({
  loader: async () => (await import("./webhook-deliveries.ts")).listDeliveries,
  parameters: {
    flags: {
      ...CONFIG_FLAG,
      parked: { kind: "boolean", optional: true, withNegated: false, brief: "Only those that nobody tries any more" },
      ...jsonFlag("One event a line, as JSON"),
    },
    positional: ONE,
  },
  docs: {
    customUsage: ["[--parked] [--json] ID"],
    brief: "List the events that a webhook has not heard although they were tried, and why",
    fullDescription: `EXAMPLES
  ricochet webhook deliveries --parked wh_3nJx0Q5b1aZ7

${EXIT_STATUS}`,
  },
});

const replay = buildCommand<ConfigFlag & JsonFlag, [string, ...string[]], Context>({
  loader: async () => (await import("./webhook-deliveries.ts")).replayDeliveries,
  parameters: {
    flags: { ...CONFIG_FLAG, ...jsonFlag("How many it were, as JSON") },
    positional: {
      kind: "array",
      minimum: 1,
      parameter: { parse: text, placeholder: "ID [EVENT...]", brief: "A webhook, and events of it" },
    },
  },
  docs: {
    customUsage: ["[--json] ID [EVENT...]"],
    brief: "Try parked events again: those that are named, or all",
    fullDescription: `EXAMPLES
  ricochet webhook replay wh_3nJx0Q5b1aZ7
  ricochet webhook replay wh_3nJx0Q5b1aZ7 4711 4712

${EXIT_STATUS}`,
  },
});

const remove = buildCommand<ConfigFlag & JsonFlag, string[], Context>({
  loader: async () => (await import("./webhook-change.ts")).removeWebhooks,
  parameters: { flags: { ...CONFIG_FLAG, ...jsonFlag("One webhook a line, as JSON") }, positional: SEVERAL },
  docs: {
    customUsage: ["[--json] ID..."],
    brief: "Tell somebody no more, and forget what was not heard",
    fullDescription: `EXAMPLES
  ricochet webhook remove wh_3nJx0Q5b1aZ7

${EXIT_STATUS}`,
  },
});

function switching(verb: "enable" | "disable", brief: string) {
  return buildCommand<ConfigFlag & JsonFlag, string[], Context>({
    loader: async () => (await import("./webhook-change.ts")).switchTo(verb),
    parameters: { flags: { ...CONFIG_FLAG, ...jsonFlag("One webhook a line, as JSON") }, positional: SEVERAL },
    docs: {
      customUsage: ["[--json] ID..."],
      brief,
      fullDescription: `One that is switched on goes on where it stopped, as far as events are still kept.

EXAMPLES
  ricochet webhook ${verb} wh_3nJx0Q5b1aZ7

${EXIT_STATUS}`,
    },
  });
}

export const WEBHOOK = buildRouteMap<
  "list" | "add" | "test" | "rotate" | "deliveries" | "replay" | "enable" | "disable" | "remove",
  Context
>({
  routes: {
    ...{ list, add, test, rotate, deliveries, replay },
    enable: switching("enable", "Switch webhooks on again"),
    disable: switching("disable", "Switch webhooks off"),
    remove,
  },
  docs: { brief: "Who is told of events" },
});
