/** Oracle Messaging Server and PMDF on a delay: "has been enqueued and undeliverable for …". */

import type { TextFormat } from "./text-format.ts";

export const messagingServerDelay: TextFormat = {
  id: "messaging-server-delay",
  product: "Oracle Messaging Server",
  source: "Oracle Messaging Server return_delayed.txt; PMDF's the same",
  signs: [
    { text: "your message has been enqueued and undeliverable for" },
    { text: "the mail system will continue to try to deliver your message for an additional" },
  ],
  recipient: [/^\s*Recipient address: <?(?<recipient>[^\s<>]+)>?$/],
  details: [
    /^\s*Original address: <?(?<alias>[^\s<>]+)>?$/,
    /^\s*Reason: (?<text>.*)$/,
    /^\s*Diagnostic code: smtp; ?(?<reply>[245]\d\d.*)$/i,
    /^\s*Remote system: (?:dns; ?)?(?<host>[\w.-]+)/i,
  ],
  ends: /^\s*The mail system will continue/,
  textReach: "none",
  action: "delayed",
  examples: [
    {
      header: "From: Internet Mail Delivery <postmaster@mail.example.org>\nSubject: Delivery Notification: Delivery has been delayed",
      body: `This report relates to a message you sent with the following header fields:

  Message-id: <1@example.org>
  Subject: hello

Your message has been enqueued and undeliverable for 1 day
to the following recipients:

  Recipient address: user@example.com
  Reason: unable to deliver this message after 1 day

The mail system will continue to try to deliver your message
for an additional 4 days.
`,
      expects: [{ recipient: "user@example.com", action: "delayed", bounce: "soft" }],
    },
  ],
};
