/** The verb that starts the daemon, with its help: its part of the table in routes.ts. */

import { buildCommand } from "@stricli/core";
import type { Context } from "./context.ts";
import type { ConfigFlag } from "./flags.ts";
import { CONFIG_FLAG } from "./shared-flags.ts";

export const SERVE = buildCommand<ConfigFlag, [], Context>({
  loader: async () => {
    const [{ serveWith }, { startDaemon }] = await Promise.all([import("./serve.ts"), import("./start-daemon.ts")]);
    return serveWith(startDaemon);
  },
  parameters: { flags: CONFIG_FLAG },
  docs: {
    customUsage: ["[--config FILE]"],
    brief: "Start the mail server, in the foreground",
    fullDescription: `Listens for SMTP, submission and LMTP, keeps what it accepts on disk, delivers it, and tells whoever has to be told
when that fails. Without any configuration it listens on this machine alone, at 127.0.0.1:2525 and :2424, and keeps
its mail in ricochet-data/.

The log goes to the standard output: sentences on a terminal, else JSON. SIGTERM and Ctrl-C let what is under way end;
a second one ends at once, and loses nothing. SIGHUP reads the configuration and the certificates again. Started as
root with process.user set, it becomes that user once it listens. It tells systemd when it is ready.

EXAMPLES
  ricochet serve
  ricochet serve --config /etc/ricochet/ricochet.toml
  RICOCHET_SMTP__LISTEN=127.0.0.1:25,[::1]:25 ricochet serve

EXIT STATUS
  0 it was stopped · 1 the configuration or the store cannot be used · 2 wrong use · 75 try again: an address is taken`,
  },
});
