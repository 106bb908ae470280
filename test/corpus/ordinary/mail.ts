/** How ordinary mails are put together: usual fields where none are given, attachments, notices that people paste. */
import { examples } from "../example.ts";

export interface OrdinaryMail {
  /** What tempts a reader to take it for a bounce. */
  readonly name: string;
  readonly mail: string;
}

export const bounceExample = (name: string): string => {
  const found = examples().find((example) => example.name === name);
  if (found === undefined) throw new TypeError(`no example ${name}`);
  return Buffer.from(found.bytes).toString("latin1");
};

export const POSTFIX = bounceExample("postfix-two-recipients");
export const EXIM = bounceExample("exim-user-unknown");
export const QMAIL = bounceExample("qmail-two-failures");
export const NOTICE =
  "This is the mail system at host mx.example.net.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n                   The mail system\n\n<ida@example.org>: host mail.example.org[203.0.113.40] said: 550 5.1.1\n    <ida@example.org>: Recipient address rejected: User unknown (in reply to RCPT TO command)";
export const EXIM_NOTICE =
  "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ann@example.org\n    SMTP error from remote mail server after RCPT TO:<ann@example.org>:\n    host mx.example.org [192.0.2.1]: 550 5.1.1 User unknown";
export const DELIVERY_STATUS =
  "Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; ann@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown";
export const quoted = (mail: string): string => mail.replaceAll(/^/gm, "> ");
export const bodyOf = (mail: string): string => mail.slice(mail.indexOf("\n\n") + 2);

/** A mail from somebody to nora, with what is special about it. */
export function mail(fields: string, body: string): string {
  const names = new Set(Array.from(fields.matchAll(/^([\w-]+):/gm), ([, name = ""]) => name.toLowerCase()));
  const usual = [
    ["Return-Path", "<someone@example.org>"],
    ["From", "Sam Tailor <sam@example.org>"],
    ["To", "nora@harbour.example"],
    ["Date", "Thu, 12 Nov 2026 10:00:00 +0100"],
    ["Message-ID", "<ordinary.1@example.org>"],
  ] as const;
  const missing = usual.filter(([name]) => !names.has(name.toLowerCase())).map(([name, value]) => `${name}: ${value}\n`);
  return `${missing.join("")}${fields.trim()}\n\n${body.trim()}\n`;
}

export const attach = (fields: string, words: string, attachment: string, type = "message/rfc822"): string =>
  mail(
    `${fields}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="ordinary"`,
    `--ordinary\nContent-Type: text/plain; charset=utf-8\n\n${words}\n--ordinary\nContent-Type: ${type}\nContent-Disposition: attachment\n\n${attachment}\n--ordinary--`,
  );
