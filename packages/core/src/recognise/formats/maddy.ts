/** Maddy: "Delivery to a@b failed with error: …". */

import type { TextFormat } from "./text-format.ts";

export const maddy: TextFormat = {
  id: "maddy",
  product: "Maddy",
  source: "maddy internal/dsn/dsn.go failedText",
  signs: [
    { text: "this is the mail delivery system at * unfortunately your message could not be delivered to one or more recipients" },
    { text: "the usual cause of this problem is invalid recipient address or maintenance at the recipient side" },
  ],
  recipient: [/^Delivery to (?<recipient>[^\s@]+@[^\s@]+) failed with error: (?<text>.*)$/],
  details: [/^This is the mail delivery system at (?<reporter>\S+?)\.$/],
  action: "failed",
  examples: [
    {
      header: "From: MAILER-DAEMON@mx.example.org\nSubject: Undelivered Mail Returned to Sender",
      body: `This is the mail delivery system at mx.example.org.

Unfortunately, your message could not be delivered to one or more
recipients. The usual cause of this problem is invalid
recipient address or maintenance at the recipient side.

Message ID: 1234
Arrival: 2024-01-01 10:00:00 +0000 UTC

Delivery to nobody@example.com failed with error: SMTP error 550: 5.1.1 User unknown
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
