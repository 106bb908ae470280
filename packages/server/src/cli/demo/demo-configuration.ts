/**
 * The daemon's configuration for the demo, written as a file, so that with --keep every other command can look at the
 * same store. Times of the queue are told in seconds of the spectator and lengthened by the speed of the clock.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Configuration, loadConfiguration, withKeptKey } from "../../config/index.ts";
import { BATV_DOMAIN, FORWARDER, HOSTNAME, MAILBOXES, RETURN_PATH_DOMAIN, TOKEN_DOMAIN } from "./writers.ts";

/** What the configuration depends on. */
export interface DemoSite {
  readonly folder: string;
  readonly speed: number;
  /** "ip:port". */
  readonly nameServer: string;
  /** Port of all mail hosts. */
  readonly mailPort: number;
  /** The only host that speaks LMTP, which no MX can say. */
  readonly lmtpHost: string;
}

const CONFIGURATION_FILE = "ricochet.toml";
/** As somebody who looks on sees them. */
const RETRY_AFTER_SECONDS = [1, 3, 6, 12];
const WARN_AFTER_SECONDS = 8;
const EXPIRE_AFTER_SECONDS = 30;
/** Soon enough for the first minute. */
const LOOK_EVERY_SECONDS = 5;
/** A server of this size has no more forged bounces in an hour; here so many come in half a minute. */
const FORGED_AN_HOUR = 50;

/** Writes and reads it. */
export function demoConfiguration(site: DemoSite): Configuration {
  const file = join(site.folder, CONFIGURATION_FILE);
  writeFileSync(file, configurationText(site));
  const result = loadConfiguration({ file });
  if (result.kind === "faulty") throw new TypeError(result.faults.map(({ words }) => words).join("; "));
  return withKeptKey(result.configuration);
}

function configurationText({ speed, nameServer, mailPort, lmtpHost }: DemoSite): string {
  const span = (seconds: number): string => JSON.stringify(`${Math.max(1, Math.round(seconds * speed))}s`);
  const mailboxes = JSON.stringify(MAILBOXES);
  return `# A demo of Ricochet: a server against an internet of its own on this machine, with a clock ${speed} times as fast.

[node]
hostname = "${HOSTNAME}"
postmaster = "postmaster@${TOKEN_DOMAIN}"

[store]
url = "sqlite:data/ricochet.db"
min_free_bytes = 0

[smtp]
listen = ["127.0.0.1:0"]
relay_from = ["127.0.0.1"]          # the other addresses of this machine are the strangers'

[lmtp]
listen = []

[maps]
listen = "off"

[http]
listen = "127.0.0.1:0"

[queue]
retry_after = [${RETRY_AFTER_SECONDS.map(span).join(", ")}]
warn_after = ${span(WARN_AFTER_SECONDS)}
expire_after = ${span(EXPIRE_AFTER_SECONDS)}

[alarms]
look_every = ${span(LOOK_EVERY_SECONDS)}
backscatter = ${FORGED_AN_HOUR}

[[domain]]
name = "${RETURN_PATH_DOMAIN}"
kind = "return-path"

[[domain]]
name = "${TOKEN_DOMAIN}"
deliver = "maildir:mail/${TOKEN_DOMAIN}"
recipients = ${mailboxes}
return_path = "token"

[[domain]]
name = "${BATV_DOMAIN}"
deliver = "maildir:mail/${BATV_DOMAIN}"
recipients = ${mailboxes}
return_path = "batv"

[aliases]
"${FORWARDER.address}" = "${FORWARDER.to}"

[srs]
domain = "${TOKEN_DOMAIN}"

[[route]]
match = "lmtp.example"
to = "lmtp:${lmtpHost}:${mailPort}"

[delivery]
name_servers = ["${nameServer}"]
port = ${mailPort}
ipv6 = false
connect_timeout = "2s"
command_timeout = "4s"
data_timeout = "4s"
idle_time = "2s"
`;
}
