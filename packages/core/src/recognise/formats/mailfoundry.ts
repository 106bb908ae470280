/** MailFoundry appliances: "Unable to deliver message to: <…>" and what which server answered. */

import type { TextFormat } from "./text-format.ts";

export const mailfoundry: TextFormat = {
  id: "mailfoundry",
  product: "MailFoundry",
  source: "notices of MailFoundry email appliances (Solinus)",
  signs: [
    { text: "unable to deliver message to delivery failed for the following reason" },
    { text: "this has been a permanent failure no further delivery attempts will be made" },
  ],
  recipient: [/^Unable to deliver message to: <?(?<recipient>[^\s<>@]+@[^\s<>@]+?)>?$/],
  details: [/^(?:Server )?(?<host>[^\s[]+)\[[\d.a-f:]+\] (?:failed with|responded with failure): (?<reply>.+)$/],
  skip: /^(?:Delivery failed for the following reason:|This has been a permanent failure)/,
  examples: [
    {
      header: "From: MAILER-DAEMON@example.net\nSubject: Message delivery has failed",
      body: `Unable to deliver message to: <nobody@example.com>
Delivery failed for the following reason:
Server mx.example.com[192.0.2.25] failed with: 550 <nobody@example.com> No such user here

This has been a permanent failure.  No further delivery attempts will be made.
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          replyCode: 550,
          reason: "recipient-refused",
          bounce: "soft",
          remoteMta: "mx.example.com",
        },
      ],
    },
  ],
};
