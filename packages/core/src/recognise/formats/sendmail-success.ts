/** Sendmail when a return receipt was asked for. */

import { SENDMAIL_LISTS } from "./sendmail-lists.ts";
import type { TextFormat } from "./text-format.ts";

export const sendmailSuccess: TextFormat = {
  id: "sendmail-success",
  product: "Sendmail",
  source: "sendmail 8 savemail.c errbody()",
  signs: [
    { text: "the following addresses had successful delivery notifications", subject: "return receipt" },
    { text: "the following addresses had successful delivery notifications", from: /mail delivery subsystem/i },
  ],
  begins: /^\s*-{2,} ?The following addresses had successful delivery notifications ?-{2,}$/,
  recipient: [/^<?(?<recipient>[^\s<>()]+)>? +\((?<text>[^()]*)\)$/],
  details: [/^ {4}\(expanded from: <?(?<alias>[^\s<>()]+)>?\)$/],
  ends: /^\s*-{2,} ?(?:Transcript of session|Original message)/,
  action: "delivered",
  turns: SENDMAIL_LISTS,
  examples: [
    {
      header:
        "From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>\nSubject: Return receipt\nAuto-Submitted: auto-generated (return-receipt)",
      body: `The original message was received at Mon, 1 Jan 2024 10:00:00 GMT
from localhost [127.0.0.1]

   ----- The following addresses had successful delivery notifications -----
<user@example.com>  (successfully delivered to mailbox)

   ----- Transcript of session follows -----
<user@example.com>... Successfully delivered
`,
      expects: [{ recipient: "user@example.com", action: "delivered", reason: "delivered", bounce: "none" }],
    },
  ],
};
