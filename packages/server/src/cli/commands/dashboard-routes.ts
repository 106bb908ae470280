/** `ricochet dashboard`: its verbs, their options and their help. */

import { buildCommand, buildRouteMap } from "@stricli/core";
import type { Role } from "../../http/access/index.ts";
import type { Context } from "./context.ts";
import type { DashboardLinkFlags } from "./dashboard-link-flags.ts";
import { CONFIG_FLAG, jsonFlag, textFlag } from "./shared-flags.ts";

/** Spelt out here: what stands behind the API is not loaded until something runs. */
const ROLES = ["read", "operate", "admin"] as const satisfies readonly Role[];

const link = buildCommand<DashboardLinkFlags, [], Context>({
  loader: async () => (await import("./dashboard-link.ts")).makeDashboardLink,
  parameters: {
    flags: {
      ...CONFIG_FLAG,
      role: { kind: "enum", optional: true, values: ROLES, placeholder: "ROLE", brief: "What may be done there [default: admin]" },
      url: textFlag("URL", "Where the browser finds the page [default: the address of http.listen]"),
      ...jsonFlag("The link as one line of JSON"),
    },
  },
  docs: {
    customUsage: ["[--role read|operate|admin] [--url URL] [--json]"],
    brief: "Print a link that signs you in to the page, once",
    fullDescription: `The link is good for ten minutes, and once. It works at once, also beside a running daemon.

ROLE is read (see everything), operate (also change the suppression list, give orders to the queue, to destinations and
webhooks), or admin (also keys).

EXAMPLES
  ricochet dashboard link
  ricochet dashboard link --role read --url https://bounces.example.com

EXIT STATUS
  0 done · 1 the store is damaged, or no HTTP is listened for · 2 wrong use · 75 the store is busy or full: try again`,
  },
});

export const DASHBOARD = buildRouteMap<"link", Context>({
  routes: { link },
  docs: { brief: "The page on which people see what comes back" },
});
