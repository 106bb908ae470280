/** Exim when a notification of success was asked for. */

import type { TextFormat } from "./text-format.ts";

export const eximSuccess: TextFormat = {
  id: "exim-success",
  product: "Exim",
  source: "exim deliver.c maybe_send_dsn()",
  signs: [
    {
      text: "this message was created automatically by mail delivery software the following addresses had successful delivery notifications",
    },
  ],
  recipient: [/^<(?<recipient>[^<>]+)> \((?<text>relayed|delivered)\b/, /^<(?<recipient>[^<>]+)>$/],
  ends: /^------ |^--\d/,
  action: "delivered",
  examples: [
    {
      header:
        "From: Mail Delivery System <Mailer-Daemon@mail.example.org>\nSubject: Delivery Status Notification\nAuto-Submitted: auto-generated",
      body: `This message was created automatically by mail delivery software.
 ----- The following addresses had successful delivery notifications -----
<user@example.com> (relayed via non DSN router)
`,
      expects: [{ recipient: "user@example.com", action: "delivered", bounce: "none" }],
    },
  ],
};
