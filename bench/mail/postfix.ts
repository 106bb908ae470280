/** Postfix as Debian ships it, with its default durability, in a folder of its own; it wants to be started as root. */

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MailServer, Routes } from "./mail-server.ts";
import { treeOf } from "./process-tree.ts";
import { isListening, until } from "./until.ts";

const SERVICES = `
pickup    unix  n - n 60   1 pickup
cleanup   unix  n - n -    0 cleanup
qmgr      unix  n - n 300  1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n -    - trivial-rewrite
bounce    unix  - - n -    0 bounce
defer     unix  - - n -    0 bounce
trace     unix  - - n -    0 bounce
verify    unix  - - n -    1 verify
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n -    - proxymap
smtp      unix  - - n -    - smtp
relay     unix  - - n -    - smtp
error     unix  - - n -    - error
retry     unix  - - n -    - error
discard   unix  - - n -    - discard
local     unix  - n n -    - local
lmtp      unix  - - n -    - lmtp
anvil     unix  - - n -    1 anvil
scache    unix  - - n -    1 scache
`;

/** Undefined where it is not installed, or where we may not start it. */
export function postfix(): MailServer | undefined {
  const version = spawnSync("postconf", ["-d", "-h", "mail_version"], { encoding: "utf8" });
  if (version.status !== 0 || process.getuid?.() !== 0) return undefined;
  return {
    name: "Postfix",
    version: version.stdout.trim(),
    start: async (folder, routes) => {
      const config = configure(folder, routes);
      execFileSync("postfix", ["-c", config, "start"], { stdio: "ignore" });
      await until("Postfix greets", 20_000, () => isListening(routes.listenPort));
      const master = Number(readFileSync(join(folder, "queue/pid/master.pid"), "latin1"));
      return {
        pids: () => treeOf(master),
        stop: async () => {
          execFileSync("postfix", ["-c", config, "stop"], { stdio: "ignore" });
          await until("Postfix has stopped", 20_000, () => treeOf(master).length === 1);
        },
      };
    },
  };
}

function configure(folder: string, { listenPort, ports }: Routes): string {
  const config = join(folder, "etc");
  const queue = join(folder, "queue");
  const data = join(folder, "data");
  for (const path of [config, queue, data]) mkdirSync(path, { recursive: true });
  execFileSync("chown", ["postfix", data]);
  writeFileSync(join(config, "master.cf"), `${listenPort} inet n - n - - smtpd${SERVICES}`);
  const transports = Object.entries(ports).map(([domain, port]) => `{ ${domain} = smtp:[127.0.0.1]:${port} }`);
  writeFileSync(
    join(config, "main.cf"),
    `compatibility_level = 3.6
queue_directory = ${queue}
data_directory = ${data}
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
myhostname = relay.example.com
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
transport_maps = inline:{ ${transports.join(", ")} }
alias_maps =
alias_database =
maillog_file = ${join(folder, "log")}
maillog_file_prefixes = ${folder}
`,
  );
  writeFileSync(join(config, "master.cf"), "postlog unix-dgram n - n - 1 postlogd\n", { flag: "a" });
  return config;
}
