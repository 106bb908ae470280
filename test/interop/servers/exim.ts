/** Exim as a daemon in the foreground, relaying for loopback along fixed routes. */
import type { Plan, Recipe } from "./recipe.ts";

/** A port stands behind two colons, for one separates hosts. `self = send`: what is on loopback is not ourselves. */
function configuration({ hostname, listen, routes }: Plan): string {
  const list = Object.entries(routes).map(([domain, { address, port }]) => `${domain} ${address}::${port}`);
  return [
    `primary_hostname = ${hostname}`,
    `local_interfaces = ${listen.address}`,
    `daemon_smtp_ports = ${listen.port}`,
    "disable_ipv6 = true",
    "tls_advertise_hosts =",
    "host_lookup =",
    "dsn_advertise_hosts = *",
    "log_file_path = /var/log/exim4/%slog",
    "acl_smtp_rcpt = relay",
    "begin acl",
    "relay:",
    "  accept hosts = 127.0.0.0/8",
    "begin routers",
    "fixed:",
    "  driver = manualroute",
    `  domains = ${Object.keys(routes).join(" : ")}`,
    `  route_list = ${list.join(" ; ")}`,
    "  self = send",
    "  transport = remote",
    "begin transports",
    "remote:",
    "  driver = smtp",
    "  allow_localhost",
    "  hosts_avoid_tls = *",
    "begin retry",
    "* * F,1h,1m",
    "",
  ].join("\n");
}

export const EXIM: Recipe = {
  name: "exim",
  protocol: "smtp",
  packages: ["exim4-base", "exim4-daemon-light"],
  accounts: ["Debian-exim"],
  folders: [
    { path: "/var/spool/exim4", owner: "Debian-exim", mode: 0o750 },
    { path: "/var/log/exim4", owner: "Debian-exim", mode: 0o750 },
    { path: "/run/exim4", owner: "Debian-exim" },
  ],
  files: (plan) => ({ "/etc/exim4/exim4.conf": configuration(plan) }),
  command: ["/usr/sbin/exim4", "-bdf", "-q1m"],
  log: "/var/log/exim4/mainlog",
};
