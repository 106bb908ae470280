/** Courier: "This is a delivery status notification from …, running the Courier mail server". */

import { COURIER_LISTS } from "./courier-success.ts";
import type { TextFormat } from "./text-format.ts";

const RECIPIENT = /^<(?<recipient>[^<>]+)>:?$/;
const DETAILS = [
  /^This is a delivery status notification from (?<reporter>\S+?),$/,
  /^ {2,}(?<host>[A-Za-z0-9][^\s]*) \[[^\s\]]+\]:$/,
  /^ >>> (?<command>[A-Z]{4})\b/,
] as const;

export const courier: TextFormat = {
  id: "courier",
  product: "Courier",
  source: "courier module.dsn/dsn.c, dsnfailed.txt",
  signs: [
    { text: "running the courier mail server" },
    { text: "undeliverable mail your message to the following recipients cannot be delivered" },
  ],
  begins: /^Your message to the following recipients cannot be delivered:$|return receipt\) for the$/,
  recipient: [RECIPIENT],
  details: DETAILS,
  skip: /^--/,
  ends: /^If your message was also sent to additional recipients/,
  turns: COURIER_LISTS,
  examples: [
    {
      header: "From: mailer-daemon@mail.example.org\nSubject: NOTICE: mail delivery status.",
      body: `This is a delivery status notification from mail.example.org,
running the Courier mail server, version 1.0.

The original message was received on Mon, 1 Jan 2024 10:00:00 +0000
from client.example.org ([::ffff:192.0.2.9])

---------------------------------------------------------------------------

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<nobody@example.com>:
     mx.example.com [192.0.2.25]:
 >>> RCPT TO:<nobody@example.com>
 <<< 550 5.1.1 User unknown

---------------------------------------------------------------------------

If your message was also sent to additional recipients, their delivery
status is not included in this report.
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "mx.example.com",
          replyCode: 550,
        },
      ],
    },
  ],
};
