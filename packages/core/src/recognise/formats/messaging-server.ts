/** Oracle (Sun, iPlanet, Netscape) Messaging Server and PMDF: labelled lines for each recipient. */

import type { TextFormat } from "./text-format.ts";

export const messagingServer: TextFormat = {
  id: "messaging-server",
  product: "Oracle Messaging Server",
  source: "Oracle Messaging Server return_*.txt files; PMDF's the same",
  signs: [
    { text: "your message cannot be delivered to the following recipients" },
    { text: "this report relates to a message you sent with the following header fields" },
    { text: "your message is being returned it has been enqueued and undeliverable for" },
  ],
  begins:
    /^(?:Your message cannot be delivered to the following recipients:|(?:.{0,30} )?(?:days?|hours?|minutes?) to the following recipients:|to the following recipients:)$/,
  recipient: [/^\s*Recipient address: <?(?<recipient>[^\s<>]+)>?$/],
  details: [
    /^\s*Original address: <?(?<alias>[^\s<>]+)>?$/,
    /^\s*Reason: (?<text>.*)$/,
    /^\s*Diagnostic code: smtp; ?(?<reply>[245]\d\d.*)$/i,
    /^\s*Remote system: (?:dns; ?)?(?<host>[\w.-]+)/i,
    /^\s*Delivery attempt history for your mail:$/,
  ],
  ends: /^\s*(?:The mail system will continue|Your original message|The beginning of)/,
  textReach: "none",
  action: "failed",
  examples: [
    {
      header: "From: Internet Mail Delivery <postmaster@mail.example.org>\nSubject: Delivery Notification: Delivery has failed",
      body: `This report relates to a message you sent with the following header fields:

  Message-id: <1@example.org>
  Date: Mon, 01 Jan 2024 10:00:00 +0000
  From: sender@example.org
  To: sales@example.org
  Subject: hello

Your message cannot be delivered to the following recipients:

  Recipient address: nobody@example.com
  Original address: sales@example.org
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 5.1.1 User unknown
  Remote system: dns;mx.example.com (TCP|192.0.2.9|46356|192.0.2.25|25) (mx.example.com ESMTP)
`,
      expects: [
        {
          recipient: "nobody@example.com",
          originalRecipient: "sales@example.org",
          action: "failed",
          status: "5.1.1",
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "mx.example.com",
          replyCode: 550,
        },
      ],
    },
  ],
};
