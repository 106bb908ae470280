/** A gateway that sets its notice between rules of "=": starred recipients, then "Technical details:" such as "SMTP:RCPT host …". */

import type { TextFormat } from "./text-format.ts";

export const technicalDetailsList: TextFormat = {
  id: "technical-details-list",
  product: "Mail.Delivery.System",
  source: 'its notices: "This is an automatically generated Delivery Status Notification." between rules, From Mail.Delivery.System@…',
  signs: [
    {
      text: "this is an automatically generated delivery status notification {delevery,delivery} to the following recipients {failed permanently,was aborted after}",
    },
    { text: "delevery to the following recipients" },
    {
      text: "this is an automatically generated delivery status notification {delevery,delivery} to the following recipients",
      from: /Mail\.Delivery\.System@/,
    },
  ],
  begins: /^(?<text>Del[ei]very to the following recipients (?:failed permanently|was aborted after .*|was delayed.*)):?$/,
  recipient: [/^\s*\* <?(?<recipient>[^\s<>@]+@[^\s<>@]+?)>?$/],
  details: [/^SMTP:(?<command>[A-Z]{4})\w* host (?<host>[\w.:-]+): (?<reply>[245]\d\d.*)$/, /^(?<text>Routing: .*)$/],
  skip: /^(?:=+|\s*Technical details:\s*)$/,
  textReach: "block",
  examples: [
    {
      header: "From: Mail Delivery System <Mail.Delivery.System@mail.example.net>\nSubject: Delivery status notification",
      body: `============================================================================
      This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed permanently:

   * nobody@example.com


============================================================================
                             Technical details:

SMTP:RCPT host 192.0.2.25: 550 5.1.1 <nobody@example.com>... No such user here


============================================================================
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          replyCode: 550,
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "192.0.2.25",
        },
      ],
    },
  ],
};
