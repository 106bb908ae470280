/** Postfix without its start script: `master` in the foreground, the queue folders that the script would make, routes in the configuration itself. */
import type { OwnedFolder, Plan, Recipe } from "./recipe.ts";

const SPOOL = "/var/spool/postfix";
const QUEUES = ["active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private", "saved", "trace"];

/** Name, type, private, command (master(5)); the others keep to "- n -": not chrooted, woken by need. */
const SERVICES = [
  "cleanup unix n - n - 0 cleanup",
  "qmgr unix n - n 300 1 qmgr",
  "tlsmgr unix - - n 1000? 1 tlsmgr",
  "rewrite unix - - n - - trivial-rewrite",
  "bounce unix - - n - 0 bounce",
  "defer unix - - n - 0 bounce",
  "trace unix - - n - 0 bounce",
  "verify unix - - n - 1 verify",
  "flush unix n - n 1000? 0 flush",
  "proxymap unix - - n - - proxymap",
  "smtp unix - - n - - smtp",
  "error unix - - n - - error",
  "retry unix - - n - - error",
  "discard unix - - n - - discard",
  "anvil unix - - n - 1 anvil",
  "scache unix - - n - 1 scache",
  "postlog unix-dgram n - n - 1 postlogd",
];

function mainCf({ hostname, routes }: Plan): string {
  const transports = Object.entries(routes).map(([domain, { address, port }]) => `{ ${domain} = smtp:[${address}]:${port} }`);
  return [
    "compatibility_level = 3.6",
    "maillog_file = /var/log/maillog",
    "maillog_file_prefixes = /var",
    `myhostname = ${hostname}`,
    "inet_interfaces = 127.0.0.1",
    "inet_protocols = ipv4",
    "mynetworks = 127.0.0.0/8",
    "mydestination =",
    "local_recipient_maps =",
    "alias_maps =",
    "alias_database =",
    "smtpd_relay_restrictions = permit_mynetworks, reject",
    "smtp_tls_security_level = none",
    "default_transport = error:no route",
    `transport_maps = inline:{ ${transports.join(", ")} }`,
    "",
  ].join("\n");
}

export const POSTFIX: Recipe = {
  name: "postfix",
  protocol: "smtp",
  packages: ["postfix"],
  accounts: ["postfix", "postdrop"],
  folders: [
    { path: `${SPOOL}/pid` },
    ...QUEUES.map((queue): OwnedFolder => ({ path: `${SPOOL}/${queue}`, owner: "postfix", mode: 0o700 })),
    { path: `${SPOOL}/maildrop`, owner: "postfix", mode: 0o733 },
    { path: `${SPOOL}/public`, owner: "postfix", mode: 0o711 },
    { path: "/var/lib/postfix", owner: "postfix", mode: 0o700 },
    { path: "/var/log" },
  ],
  files: (plan) => ({
    "/etc/postfix/main.cf": mainCf(plan),
    "/etc/postfix/master.cf": `${plan.listen.address}:${plan.listen.port} inet n - n - - smtpd\n${SERVICES.join("\n")}\n`,
  }),
  command: ["/usr/lib/postfix/sbin/master", "-d", "-c", "/etc/postfix"],
  log: "/var/log/maillog",
};
