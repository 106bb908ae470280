/** chasquid: technical details for each recipient, "- \"a@b\" (EMAIL) failed permanently with error:". */

import type { TextFormat } from "./text-format.ts";

export const chasquid: TextFormat = {
  id: "chasquid",
  product: "chasquid",
  source: "chasquid internal/queue/dsn.go dsnTemplate",
  signs: [
    { text: "delivery {of your message,} to the following recipient s failed permanently technical details" },
    { text: "delivery of your message to the following recipient s failed permanently" },
  ],
  begins: /^Technical details:$/,
  recipient: [/^- "(?<recipient>[^\s@"]+@[^\s@"]+)" \([A-Z]+\) failed (?:permanently with|repeatedly and timed out, last) error:$/],
  action: "failed",
  examples: [
    {
      header: "From: Mail Delivery System <postmaster-dsn@mx.example.org>\nSubject: Mail delivery failed: returning message to sender",
      body: `Delivery of your message to the following recipient(s) failed permanently:

  - sales@example.org

Technical details:
- "nobody@example.com" (EMAIL) failed permanently with error:
    550 5.1.1 User unknown
- "user@example.net" (EMAIL) failed repeatedly and timed out, last error:
    451 4.3.2 Please try again later
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" },
        { recipient: "user@example.net", action: "failed", bounce: "soft" },
      ],
    },
  ],
};
