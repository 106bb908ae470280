/** mox on a delay: "Delivery has been delayed of your email to:". */

import type { TextFormat } from "./text-format.ts";

export const moxDelay: TextFormat = {
  id: "mox-delay",
  product: "mox",
  source: "mox queue/dsn.go deliverDSNDelay()",
  signs: [{ text: "delivery has been delayed of your email to" }],
  recipient: [/^\s+(?<recipient>[^\s@<>]+@[^\s@<>]+)$/],
  skip: /^(?:Next attempts to deliver:.*|If these attempts all fail, you will receive a notice\.|Error during the last delivery attempt:|Full SMTP response:)$/,
  textReach: "block",
  action: "delayed",
  examples: [
    {
      header: "From: postmaster@mx.example.org\nSubject: mail delivery delayed",
      body: `Delivery has been delayed of your email to:

	user@example.com

Next attempts to deliver: in 4 hours, 8 hours and 16 hours.
If these attempts all fail, you will receive a notice.

Error during the last delivery attempt:

	451 4.3.2 Please try again later
`,
      expects: [{ recipient: "user@example.com", action: "delayed", status: "4.3.2", bounce: "soft" }],
    },
  ],
};
