/** Cisco IronPort (AsyncOS): "The following message to <…> was undeliverable."; Amazon SES speaks alike. */

import type { TextFormat } from "./text-format.ts";

export const ironport: TextFormat = {
  id: "ironport",
  product: "Cisco IronPort AsyncOS",
  source: "AsyncOS for Cisco Email Security user guide: bounce notification templates",
  signs: [
    { text: "the following message to was undeliverable the reason for the problem" },
    { text: "the following message to {has been,was} delayed the reason for the problem" },
    { text: "the reason for the problem", subject: "delivery status notification" },
  ],
  recipient: [
    /^The following message to <?(?<recipient>[^\s<>@]+@[^\s<>@]+?)>? (?:was undeliverable|was delayed|has been delayed|could not be delivered)/,
  ],
  details: [/^(?<reply>[45]\.\d\.\d{1,3} - .*)$/],
  skip: /^The reason for the problem:$/,
  textReach: "block",
  delayed: "the following message to {has been,was} delayed",
  examples: [
    {
      header: "From: Mail Delivery System <MAILER-DAEMON@mail.example.net>\nSubject: Delivery Status Notification (Failure)",
      body: `The following message to <nobody@example.com> was undeliverable.
The reason for the problem:
5.1.0 - Unknown address error 550-'5.1.1 <nobody@example.com>... User unknown'
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", replyCode: 550, reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
