/** `ricochet serve` with nothing but its HTTP side, in a process of its own, for benchmarks that ask it. */

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePorts } from "./mail/free-port.ts";
import { until } from "./mail/until.ts";

const PROGRAM = fileURLToPath(new URL("../packages/server/bin/ricochet.js", import.meta.url));

/** A daemon that answers by HTTP. */
export interface Served {
  readonly url: string;
  readonly key: string;
  /** Lets a browser in, once. */
  readonly link: () => string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Starts one in front of the store of a folder. */
export async function serve(folder: string): Promise<Served> {
  const [port = 0] = await freePorts(1);
  const config = join(folder, "ricochet.toml");
  const off = '[smtp]\nlisten = []\n[lmtp]\nlisten = []\n[maps]\nlisten = "off"\n';
  const text = `[node]\nhostname = "mx.example.com"\n[store]\nurl = "sqlite:${join(folder, "ricochet.db")}"\n${off}[http]\nlisten = "127.0.0.1:${port}"\nrate_limit = 0\n[log]\nlevel = "warn"\n`;
  writeFileSync(config, text);
  const ask = (...words: readonly string[]): string =>
    execFileSync(process.execPath, [PROGRAM, ...words, "--config", config], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  const key = ask("key", "add", "--name", "bench");
  const child = spawn(process.execPath, [PROGRAM, "serve", "--config", config], { stdio: ["ignore", "ignore", "inherit"] });
  const url = `http://127.0.0.1:${port}`;
  await until("the API answers", 120_000, async () => (await fetch(`${url}/readyz`).catch(() => undefined))?.ok === true);
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return { url, key, link: () => ask("dashboard", "link", "--url", url), pid: child.pid ?? 0, stop };
}
