/** Courier when a delivery acknowledgement was asked for. */

import type { TextFormat } from "./text-format.ts";

export const courierSuccess: TextFormat = {
  id: "courier-success",
  product: "Courier",
  source: "courier module.dsn/dsn.c, dsndelivered.txt, dsnrelayed.txt",
  signs: [{ text: "you requested a delivery acknowledgement a return receipt for the following" }],
  recipient: [/^<?(?<recipient>[^\s@<>]+@[^\s@<>]+?)>?:?$/],
  action: "delivered",
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
  ],
};
