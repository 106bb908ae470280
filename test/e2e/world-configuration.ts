/** The configuration of a world's daemon: as a file that an operator could have written, so that it is read as such. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Configuration, loadConfiguration } from "../../packages/server/src/config/index.ts";
import type { Internet } from "../../packages/server/src/internet/index.ts";

/** What a story may say otherwise. */
export interface WorldSettings {
  /** Sections that are added. */
  readonly more?: string;
  /** Lines in `[[domain]]` of example.com. */
  readonly home?: string;
  /** Lines in `[store]`. */
  readonly store?: string;
  /** Lines in `[queue]`. */
  readonly queue?: string;
}

/** Where it is written, and what it must know. */
interface Surroundings {
  readonly folder: string;
  readonly internet: Pick<Internet, "nameServer" | "port">;
}

/** Our host; example.com has mailboxes here, and bounces come to bounces.example.com. Only 127.0.0.1 is trusted. */
export async function configure(
  { more = "", home = "", store = "", queue = "" }: WorldSettings,
  { folder, internet }: Surroundings,
): Promise<Configuration> {
  const file = join(folder, "ricochet.toml");
  await writeFile(file, textOf({ more, home, store, queue }, internet), { mode: 0o600 });
  const result = loadConfiguration({ file });
  if (result.kind === "faulty") throw new Error(result.faults.map(({ key, words }) => `${key}: ${words}`).join("; "));
  return result.configuration;
}

function textOf({ more, home, store, queue }: Required<WorldSettings>, { nameServer, port }: Surroundings["internet"]): string {
  return `
[node]
hostname = "mx.example.com"
postmaster = "postmaster@example.com"
[smtp]
listen = ["127.0.0.1:0"]
relay_from = ["127.0.0.1/32"]
[lmtp]
listen = []
[maps]
listen = "off"
[http]
listen = "off"
[store]
min_free_bytes = "1MiB"
${store}
[queue]
${queue}
[delivery]
name_servers = ["${nameServer}"]
port = ${port}
connect_timeout = "2s"
command_timeout = "2s"
data_timeout = "5s"
[[key]]
id = 1
secret = "a secret of the stories, and of nobody else"
[[domain]]
name = "bounces.example.com"
kind = "return-path"
[[domain]]
name = "example.com"
kind = "local"
deliver = "maildir:mail"
recipients = ["ann", "bob", "postmaster", "info"]
${home}
${more}
`;
}
