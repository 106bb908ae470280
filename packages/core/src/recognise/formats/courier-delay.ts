/** Courier's advisory notice of a delay: "DELAYS IN DELIVERING YOUR MESSAGE". */

import type { TextFormat } from "./text-format.ts";

const RECIPIENT = /^<(?<recipient>[^<>]+)>:?$/;
const DETAILS = [
  /^This is a delivery status notification from (?<reporter>\S+?),$/,
  /^ {2,}(?<host>[A-Za-z0-9][^\s]*) \[[^\s\]]+\]:$/,
  /^ >>> (?<command>[A-Z]{4})\b/,
] as const;
const ENDS = /^-{60,}$|^If your message was also sent to additional recipients/;

export const courierDelay: TextFormat = {
  id: "courier-delay",
  product: "Courier",
  source: "courier module.dsn/dsn.c, dsndelayed.txt",
  signs: [{ text: "delays in delivering your message the delivery of the following e mail message has been delayed" }],
  begins: /^the following addresses only:$/,
  recipient: [RECIPIENT],
  details: DETAILS,
  ends: ENDS,
  action: "delayed",
  examples: [
    {
      header: "From: mailer-daemon@mail.example.org\nSubject: WARNING: delayed mail.",
      body: `This is a delivery status notification from mail.example.org,
running the Courier mail server, version 1.0.

                     DELAYS IN DELIVERING YOUR MESSAGE

The delivery of the following E-mail message has been delayed.  This is an
advisory notice only; it is sent only to notify you about a temporary delay
in delivering your message.  This is an advisory notice for
the following addresses only:

<user@example.com>:
     mx.example.com [192.0.2.25]:
 >>> RCPT TO:<user@example.com>
 <<< 451 4.3.2 Please try again later

---------------------------------------------------------------------------
`,
      expects: [{ recipient: "user@example.com", action: "delayed", status: "4.3.2", bounce: "soft", replyCode: 451 }],
    },
  ],
};
