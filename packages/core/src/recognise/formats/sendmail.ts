/**
 * Sendmail 8.8 and later: "----- The following addresses had permanent fatal errors -----", each with
 * its reason, then the transcript of the session, which transcript.ts joins to the addresses.
 */

import { SENDMAIL_LISTS } from "./sendmail-lists.ts";
import type { TextFormat } from "./text-format.ts";

export const sendmail: TextFormat = {
  id: "sendmail",
  product: "Sendmail",
  source: "sendmail 8 savemail.c errbody()",
  signs: [
    { text: "the following addresses had permanent fatal errors * reason", subject: "see transcript for details" },
    { text: "the following addresses had permanent fatal errors * reason" },
  ],
  begins: /^\s*-{2,} ?The following addresses had permanent fatal errors ?-{2,}$/,
  recipient: [/^<(?<recipient>[^<>]+)>(?: +\([^()]*\))?$/, /^(?<recipient>[^\s<>()"|/:][^\s<>()]*)(?: +\([^()]*\))?$/],
  details: [
    /^ {4}\(expanded from: <?(?<alias>[^\s<>()]+)>?\)$/,
    /^ {4}\(reason: (?<reply>[45]\d\d[ -].*)\)$/,
    /^ {4}\(reason: (?<text>\D.*)\)$/,
  ],
  ends: /^\s*-{2,} ?(?:Transcript of session|Original message|Unsent message|Message header|No transcript)/,
  textReach: "paragraph",
  action: "failed",
  turns: SENDMAIL_LISTS,
  examples: [
    {
      header: "From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>\nSubject: Returned mail: see transcript for details",
      body: `The original message was received at Mon, 1 Jan 2024 10:00:00 GMT
from localhost [127.0.0.1]

   ----- The following addresses had permanent fatal errors -----
<nobody@example.com>
    (reason: 550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown)
    (expanded from: team@example.org)

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> RCPT To:<nobody@example.com>
<<< 550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown
550 5.1.1 <nobody@example.com>... User unknown
`,
      expects: [
        {
          recipient: "nobody@example.com",
          originalRecipient: "team@example.org",
          action: "failed",
          status: "5.1.1",
          reason: "user-unknown",
          bounce: "hard",
          remoteMta: "mx.example.com",
          replyCode: 550,
        },
      ],
    },
    {
      header: "From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>\nSubject: Returned mail: see transcript for details",
      body: `The original message was received at Mon, 1 Jan 2024 10:00:00 GMT
from localhost [127.0.0.1]

   ----- The following addresses had permanent fatal errors -----
<nobody@example.com>
    (reason: 550 5.1.1 <nobody@example.com>... User unknown)

   ----- The following addresses had transient non-fatal errors -----
<full@example.com>
    (reason: 452 4.2.2 <full@example.com>... Mailbox full)

   ----- The following addresses had successful delivery notifications -----
<ann@example.org>  (successfully delivered to mailbox)
<team@example.net>  (relayed to non-DSN-aware mailer)

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> DATA
<<< 452 4.2.2 <full@example.com>... Mailbox full
<full@example.com>... Deferred: 452 4.2.2 <full@example.com>... Mailbox full
<<< 550 5.1.1 <nobody@example.com>... User unknown
550 5.1.1 <nobody@example.com>... User unknown
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", reason: "user-unknown", bounce: "hard" },
        { recipient: "full@example.com", action: "delayed", status: "4.2.2", reason: "mailbox-full", bounce: "soft" },
        { recipient: "ann@example.org", action: "delivered" },
        { recipient: "team@example.net", action: "relayed" },
      ],
    },
  ],
};
