/** Mimecast: "[Postmaster] Email Delivery Failure", and notices of held or rejected mail. */

import type { TextFormat } from "./text-format.ts";

export const mimecast: TextFormat = {
  id: "mimecast",
  product: "Mimecast",
  source: "community.mimecast.com: Delivery failure notifications, Email Delivery Delay; header X-MC-System",
  signs: [
    { text: "an email that you attempted to send to the following address could not be delivered" },
    { text: "an email that you attempted to send to the following address has been delayed" },
    { header: "x-mimecast-originator", subject: "{email delivery failure,email delivery delay,email delivery status,policy notification}" },
    { header: "x-mc-system", text: "this is an automated alert notification please do not reply" },
  ],
  begins: /^An email that you attempted to send/,
  recipient: [/^(?:--|-|\*)\s*<?(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)>?$/],
  details: [/^--\s*(?<reply>[45](?:\d\d[ -]|\.\d{1,3}\.\d{1,3} ).*)$/],
  ends: /^If you sent the email to multiple recipients/,
  textReach: "block",
  delayed: "has been delayed",
  examples: [
    {
      header: "From: postmaster <postmaster@example.com>\nSubject: [Postmaster] Email Delivery Failure\nX-MC-System: true",
      body: `This is an automated alert notification. Please do not reply.

An email that you attempted to send to the following address could not be delivered:
-- nobody@example.com

The problem appears to be :
-- Recipient email address is possibly incorrect

Additional information follows :
-- 5.1.1 User unknown

This condition occurred after 1 attempt(s) to deliver over
a period of 0 hour(s).

If you sent the email to multiple recipients, you will receive one
of these messages for each one which failed delivery,  otherwise
they have been sent.
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
