/** OpenSMTPD when success was asked for, and the next server does not notify. */

import type { TextFormat } from "./text-format.ts";

const RECIPIENT = /^(?<recipient>[^\s@:<>]+@[^\s@:<>]+):(?: (?<text>.+))?$/;

export const opensmtpdRelayed: TextFormat = {
  id: "opensmtpd-relayed",
  product: "OpenSMTPD",
  source: "smtpd bounce.c notice_relay",
  signs: [{ text: "this is the mailer daemon please do not reply to this email your message was relayed to these recipients" }],
  recipient: [RECIPIENT],
  ends: /^ {4}Below is a copy of the original message:/,
  action: "relayed",
  examples: [
    {
      header: "From: Mailer Daemon <MAILER-DAEMON@mx.example.org>\nSubject: Delivery status notification: relayed",
      body: `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    Your message was relayed to these recipients.

user@example.com: 250 2.0.0 Ok: queued as 12345

    Below is a copy of the original message:
`,
      expects: [{ recipient: "user@example.com", action: "relayed", bounce: "none" }],
    },
  ],
};
