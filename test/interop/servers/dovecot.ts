/** Dovecot taking mail by LMTP into Maildirs: for the user `user` of any domain, and for nobody else. */
import type { Plan, Recipe } from "./recipe.ts";

function configuration({ hostname, listen }: Plan): string {
  return [
    "protocols = lmtp",
    `hostname = ${hostname}`,
    "base_dir = /run/dovecot",
    "log_path = /var/log/dovecot.log",
    "ssl = no",
    "first_valid_uid = 1",
    "mail_location = maildir:/var/mail/%n",
    "auth_username_format = %n",
    "passdb {",
    "  driver = passwd-file",
    "  args = /etc/dovecot/users",
    "}",
    "userdb {",
    "  driver = passwd-file",
    "  args = /etc/dovecot/users",
    "}",
    "service lmtp {",
    "  inet_listener lmtp {",
    `    address = ${listen.address}`,
    `    port = ${listen.port}`,
    "  }",
    "}",
    "",
  ].join("\n");
}

export const DOVECOT: Recipe = {
  name: "dovecot",
  protocol: "lmtp",
  packages: ["dovecot-core", "dovecot-lmtpd"],
  accounts: ["dovecot", "dovenull", "vmail"],
  folders: [{ path: "/run/dovecot" }, { path: "/var/lib/dovecot" }, { path: "/var/log" }, { path: "/var/mail", owner: "vmail" }],
  files: (plan) => ({
    "/etc/dovecot/dovecot.conf": configuration(plan),
    "/etc/dovecot/users": "user:{PLAIN}secret:vmail:vmail::/var/mail/user::\n",
  }),
  command: ["/usr/sbin/dovecot", "-F"],
  log: "/var/log/dovecot.log",
};
