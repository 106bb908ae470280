/** OpenSMTPD in the foreground; it logs to stderr. */
import type { Plan, Recipe } from "./recipe.ts";

function configuration({ hostname, listen, routes }: Plan): string {
  const rules = Object.entries(routes).flatMap(([domain, { address, port }]) => [
    `action "to ${domain}" relay host smtp+notls://${address}:${port}`,
    `match from any for domain "${domain}" action "to ${domain}"`,
  ]);
  return [`listen on ${listen.address} port ${listen.port} hostname ${hostname}`, ...rules, ""].join("\n");
}

export const OPENSMTPD: Recipe = {
  name: "opensmtpd",
  protocol: "smtp",
  packages: ["opensmtpd"],
  accounts: ["opensmtpd", "opensmtpq"],
  folders: [{ path: "/var/spool/smtpd", mode: 0o711 }, { path: "/var/lib/opensmtpd/empty" }, { path: "/var/run" }],
  files: (plan) => ({ "/etc/smtpd.conf": configuration(plan), "/etc/mailname": `${plan.hostname}\n` }),
  command: ["/usr/sbin/smtpd", "-d"],
};
