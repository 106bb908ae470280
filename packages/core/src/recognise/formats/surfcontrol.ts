/** SurfControl E-mail Filter, later Websense Email Security: "Addressed To:" and a transcript of the attempts. */

import type { TextFormat } from "./text-format.ts";

export const surfcontrol: TextFormat = {
  id: "surfcontrol",
  product: "SurfControl E-mail Filter",
  source: "SurfControl E-mail Filter and Websense Email Security administrator's guides: non-delivery reports; header X-SEF-Processed",
  signs: [
    { text: "your message could not be sent a transcript of the attempts to send the message follows" },
    { header: "x-sef-processed", text: "your message could not be sent" },
  ],
  recipient: [/^Addressed To: (?<recipient>[^\s@]+@[^\s@]+)$/],
  details: [/^[^\s:@]+@[^\s:@]+: \[?(?<host>[\w.:-]+?)\]?, (?<reply>[245]\d\d[ -].*)$/, /^[^\s:@]+@[^\s:@]+: (?<text>.*)$/],
  textReach: "block",
  examples: [
    {
      header: "From: <>\nSubject: Undelivered: hello\nX-SEF-Processed: 5_0_0_910__2010_04_29",
      body: `Your message could not be sent.
A transcript of the attempts to send the message follows.
The number of attempts made: 1
Addressed To: nobody@example.com

Mon, 2 Mar 2009 10:00:00 +0900
Failed to send to identified host,
nobody@example.com: [192.0.2.25], 550 5.1.1 User unknown
--- Message non-deliverable.
`,
      expects: [
        {
          recipient: "nobody@example.com",
          action: "failed",
          status: "5.1.1",
          replyCode: 550,
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "192.0.2.25",
        },
      ],
    },
  ],
};
