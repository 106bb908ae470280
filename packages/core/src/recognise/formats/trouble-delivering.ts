/** A mail gateway that lists errors in running text: "The following recipients returned permanent errors: …. Reason: …". */

import type { TextFormat } from "./text-format.ts";

export const troubleDelivering: TextFormat = {
  id: "trouble-delivering",
  product: "mail gateway",
  source: 'its notices: "We had trouble delivering your message. Full details follow:"',
  signs: [
    { text: "we had trouble delivering your message full details follow" },
    { text: "the following recipients returned {permanent,temporary} errors" },
  ],
  recipient: [
    /^\s*The following recipients returned (?:permanent|temporary) errors: <?(?<recipient>[^\s<>@,]+@[^\s<>@,]+?)>?(?:, [^\s,]+){0,20}\. Reason: (?<text>.*)$/,
  ],
  details: [/error message: \[(?<reply>[245]\d\d.*)\]$/],
  examples: [
    {
      header: "From: mailer-daemon\nSubject: There was an error sending your mail",
      body: `We had trouble delivering your message. Full details follow:

Subject: 'hello'
Date: 'Mon, 2 Mar 2009 10:00:00 +0000'

1 error(s):

The following recipients returned permanent errors: nobody@example.com. Reason: SMTP Server <192.0.2.25> refused to accept your message (RCPT TO), with the following error message: [550 5.1.1 User unknown]

The attachment contains the original mail headers.
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};
