/** GoDaddy and other resellers of SecureServer mail: qmail's list of recipients under words of their own. */

import type { TextFormat } from "./text-format.ts";

export const secureServer: TextFormat = {
  id: "secure-server",
  product: "SecureServer mail",
  source: "notices of psmtp…secureserver.net (a qmail); godaddy.com/help/what-does-my-email-bounceback-mean-3568",
  signs: [
    {
      text: "your mail message to the following address es could not be delivered this is a permanent error please verify the addresses and try again",
    },
  ],
  recipient: [/^<(?<recipient>[^\s<>@]+@[^\s<>@]+)>:(?<text>.*)$/],
  details: [
    /^child status \d+\.\.\.(?<text>.*)$/,
    /^Remote host said: (?<reply>[245]\d\d.*)$/,
    /^(?<host>\S+) (?:does not like recipient|failed after I sent the message|does not like sender)\.$/,
  ],
  ends: /^--- Below this line is a copy/,
  examples: [
    {
      header: "From: MAILER-DAEMON@mail.example.net\nSubject: failure notice",
      body: `Your mail message to the following address(es) could not be delivered. This
is a permanent error. Please verify the addresses and try again. If you are
still having difficulty sending mail to these addresses, please contact
Customer Support at 555-0100.

<somebody@example.com>:
child status 100...The e-mail message could not be delivered because the user's mailfolder is full.

--- Below this line is a copy of the message.

Return-Path: <sender@example.org>
Received: (qmail 3333 invoked by uid 1111); 17 Jul 2013 23:34:45 -0000
Subject: hello
`,
      expects: [{ recipient: "somebody@example.com", action: "failed", reason: "mailbox-full", bounce: "soft" }],
    },
  ],
};
