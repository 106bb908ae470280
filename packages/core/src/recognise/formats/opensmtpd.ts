/** OpenSMTPD: "This is the MAILER-DAEMON, please DO NOT REPLY to this email." */

import type { TextFormat } from "./text-format.ts";

const RECIPIENT = /^(?<recipient>[^\s@:<>]+@[^\s@:<>]+):(?: (?<text>.+))?$/;

export const opensmtpd: TextFormat = {
  id: "opensmtpd",
  product: "OpenSMTPD",
  source: "smtpd bounce.c notice_error, notice_warning; 5.2 and earlier: please DO NOT REPLY to this e-mail, Recipient:",
  signs: [
    { text: "this is the mailer daemon please do not reply to this {email,e mail}" },
    { text: "an error has occurred while attempting to deliver a message for the following list of recipients" },
    { text: "an error has occurred while attempting to deliver a message", subject: "delivery status notification" },
  ],
  recipient: [RECIPIENT, /^Recipient: <?(?<recipient>[^\s@<>]+@[^\s@<>]+)>?$/],
  details: [/^Reason:(?<text>.*)$/],
  ends: /^ {4}Below is a copy of the original message:/,
  textReach: "paragraph",
  // Its last word is a notice of delay, too.
  turns: [["failed", /: Envelope expired$/]],
  delayed: "Please note that this is only a temporary failure report.",
  examples: [
    {
      header: "From: Mailer Daemon <MAILER-DAEMON@mx.example.org>\nSubject: Delivery status notification: failed",
      body: `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

nobody@example.com: 550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown

    Below is a copy of the original message:
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard", replyCode: 550 },
      ],
    },
    {
      header: "From: Mailer Daemon <MAILER-DAEMON@mx.example.org>\nSubject: Delivery status notification: delayed",
      body: `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    A message is delayed for more than 4 hours for the following
    list of recipients:

user@example.com: 451 4.3.2 Please try again later

    Please note that this is only a temporary failure report.
    The message is kept in the queue for up to 4 days.
    You DO NOT NEED to re-send the message to these recipients.

    Below is a copy of the original message:
`,
      expects: [{ recipient: "user@example.com", action: "delayed", status: "4.3.2", bounce: "soft", replyCode: 451 }],
    },
  ],
};
