/** A daemon with mail of two days and the built page, on free ports, in a folder of its own that goes away with it. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ObservableDaemon } from "../../packages/server/src/cli/daemon/daemon.ts";
import { withHttp } from "../../packages/server/src/cli/daemon/index.ts";
import { loadConfiguration, withKeptKey } from "../../packages/server/src/config/index.ts";
import { makeKey, makeLink, type Role } from "../../packages/server/src/http/access/index.ts";
import { startDaemon } from "../../packages/server/src/service/index.ts";
import { seedQueue } from "./seeded-queue.ts";
import { seed } from "./seeded-store.ts";

/** A page that can be opened. */
export interface ServedDashboard {
  readonly url: string;
  readonly daemon: ObservableDaemon;
  /** A link that signs in once; of some time ago when that is said. */
  link(role?: Role, ageMs?: number): Promise<string>;
  /** Hands in a bounce; the ids of what it tells. */
  bounce(mail: string | Uint8Array): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** How it differs from the usual. */
export interface ServedOptions {
  /** Nothing has happened yet. */
  readonly isEmpty?: boolean;
}

/** Starts it. */
export async function serveDashboard({ isEmpty = false }: ServedOptions = {}): Promise<ServedDashboard> {
  const folder = mkdtempSync(join(tmpdir(), "ricochet-dashboard-"));
  let inner: ObservableDaemon | undefined;
  const start = withHttp(async (configuration, options) => {
    inner = await startDaemon(configuration, options);
    return inner;
  });
  const running = await start(configurationIn(folder), { observe: () => undefined, afterBinding: () => undefined });
  const daemon = inner;
  const endpoint = running.endpoints.find(({ listener }) => listener === "http");
  if (daemon === undefined || endpoint === undefined) throw new TypeError("there is no HTTP");
  if (!isEmpty) {
    await seed(daemon.store, Date.now());
    await seedQueue(daemon.store, Date.now());
  }
  const url = `http://127.0.0.1:${endpoint.port}`;
  return {
    ...{ url, daemon },
    async link(role = "admin", ageMs = 0) {
      const { path, link } = makeLink(role, Date.now() - ageMs);
      await daemon.store.sessions.addLink(link, { who: "test", nowMs: link.createdAtMs });
      return `${url}${path}`;
    },
    async bounce(mail) {
      const { key, secret } = makeKey({ name: "test", scopes: ["send"], tenant: "*" }, Date.now());
      await daemon.store.access.addKey(key, { who: "test", nowMs: Date.now() });
      const headers = { "authorization": `Bearer ${secret}`, "content-type": "message/rfc822" };
      const response = await fetch(`${url}/v1/arrivals?rcptTo=bounces%40example.com`, { method: "POST", headers, body: mail });
      const { outcomes } = (await response.json()) as { readonly outcomes: readonly number[] };
      return outcomes;
    },
    async close() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configurationIn(folder: string) {
  const file = join(folder, "ricochet.toml");
  writeFileSync(file, configurationText(folder), { mode: 0o600 });
  const loaded = loadConfiguration({ file });
  if (loaded.kind === "faulty") throw new TypeError(JSON.stringify(loaded.faults));
  return withKeptKey(loaded.configuration);
}

/** Its name server is one that is not there: an order to try again leads nowhere. */
function configurationText(folder: string): string {
  return `
[node]
hostname = "mx.example.com"
[store]
url = "sqlite:${join(folder, "ricochet.db")}"
[smtp]
listen = ["127.0.0.1:0"]
[lmtp]
listen = []
[maps]
listen = "off"
[http]
listen = "127.0.0.1:0"
[delivery]
name_servers = ["127.0.0.1:9"]
[[domain]]
name = "bounces.example.com"
kind = "return-path"
`;
}
