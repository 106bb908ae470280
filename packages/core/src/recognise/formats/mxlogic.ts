/** MX Logic, later McAfee SaaS Email Protection: Exim's words, but the address and the reply on one line. */

import type { TextFormat } from "./text-format.ts";

export const mxlogic: TextFormat = {
  id: "mxlogic",
  product: "McAfee SaaS Email Protection",
  source: "notices of MX Logic's mxl_mta; headers X-MX-Bounce, X-MXL-NoteHash",
  signs: [
    { header: "x-mxl-notehash", text: "could not be delivered to one or more recipients" },
    { text: "a message that you have sent could not be delivered to one or more recipients" },
  ],
  begins: /^A message that you have sent/,
  recipient: [/^\s+<(?<recipient>[^\s<>@]+@[^\s<>@]+)>: (?<text>.*)$/, /^\s+<(?<recipient>[^\s<>@]+@[^\s<>@]+)>:?$/],
  ends: /^Included is a copy of the message header:$/,
  original: /^Included is a copy of the message header:$/,
  examples: [
    {
      header: "From: Mail Delivery System <MAILER-DAEMON@relay.example.net>\nSubject: Mail delivery failed\nX-MXL-NoteHash: 0",
      body: `This message was created automatically by mail delivery software.

A message that you have sent could not be delivered to one or more
recipients.  This is a permanent error.  The following address failed:

  <nobody@example.com>: 550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown



Included is a copy of the message header:
-----------------------------------------
Received: from unknown [192.0.2.89] (EHLO mail.example.org)
	by relay.example.net(mxl_mta-6.5.0-4)
From: sender@example.org
Subject: hello
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};
