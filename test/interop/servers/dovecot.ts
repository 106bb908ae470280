/** Dovecot taking mail by LMTP into Maildirs, and showing them by IMAP: for the user `user` (password `secret`) of any domain, and for nobody else. */
import type { Plan, Recipe } from "./recipe.ts";

function configuration({ hostname, listen, ports }: Plan): string {
  return [
    "protocols = lmtp imap",
    `hostname = ${hostname}`,
    "base_dir = /run/dovecot",
    "log_path = /var/log/dovecot.log",
    "ssl = no",
    "disable_plaintext_auth = no",
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
    "service imap-login {",
    "  inet_listener imap {",
    `    address = ${listen.address}`,
    `    port = ${ports["imap"]}`,
    "  }",
    "}",
    "",
  ].join("\n");
}

export const DOVECOT: Recipe = {
  name: "dovecot",
  protocol: "lmtp",
  alsoSpeaks: ["imap"],
  packages: ["dovecot-core", "dovecot-imapd", "dovecot-lmtpd"],
  accounts: ["dovecot", "dovenull", "vmail"],
  folders: [{ path: "/run/dovecot" }, { path: "/var/lib/dovecot" }, { path: "/var/log" }, { path: "/var/mail", owner: "vmail" }],
  files: (plan) => ({
    "/etc/dovecot/dovecot.conf": configuration(plan),
    "/etc/dovecot/users": "user:{PLAIN}secret:vmail:vmail::/var/mail/user::\n",
  }),
  command: ["/usr/sbin/dovecot", "-F"],
  log: "/var/log/dovecot.log",
};
