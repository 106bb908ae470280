/** mox: "Delivery has failed permanently for your email to:". */

import type { TextFormat } from "./text-format.ts";

export const mox: TextFormat = {
  id: "mox",
  product: "mox",
  source: "mox queue/dsn.go deliverDSNFailure()",
  signs: [{ text: "delivery has failed permanently for your email to" }],
  recipient: [/^\s+(?<recipient>[^\s@<>]+@[^\s@<>]+)$/],
  skip: /^(?:No further deliveries will be attempted\.|Error during the last delivery attempt:|Full SMTP response:)$/,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: "From: postmaster@mx.example.org\nSubject: mail delivery failed",
      body: `Delivery has failed permanently for your email to:

	nobody@example.com

No further deliveries will be attempted.

Error during the last delivery attempt:

	permanent error: 550 5.1.1 User unknown
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
