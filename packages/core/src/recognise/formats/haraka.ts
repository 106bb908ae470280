/** Haraka: the words of qmail, with the recipients on one line and the reason on the next. */

import type { TextFormat } from "./text-format.ts";

export const haraka: TextFormat = {
  id: "haraka",
  product: "Haraka",
  source: "Haraka config/outbound.bounce_message, outbound/hmail.js populate_bounce_message()",
  signs: [{ text: "hi this is the haraka mailer program at", subject: "failure notice" }],
  recipient: [/^<(?<recipient>[^<>]+)>: (?<reply>[45]\d\d .*)$/, /^Intended Recipients:\s*(?<recipient>\S.*)$/],
  details: [/^Hi\. This is the Haraka Mailer program at (?<reporter>\S+?)\.$/, /^Failure Reason:(?<text>.*)$/],
  action: "failed",
  examples: [
    {
      header: "From: MAILER-DAEMON@mx.example.org\nSubject: failure notice",
      body: `Hi. This is the Haraka Mailer program at mx.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

Intended Recipients: <nobody@example.com>
Failure Reason: 550 5.1.1 User unknown
`,
      expects: [{ recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" }],
    },
    {
      header: "From: MAILER-DAEMON@mx.example.org\nSubject: failure notice",
      body: `Hi. This is the Haraka Mailer program at mx.example.org.
I'm afraid I wasn't able to deliver your message
    "hello"
to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

Intended Recipients: <nobody@example.com>, <full@example.com>
Failure Reason: Error: Some recipients failed: <nobody@example.com>, <full@example.com>

<nobody@example.com>: 550 No such user here
<full@example.com>: 552 Mailbox is full
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", replyCode: 550, reason: "user-unknown", bounce: "hard" },
        { recipient: "full@example.com", action: "failed", replyCode: 552, reason: "mailbox-full", bounce: "soft" },
      ],
    },
  ],
};
