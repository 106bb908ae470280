/** `ricochet backup`: its options and its help. */

import { buildCommand } from "@stricli/core";
import type { Context } from "./context.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { CONFIG_FLAG, jsonFlag } from "./shared-flags.ts";

export const BACKUP = buildCommand<ConfigFlag & JsonFlag, [string], Context>({
  loader: async () => (await import("./backup.ts")).backUp,
  parameters: {
    flags: { ...CONFIG_FLAG, ...jsonFlag("Folder, files and octets as one line of JSON") },
    positional: {
      kind: "tuple",
      parameters: [{ parse: (input: string) => input, placeholder: "FOLDER", brief: "Where the copy goes; made if it is not there" }],
    },
  },
  docs: {
    customUsage: ["[--config FILE] [--json] FOLDER"],
    brief: "Copy the store and its keys, also while the daemon runs",
    fullDescription: `Copies the store as it stands at one moment, and the keys beside it (return-path.key, address.key). The daemon goes on
meanwhile and waits for nothing. A file that is there is never replaced: give each copy a folder of its own. The
configuration, the mailboxes and certificates are not in it.

To restore one, stop the daemon, move its folder away with all that is in it, put the copy in its place, and start. What
was accepted after the copy is gone, and what was delivered after it is sent once more: docs/guide/run-the-server.md.

EXAMPLES
  ricochet backup /var/backups/ricochet/$(date +%F)
  ricochet backup --json /mnt/copy | jq .sizeBytes

EXIT STATUS
  0 copied · 1 there is no store, it is damaged, or there is a copy already · 2 wrong use · 75 the disk is full: try again`,
  },
});
