/** OpenSMTPD when a notification of success was asked for. */

import type { TextFormat } from "./text-format.ts";

const RECIPIENT = /^(?<recipient>[^\s@:<>]+@[^\s@:<>]+):(?: (?<text>.+))?$/;

export const opensmtpdSuccess: TextFormat = {
  id: "opensmtpd-success",
  product: "OpenSMTPD",
  source: "smtpd bounce.c notice_success",
  signs: [
    { text: "this is the mailer daemon please do not reply to this email your message was successfully delivered to these recipients" },
  ],
  recipient: [RECIPIENT],
  ends: /^ {4}Below is a copy of the original message:/,
  action: "delivered",
  examples: [
    {
      header: "From: Mailer Daemon <MAILER-DAEMON@mx.example.org>\nSubject: Delivery status notification: delivered",
      body: `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    Your message was successfully delivered to these recipients.

user@example.com: Delivered

    Below is a copy of the original message:
`,
      expects: [{ recipient: "user@example.com", action: "delivered", bounce: "none" }],
    },
  ],
};
