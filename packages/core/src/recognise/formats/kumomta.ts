/** KumoMTA: "The message was received at … from … and addressed to …." */

import type { TextFormat } from "./text-format.ts";

export const kumomta: TextFormat = {
  id: "kumomta",
  product: "KumoMTA",
  source: "kumomta crates/kumo-log-types/src/rfc3464.rs Report::generate()",
  byPostmaster: true,
  signs: [{ text: "the message was received at * from and addressed to" }, { text: "from and addressed to while communicating with" }],
  recipient: [/^from <?\S+ and addressed to <?(?<recipient>[^\s@<>]+@[^\s@<>]+?)>?\.$/],
  details: [/^While communicating with (?<host>[\w.-]+)/],
  textReach: "paragraph",
  delayed: "will continue",
  examples: [
    {
      header: "From: Mail Delivery <postmaster@mta.example.org>\nSubject: Returned mail\nReturn-Path: <>",
      body: `The message was received at Mon, 1 Jan 2024 10:00:00 +0000
from sender@example.org and addressed to nobody@example.com.
While communicating with mx.example.com (192.0.2.25):
Response: 550 5.1.1 User unknown

The message will be deleted from the queue.
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard", replyCode: 550 },
      ],
    },
  ],
};
