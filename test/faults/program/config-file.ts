/** The configuration of a daemon under test: everything on loopback, nothing asked of any name server, tried again after a second. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What tests differ in. */
export interface Site {
  /** Of the test: configuration, store and mailboxes lie in it. */
  readonly folder: string;
  /** Domain -> port of its next hop. */
  readonly ports: ReadonlyMap<string, number>;
  /** Domains whose mail stays here. */
  readonly localDomains: readonly string[];
  /** Where the store lies; "store" in the folder when nothing is said. */
  readonly storeFolder?: string;
  readonly minFreeBytes?: number;
}

/** The folder of the mailboxes of a site. */
export function mailFolder({ folder }: Pick<Site, "folder">): string {
  return join(folder, "mail");
}

/** The file of its store. */
export function storeFile({ folder, storeFolder = join(folder, "store") }: Pick<Site, "folder" | "storeFolder">): string {
  return join(storeFolder, "ricochet.db");
}

/** Writes it; the path of the file. */
export function writeConfig(site: Site): string {
  const file = join(site.folder, "ricochet.toml");
  const routes = [...site.ports].map(([domain, port]) => `[[route]]\nmatch = "${domain}"\nto = "smtp:127.0.0.1:${port}"\n`);
  const domains = site.localDomains.map((name) => `[[domain]]\nname = "${name}"\ndeliver = "maildir:${mailFolder(site)}"\n`);
  writeFileSync(file, [general(site), ...domains, ...routes].join("\n"));
  return file;
}

function general(site: Site): string {
  return `
[node]
hostname = "mx.faults.example"
postmaster = "postmaster@senders.example"
[store]
url = "sqlite:${storeFile(site)}"
min_free_bytes = ${site.minFreeBytes ?? 1_000_000}
[smtp]
listen = ["127.0.0.1:0"]
authenticate = false
[lmtp]
listen = []
[maps]
listen = "off"
[http]
listen = "off"
[queue]
retry_after = ["1s"]
[delivery]
name_servers = ["127.0.0.1:9"]
tls = "off"
connect_timeout = "8s"
command_timeout = "8s"
data_timeout = "8s"
[log]
format = "json"
level = "debug"
`;
}
