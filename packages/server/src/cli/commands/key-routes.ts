/** `ricochet key`: its verbs, their options and their help. */

import { buildCommand, buildRouteMap } from "@stricli/core";
import type { Scope } from "../../http/access/index.ts";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import type { KeyAddFlags } from "./key-flags.ts";
import { CONFIG_FLAG, jsonFlag, textFlag } from "./shared-flags.ts";
import { span } from "./span.ts";

/** Spelt out here: what stands behind the API is not loaded until something runs. */
const SCOPES = ["read", "send", "suppress", "operate", "admin"] as const satisfies readonly Scope[];
const text = (input: string): string => input;
const EXIT_STATUS = `EXIT STATUS
  0 done · 1 there is no such key, or the store is damaged · 2 wrong use · 75 the store is busy or full: try again`;

const add = buildCommand<KeyAddFlags, [], Context>({
  loader: async () => (await import("./key-add.ts")).addKey,
  parameters: {
    flags: {
      ...CONFIG_FLAG,
      name: { kind: "parsed", parse: text, placeholder: "NAME", brief: "Whose it is, for people and the audit log" },
      scope: {
        kind: "enum",
        optional: true,
        values: SCOPES,
        variadic: ",",
        placeholder: "SCOPE",
        brief: "What it may do, parted by commas [default: admin]",
      },
      tenant: textFlag("TENANT", "Whose mail it sees [default: all]"),
      expires: { kind: "parsed", optional: true, parse: span, placeholder: "SPAN", brief: "It opens nothing after this, as 90d" },
      ...jsonFlag("The key as one line of JSON"),
    },
  },
  docs: {
    customUsage: ["--name NAME [--scope SCOPE[,SCOPE]...] [--tenant TENANT] [--expires SPAN] [--json]"],
    brief: "Make a key for the HTTP API; it is printed this once",
    fullDescription: `Prints the key, which is stored nowhere: whoever loses it makes a new one. It works at once, also beside a running daemon.

SCOPE is read (see everything), send (tell of mail, sign return paths, check addresses), suppress (change the suppression
list), operate (order about the queue, destinations, webhooks), or admin (all of it, and keys).

EXAMPLES
  ricochet key add --name me
  ricochet key add --name newsletter --scope send,suppress --tenant shop --expires 365d
  curl -H "Authorization: Bearer $(ricochet key add --name try --json | jq -r .key)" http://127.0.0.1:8025/v1/me

${EXIT_STATUS}`,
  },
});

const list = buildCommand<ConfigFlag & JsonFlag, [], Context>({
  loader: async () => (await import("./key-list.ts")).listKeys,
  parameters: { flags: { ...CONFIG_FLAG, ...jsonFlag("One key a line, as JSON") } },
  docs: {
    customUsage: ["[--json]"],
    brief: "List the keys of the HTTP API, and when each was last used",
    fullDescription: `EXAMPLES
  ricochet key list
  ricochet key list --json | jq -r 'select(.lastUsedAt == null) | .id'

${EXIT_STATUS}`,
  },
});

const revoke = buildCommand<ConfigFlag & JsonFlag, string[], Context>({
  loader: async () => (await import("./key-revoke.ts")).revokeKeys,
  parameters: {
    flags: { ...CONFIG_FLAG, ...jsonFlag("One key a line, as JSON") },
    positional: { kind: "array", minimum: 1, parameter: { parse: text, placeholder: "ID", brief: "Ids, as key list has them" } },
  },
  docs: {
    customUsage: ["[--json] ID..."],
    brief: "Revoke keys of the HTTP API",
    fullDescription: `A running daemon takes no request with them after a few seconds.

EXAMPLES
  ricochet key revoke key_3nJx0Q5b1aZ7

${EXIT_STATUS}`,
  },
});

export const KEY = buildRouteMap<"add" | "list" | "revoke", Context>({
  routes: { add, list, revoke },
  docs: { brief: "Who may use the HTTP API" },
});
