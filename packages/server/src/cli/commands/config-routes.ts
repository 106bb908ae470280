/** `ricochet config`: its verbs, their options and their help. */

import { buildCommand, buildRouteMap } from "@stricli/core";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { CONFIG_FLAG, jsonFlag } from "./shared-flags.ts";

const SOURCES = `The configuration is ricochet.toml in the current folder if it is there, or the file that --config (or the variable
RICOCHET_CONFIG) names; over it the environment: RICOCHET_SMTP__LISTEN=127.0.0.1:25 is listen of [smtp].`;

const check = buildCommand<ConfigFlag & JsonFlag, [], Context>({
  loader: async () => (await import("./config-check.ts")).checkConfiguration,
  parameters: { flags: { ...CONFIG_FLAG, ...jsonFlag("One finding a line, as JSON") } },
  docs: {
    customUsage: ["[--config FILE] [--json]"],
    brief: "Say everything that is wrong or odd with the configuration",
    fullDescription: `Reads and checks the configuration as the daemon would, and names each fault with file, line and column, the key,
what is allowed, and what was probably meant. Nothing is opened for listening, and nothing is written.

${SOURCES}

EXAMPLES
  ricochet config check
  ricochet config check --config /etc/ricochet/ricochet.toml && systemctl reload ricochet

EXIT STATUS
  0 it can be served, maybe with warnings · 1 it cannot · 2 wrong use`,
  },
});

const show = buildCommand<ConfigFlag & JsonFlag, [], Context>({
  loader: async () => (await import("./config-show.ts")).showConfiguration,
  parameters: { flags: { ...CONFIG_FLAG, ...jsonFlag("One key a line, as JSON: key, value, origin") } },
  docs: {
    customUsage: ["[--config FILE] [--json]"],
    brief: "Show every key as it holds, and where it came from",
    fullDescription: `Prints the whole configuration in the form of its file: what the file and the environment say, with their places, and
the defaults of everything else. Secrets are masked.

${SOURCES}

EXAMPLES
  ricochet config show
  RICOCHET_QUEUE__WARN_AFTER=1h ricochet config show | grep -v '# default'
  ricochet config show --json | jq -r 'select(.origin.kind != "default") | .key'

EXIT STATUS
  0 shown · 1 the configuration is wrong · 2 wrong use`,
  },
});

export const CONFIG = buildRouteMap<"check" | "show", Context>({
  routes: { check, show },
  docs: { brief: "Check the configuration, or show it with where each value came from" },
});
