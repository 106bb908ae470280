/** Citadel: "The following addresses were undeliverable:", each with its reason on one line. */

import type { TextFormat } from "./text-format.ts";

export const citadel: TextFormat = {
  id: "citadel",
  product: "Citadel",
  source: "citadel serv_smtpclient.c, smtp_util.c smtp_do_bounce()",
  signs: [{ text: "a message you sent could not be delivered to some or all of its recipients" }],
  begins: /^(?:Giving up on the following addresses|The following addresses were undeliverable):$/,
  recipient: [/^\s*<?(?<recipient>[^\s@<>:]+@[^\s@<>:]+)>?:(?<text>.*)$/, /^\s*<?(?<recipient>[^\s@<>:]+@[^\s@<>:]+)>?$/],
  action: "failed",
  examples: [
    {
      header: "From: Citadel <postmaster@mail.example.org>\nX-Mailer: Citadel\nSubject: Delivery Status Notification (Failure)",
      body: `A message you sent could not be delivered to some or all of its recipients.
The following addresses were undeliverable:

nobody@example.com: 550 5.1.1 User unknown
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
