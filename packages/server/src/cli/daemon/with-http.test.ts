import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadConfiguration, withKeptKey } from "../../config/index.ts";
import { startDaemon } from "../../service/index.ts";
import { withHttp } from "./with-http.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-with-http-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function configuration(more: Readonly<Record<string, string>> = {}) {
  const environment = {
    RICOCHET_NODE__HOSTNAME: "mx.example.com",
    RICOCHET_STORE__URL: `sqlite:${join(folder, "ricochet.db")}`,
    RICOCHET_SMTP__LISTEN: "127.0.0.1:0",
    RICOCHET_LMTP__LISTEN: "127.0.0.1:0",
    RICOCHET_HTTP__LISTEN: "127.0.0.1:0",
    ...more,
  };
  const loaded = loadConfiguration({ environment });
  if (loaded.kind === "faulty") throw new TypeError(JSON.stringify(loaded.faults));
  return withKeptKey(loaded.configuration);
}

test("a configuration that is read again says at once to whom figures are told, and what readiness is", async () => {
  const start = withHttp(startDaemon);
  const daemon = await start(configuration(), { observe: () => undefined, afterBinding: () => undefined });
  const port = daemon.endpoints.find(({ listener }) => listener === "http")?.port;
  const ask = async (path: string): Promise<number> => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  expect([await ask("/metrics"), await ask("/readyz")]).toEqual([200, 200]);
  await daemon.reload(configuration({ RICOCHET_HTTP__METRICS_PUBLIC: "false", RICOCHET_STORE__MIN_FREE_BYTES: "900000GiB" }));
  expect([await ask("/metrics"), await ask("/readyz")]).toEqual([401, 503]);
  await daemon.reload(configuration());
  expect([await ask("/metrics"), await ask("/readyz")]).toEqual([200, 200]);
  await daemon.stop();
}, 60_000);
