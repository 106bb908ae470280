/** Momentum (Ecelerity): Exim's words, with ">>> a@b (after RCPT TO): 550 …" for each recipient. */

import type { TextFormat } from "./text-format.ts";

export const momentum: TextFormat = {
  id: "momentum",
  product: "Momentum",
  source: "Momentum (Ecelerity) bounce message template",
  signs: [
    { text: "this message was created automatically by the mail system" },
    { text: "this message was created automatically by mail system ecelerity" },
  ],
  begins: /^(?:recipients\. .*)?(?:The following )?address(?:\(es\)|es) failed:$|The following address\(es\) failed:$/,
  recipient: [
    /^>>> <?(?<recipient>[^\s@<>]+@[^\s@<>]+)>? \((?:after |while |reading |sending )?(?:(?<command>EHLO|HELO|MAIL|RCPT|DATA)\b)?[^()]*\): ?(?<text>.*)$/,
  ],
  ends: /^-{3,} /,
  action: "failed",
  examples: [
    {
      header: "From: Mail Delivery System <mailer-daemon@mta.example.org>\nSubject: Mail Delivery Failure",
      body: `This message was created automatically by the mail system (ecelerity).

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

>>> nobody@example.com (after RCPT TO): 550 5.1.1 User unknown

------ This is a copy of the headers of the original message. ------
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard", replyCode: 550 },
      ],
    },
  ],
};
