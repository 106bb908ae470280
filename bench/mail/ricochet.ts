/** This program, as `ricochet serve` with a configuration of its own: the defaults, and routes to loopback. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MailServer, Routes } from "./mail-server.ts";
import { treeOf } from "./process-tree.ts";
import { isListening, until } from "./until.ts";

const PROGRAM = fileURLToPath(new URL("../../packages/server/bin/ricochet.js", import.meta.url));
const PACKAGE = new URL("../../packages/server/package.json", import.meta.url);

export const RICOCHET: MailServer = {
  name: "ricochet",
  version: (JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string }).version,
  start: async (folder, routes) => {
    mkdirSync(folder, { recursive: true });
    const config = join(folder, "ricochet.toml");
    writeFileSync(config, configuration(folder, routes));
    const child = spawn(process.execPath, [PROGRAM, "serve", "--config", config], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    await until("ricochet greets", 20_000, () => isListening(routes.listenPort));
    const pid = child.pid ?? 0;
    return {
      pids: () => treeOf(pid),
      stop: async () => {
        child.kill("SIGTERM");
        await once(child, "exit");
      },
    };
  },
};

function configuration(folder: string, { listenPort, ports }: Routes): string {
  const routes = Object.entries(ports).map(([domain, port]) => `[[route]]\nmatch = "${domain}"\nto = "smtp:127.0.0.1:${port}"\n`);
  return `[node]
hostname = "relay.example.com"
postmaster = "postmaster@sender.example"
[store]
url = "sqlite:${join(folder, "ricochet.db")}"
[smtp]
listen = ["127.0.0.1:${listenPort}"]
relay_from = ["127.0.0.0/8"]
[lmtp]
listen = []
[http]
listen = "off"
# all bounces are of one address: the list would refuse the second message
[suppression]
at_rcpt = "off"
[log]
level = "warn"
${routes.join("")}`;
}
