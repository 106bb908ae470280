/** The API of a whole daemon, put together as it is served: what the routes are handed is what runs, and time is the machine's. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfiguration } from "../../packages/server/src/config/index.ts";
import { makeKey } from "../../packages/server/src/http/access/index.ts";
import { startHttpServer } from "../../packages/server/src/http/http-server.ts";
import { apiPartsOf } from "../../packages/server/src/http/index.ts";
import { type Daemon, startDaemon } from "../../packages/server/src/service/index.ts";
import { systemClock } from "../../packages/server/src/time/index.ts";

export interface DaemonApi {
  readonly url: string;
  readonly daemon: Daemon;
  /** Of admin, for all tenants. */
  readonly key: string;
  /** With the key; what it answers is JSON. */
  json(path: string, options?: { readonly method?: string; readonly body?: unknown }): Promise<Answered>;
  close(): Promise<void>;
}

interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server says; the test says what it must be
  readonly body: any;
}

/** `more`: sections of the configuration. */
export async function startDaemonApi(more: string): Promise<DaemonApi> {
  const folder = await mkdtemp(join(tmpdir(), "ricochet-daemon-api-"));
  const daemon = await startDaemon(await configured(folder, more), { observe: () => undefined, afterBinding: () => undefined });
  const made = makeKey({ name: "test", scopes: ["admin"], tenant: "*" }, Date.now());
  await daemon.store.access.addKey(made.key, { who: "test", nowMs: Date.now() });
  const api = { parts: apiPartsOf(daemon, systemClock), version: "0.1.0", areMetricsPublic: true, requestsPerMinute: 0, allowOrigins: [] };
  const probed = { exposition: () => Promise.resolve(""), contentType: "text/plain", isReady: () => Promise.resolve(true) };
  const server = await startHttpServer({ host: "127.0.0.1", port: 0, probed, api });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    ...{ url, daemon, key: made.secret },
    async json(path, { method, body } = {}) {
      const response = await fetch(`${url}${path}`, {
        method: method ?? (body === undefined ? "GET" : "POST"),
        headers: { authorization: `Bearer ${made.secret}`, ...(body !== undefined && { "content-type": "application/json" }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
    },
    async close() {
      await server.close();
      await daemon.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function configured(folder: string, more: string) {
  const file = join(folder, "ricochet.toml");
  const sections = ["smtp", "lmtp"].map((name) => `[${name}]\nlisten = []\n`);
  const off = '[maps]\nlisten = "off"\n[http]\nlisten = "off"\n[node]\nhostname = "mx.example.com"\n[store]\nmin_free_bytes = "1MiB"\n';
  await writeFile(file, `${sections.join("")}${off}${more}`, { mode: 0o600 });
  const loaded = loadConfiguration({ file });
  if (loaded.kind === "faulty") throw new TypeError(JSON.stringify(loaded.faults));
  return loaded.configuration;
}
