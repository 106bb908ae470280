/** MailEnable: "Recipient: [SMTP:a@b]" and "Reason: …". */

import type { TextFormat } from "./text-format.ts";

export const mailenable: TextFormat = {
  id: "mailenable",
  product: "MailEnable",
  source: "MailEnable NDR templates",
  signs: [
    { text: "message could not be delivered to some recipients the following recipient s could not be reached" },
    { text: "mailenable message could not be delivered" },
  ],
  recipient: [/^\s*Recipient: \[?(?:SMTP:)?(?<recipient>[^\s@[\]]+@[^\s@[\]]+)\]?$/i],
  details: [/^\s*Reason: (?<text>.*)$/i],
  ends: /^(?:\s*Message headers follow|-{3,})/i,
  action: "failed",
  examples: [
    {
      header: "From: Postmaster <postmaster@example.org>\nSubject: Message Delivery Failure",
      body: `MailEnable: Message could not be delivered to some recipients.
The following recipient(s) could not be reached:

	Recipient: [SMTP:nobody@example.com]
	Reason: Remote SMTP Server Returned: 550 5.1.1 User unknown


Message headers follow:
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
