/** Courier when a delivery acknowledgement was asked for. */

import type { TextFormat } from "./text-format.ts";

/** The headings under which Courier parts its recipients. */
export const COURIER_LISTS: NonNullable<TextFormat["turns"]> = [
  ["failed", /^\s+UNDELIVERABLE MAIL$/],
  ["relayed", /^\s+MESSAGE DELIVERED TO A MAIL GATEWAY$/],
  ["delivered", /^\s+MESSAGE SUCCESSFULLY DELIVERED$/],
];

export const courierSuccess: TextFormat = {
  id: "courier-success",
  product: "Courier",
  source: "courier module.dsn/dsn.c, dsndelivered.txt, dsnrelayed.txt",
  signs: [{ text: "you requested a delivery acknowledgement a return receipt for the following" }],
  recipient: [/^<?(?<recipient>[^\s@<>]+@[^\s@<>]+?)>?:?$/],
  action: "delivered",
  turns: COURIER_LISTS,
  examples: [
    {
      header: "From: mailer-daemon@mail.example.org\nSubject: NOTICE: mail delivery status.",
      body: `This is a delivery status notification from mail.example.org,
running the Courier mail server, version 1.0.

                        MESSAGE SUCCESSFULLY DELIVERED

You requested a delivery acknowledgement (a return receipt) for the
following recipients:

<user@example.com>:
`,
      expects: [{ recipient: "user@example.com", action: "delivered", bounce: "none" }],
    },
    {
      header: "From: mailer-daemon@mail.example.org\nSubject: NOTICE: mail delivery status.",
      body: `This is a delivery status notification from mail.example.org,
running the Courier mail server, version 1.0.

---------------------------------------------------------------------------

                   MESSAGE DELIVERED TO A MAIL GATEWAY

You requested a delivery acknowledgement (a return receipt) for the
following recipients of your E-mail message.  Unfortunately, your message
has been transferred to an intermediate mail gateway that is not capable
of generating delivery acknowledgements.

<user@example.net>:
     mx.example.net [192.0.2.26]:
 >>> DATA
 <<< 250 2.0.0 Ok

---------------------------------------------------------------------------

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<nobody@example.com>:
     mx.example.com [192.0.2.25]:
 >>> RCPT TO:<nobody@example.com>
 <<< 550 5.1.1 User unknown

---------------------------------------------------------------------------
`,
      expects: [
        { recipient: "user@example.net", action: "relayed" },
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown" },
      ],
    },
  ],
};
