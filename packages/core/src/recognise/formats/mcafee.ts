/** McAfee WebShield and Email Gateway (NAI): one line a recipient, the reason in brackets. */

import type { TextFormat } from "./text-format.ts";

export const mcafee: TextFormat = {
  id: "mcafee",
  product: "McAfee Email Gateway",
  source: "WebShield e500 and Email Gateway product guides: delivery notifications; header X-NAI-Header",
  signs: [
    { header: "x-nai-header", text: "the following addresses had delivery problems" },
    { text: "the following addresses had delivery problems", subject: "delivery status" },
  ],
  begins: /^\s*-+ The following addresses had delivery problems -+$/,
  recipient: [/^<(?<recipient>[^\s<>@]+@[^\s<>@]+)>\s*\((?<text>.*)\)$/, /^<(?<recipient>[^\s<>@]+@[^\s<>@]+)>(?<text>.*)$/],
  examples: [
    {
      header: "From: <MAILER-DAEMON@mail.example.net>\nSubject: Delivery Status\nX-NAI-Header: Modified by McAfee",
      body: `    --- The following addresses had delivery problems ---

<nobody@example.com>   (Unknown user nobody@example.com)
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", reason: "user-unknown", bounce: "hard" }],
    },
  ],
};
